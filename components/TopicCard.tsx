/** The card: one topic in its context; or what was silenced, similar names, or a message that loading failed. */
import { i18n } from '#i18n';
import type { CardContent } from '@/core/cards/card-content';
import type { NearTopics } from '@/core/cards/near-topics';
import { type Fact, type OutlineSection, outlineOf, type SectionKey } from '@/core/cards/outline';
import type { TopicKey } from '@/core/topics/topic';
import { CardBar } from './card/CardBar';
import { CARD_TITLE_ID } from './card/card-title';
import type { CardTools, Silenced } from './card/card-tools';
import { FirstChange, Timeline } from './card/Dates';
import { factItem } from './card/Fact';
import { Near } from './card/Near';
import { List, Section } from './card/Section';
import { Source } from './card/Source';
import { tieItem } from './card/Ties';
import { Tools } from './card/Tools';
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
  /** Null if loading failed, or `near` is shown instead. */
  content: CardContent | null;
  /** Selected words that name no topic, and the topics they may mean. */
  near?: NearTopics | null;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Id of the popover that the close button hides, in the same root; null if there is none. */
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

/** What the reader has just silenced, how far that reaches, and a button to undo it; shown until the card is closed. */
function SilencedNote({ silenced: { scope, name }, undo }: { silenced: Silenced; undo: () => void }) {
  return (
    <div class="failure">
      <h2 id={CARD_TITLE_ID}>{i18n.t(`tools.silenced_${scope}`, [name])}</h2>
      <p>{i18n.t('tools.silenced_hint')}</p>
      <button type="button" class="press" onClick={undo}>
        {i18n.t('tools.undo')}
      </button>
    </div>
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
  return (
    <>
      <Head content={content} />
      <Notices content={content} />
      {outlineOf(content).map((section) => (
        <Part key={section.key} section={section} content={content} turn={turn} />
      ))}
      <Source content={content} brief={brief} />
    </>
  );
}

/** How many facts of each section are shown; the rest is one click away. */
const FIRST: Record<SectionKey, number> = {
  connection: 3,
  points: 4,
  arguments: 3,
  figures: 4,
  dates: Number.POSITIVE_INFINITY,
  related: 6,
  since: 3,
};
const CLASSES: Partial<Record<SectionKey, string>> = { figures: 'figures', related: 'ties', since: 'changes' };

interface PartProps {
  section: OutlineSection;
  content: CardContent;
  turn: (topic: TopicKey) => void;
}

/** A section; the author's judgements are folded away if the card is past its review date. */
function Part({ section: { key, note, facts }, content, turn }: PartProps) {
  const item = (fact: Fact) =>
    fact.tie ? tieItem(fact.tie, key === 'connection' ? content.name : null, turn) : factItem(fact);
  const body =
    key === 'dates' ? (
      <Timeline entries={content.timeline} />
    ) : (
      <>
        {note && <p class="attribution">{say(note)}</p>}
        <List items={facts.map(item)} first={FIRST[key]} kind={CLASSES[key] ?? ''} />
      </>
    );
  if (key !== 'arguments' || !content.arguedFolded) return <Section title={i18n.t(`card.${key}`)}>{body}</Section>;
  return (
    <details class="folded">
      <summary>{i18n.t('card.arguments_folded', [String(facts.length)])}</summary>
      {body}
    </details>
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

/** What a reader should know before the rest: that the card is past its review date, that something has changed. */
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
