/** The card: one topic in its context, or a plain sentence where it could not be loaded. */
import { i18n } from '#i18n';
import type { CardContent } from '@/core/cards/card-content';
import type { FigureLine } from '@/core/cards/card-lines';
import type { NearTopics } from '@/core/cards/near-topics';
import type { TopicKey } from '@/core/topics/topic';
import { CardBar } from './card/CardBar';
import { CARD_TITLE_ID } from './card/card-title';
import { Changes, FirstChange, Timeline } from './card/Dates';
import { Near } from './card/Near';
import { List, Section } from './card/Section';
import { SilencedNote } from './card/SilencedNote';
import { Source } from './card/Source';
import { Statement, statementItem } from './card/Statement';
import { Connections, Related } from './card/Ties';
import { type CardTools, Tools } from './card/Tools';
import { Words } from './card/Words';
import { say } from './say';

/** What a reader can do in the card. */
export interface CardActions {
  turn: (topic: TopicKey) => void;
  back: () => void;
  forward: () => void;
  close: () => void;
  retry: () => void;
}

export interface TopicCardProps {
  /** Null where loading failed, or `near` is shown instead. */
  content: CardContent | null;
  /** Selected words that name no topic, and those they may mean. */
  near?: NearTopics | null;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Id of the popover that the close button hides, in the same root; null where there is none. */
  popover: string | null;
  actions: CardActions;
  /** What else can be done with a card on a page; absent on other surfaces. */
  tools?: CardTools;
}

export { CARD_TITLE_ID };

/** Short first: who or what this is, what ties it to this page, then the rest. */
export function TopicCard({ content, near, canGoBack, canGoForward, popover, actions, tools }: TopicCardProps) {
  const { back, forward, close } = actions;
  return (
    <article class="card">
      <CardBar kind={content?.kind ?? null} {...{ canGoBack, canGoForward, popover, back, forward, close }} />
      {tools?.silenced ? (
        <SilencedNote silenced={tools.silenced} undo={tools.undo} />
      ) : near ? (
        <Near near={near} turn={actions.turn} />
      ) : content ? (
        <>
          <Content content={content} turn={actions.turn} brief={tools?.length === 'line'} />
          {tools && <Tools tools={tools} content={content} />}
        </>
      ) : (
        <Failure retry={actions.retry} />
      )}
    </article>
  );
}

function Failure({ retry }: { retry: () => void }) {
  return (
    <div class="failure">
      <h2 id={CARD_TITLE_ID}>{i18n.t('card.failed')}</h2>
      <p>{i18n.t('card.failed_hint')}</p>
      <button type="button" class="press" onClick={retry}>
        {i18n.t('card.retry')}
      </button>
    </div>
  );
}

interface ContentProps {
  content: CardContent;
  turn: (topic: TopicKey) => void;
  brief: boolean;
}

function Content({ content, turn, brief }: ContentProps) {
  const { connections, points, figures, timeline, related, since } = content;
  return (
    <>
      <Head content={content} />
      <Notices content={content} />
      {connections.length > 0 && (
        <Section title={i18n.t('card.connection')}>
          <Connections name={content.name} ties={connections} turn={turn} />
        </Section>
      )}
      {points.length > 0 && (
        <Section title={i18n.t('card.points')}>
          <List items={points.map(statementItem)} first={4} />
        </Section>
      )}
      <Argued content={content} />
      {figures.length > 0 && (
        <Section title={i18n.t('card.figures')}>
          <List items={figures.map(figureItem)} first={4} kind="figures" />
        </Section>
      )}
      {timeline.length > 0 && (
        <Section title={i18n.t('card.dates')}>
          <Timeline entries={timeline} />
        </Section>
      )}
      {related.length > 0 && (
        <Section title={i18n.t('card.related')}>
          <Related ties={related} turn={turn} />
        </Section>
      )}
      {since.length > 0 && (
        <Section title={i18n.t('card.since')}>
          <Changes changes={since} />
        </Section>
      )}
      <Source content={content} brief={brief} />
    </>
  );
}

/** Who or what this is. */
function Head({ content: { name, otherName, line } }: { content: CardContent }) {
  return (
    <div class="head">
      <h2 id={CARD_TITLE_ID}>
        <Words line={name} />
      </h2>
      {otherName && (
        <p class="other-name">
          <Words line={otherName} />
        </p>
      )}
      <p class="line">
        <Words line={line} />
      </p>
    </div>
  );
}

/** What a reader should know before the rest: that it is past its review, that it has changed. */
function Notices({ content: { notices, change } }: { content: CardContent }) {
  if (notices.length === 0 && !change) return null;
  return (
    <div class="notices">
      {notices.map((notice) => (
        <p key={notice.key}>{say(notice)}</p>
      ))}
      {change && <FirstChange {...change} />}
    </div>
  );
}

/** The author's judgements, apart from what is reported; folded away where the card is past its review. */
function Argued({ content }: { content: CardContent }) {
  const { argued, arguedFolded, attribution } = content;
  if (argued.length === 0) return null;
  const list = (
    <>
      {attribution && <p class="attribution">{say(attribution)}</p>}
      <List items={argued.map(statementItem)} first={3} />
    </>
  );
  return arguedFolded ? (
    <details class="folded">
      <summary>{i18n.t('card.arguments_folded', [String(argued.length)])}</summary>
      {list}
    </details>
  ) : (
    <Section title={i18n.t('card.arguments')}>{list}</Section>
  );
}

function figureItem({ origin, value, unit, label, doubts }: FigureLine) {
  return (
    <Statement key={`${origin.paragraph} ${label.text}`} origin={origin} doubts={doubts}>
      <span class="figure">
        <Words line={value} kind="value" />
        {unit && (
          <>
            {' '}
            <Words line={unit} />
          </>
        )}
      </span>{' '}
      <Words line={label} />
    </Statement>
  );
}
