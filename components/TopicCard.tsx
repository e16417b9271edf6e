/** The card: one topic in its context; or what was silenced, similar names, or a message that loading failed. */
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import type { NearTopics } from '@/core/cards/near-topics';
import { type Fact, type OutlineSection, outlineOf, type SectionKey } from '@/core/cards/outline';
import type { TopicKey } from '@/core/topics/topic';
import { CardBar } from './card/CardBar';
import { CARD_LINE_ID, CARD_TITLE_ID } from './card/card-title';
import type { CardTools, Silenced } from './card/card-tools';
import { LeadChange, Timeline } from './card/Dates';
import { factItem } from './card/Fact';
import type { Fold } from './card/Fold';
import { Locator } from './card/Locator';
import { Near } from './card/Near';
import { type DrawPicture, pictureFigure } from './card/picture-figure';
import { List, Section } from './card/Section';
import { Source, Whose } from './card/Source';
import { tieItem } from './card/Ties';
import { Foot } from './card/Tools';
import { Words } from './card/Words';
import { say, sayKind } from './say';

/** What a reader can do in the card. */
export interface CardActions {
  turn: (topic: TopicKey) => void;
  back: () => void;
  forward: () => void;
  close: () => void;
  retry: () => void;
  /** Absent where no card has a picture. */
  draw?: DrawPicture | undefined;
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
  /** How much of it is shown; absent where that is always everything. */
  fold?: Fold;
  /** What else can be done with a card on a page; absent on other surfaces. */
  tools?: CardTools;
}

export { CARD_TITLE_ID };

/** In brief: who or what this is, what has changed and where that comes from; unfolded: everything. */
export function TopicCard({ content, near, canGoBack, canGoForward, popover, actions, fold, tools }: TopicCardProps) {
  const { back, forward, close, turn } = actions;
  const shown = tools?.silenced || near ? null : content;
  const isBrief = shown !== null && fold?.length === 'line';
  return (
    <article class={isBrief ? 'card brief' : 'card'}>
      <CardBar topic={shown} {...{ canGoBack, canGoForward, popover, back, forward, close, turn }} />
      {tools?.silenced ? (
        <SilencedNote silenced={tools.silenced} undo={tools.undo} />
      ) : near ? (
        <Near near={near} turn={actions.turn} />
      ) : shown ? (
        <>
          {isBrief ? <Brief content={shown} /> : <Content content={shown} turn={turn} draw={actions.draw} />}
          {fold && <Foot fold={fold} content={shown} {...(tools && { tools })} />}
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

/** The part a reader takes in at a glance. */
function Brief({ content: { line, change } }: { content: CardContent }) {
  return (
    <div class="head">
      <p id={CARD_LINE_ID} class="line">
        <Words line={line} />
      </p>
      {change && <LeadChange {...change} />}
    </div>
  );
}

interface ContentProps extends Pick<CardActions, 'turn' | 'draw'> {
  content: CardContent;
}

function Content({ content, turn, draw }: ContentProps) {
  const { picture, place } = content;
  const sections = outlineOf(content);
  // Whose word it is can be pressed once: at the first heading that says so.
  const cited = sections.find(({ cite }) => cite !== null && cite.id === content.source?.cite.id);
  return (
    <>
      <Head content={content} />
      <Notices content={content} />
      {picture && pictureFigure(picture, draw)}
      {place && <Locator place={place} />}
      {sections.map((section) => (
        <Part
          key={say(section.title)}
          section={section}
          source={section === cited ? content.source : null}
          content={content}
          turn={turn}
        />
      ))}
      <Source content={content} isCited={cited !== undefined} />
    </>
  );
}

/** How many facts of each section are shown; the rest is one click away. */
const FIRST: Record<SectionKey, number> = {
  since: 2,
  connection: 3,
  points: 4,
  arguments: 3,
  figures: 4,
  dates: Number.POSITIVE_INFINITY,
  related: 6,
};
const CLASSES: Partial<Record<SectionKey, string>> = { figures: 'figures', related: 'ties', since: 'changes' };

interface PartProps {
  section: OutlineSection;
  /** What a press on the heading tells; null where it tells nothing. */
  source: CardContent['source'];
  content: CardContent;
  turn: (topic: TopicKey) => void;
}

/** A section; the author's judgements are folded away if the card is past its review date. */
function Part({ section: { key, title, note, facts }, source, content, turn }: PartProps) {
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
  if (key === 'arguments' && content.arguedFolded)
    return (
      <details class="folded">
        <summary>{say(title)}</summary>
        {body}
      </details>
    );
  const heading = <h3>{say(title)}</h3>;
  return <Section heading={source ? <Whose source={source}>{heading}</Whose> : heading}>{body}</Section>;
}

/** Who or what this is; its name is in the bar. */
function Head({ content: { kind, otherName, line } }: { content: CardContent }) {
  return (
    <div class="head">
      <p class="other-name">
        {sayKind(kind)}
        {otherName && (
          <>
            {' · '}
            <Words line={otherName} />
          </>
        )}
      </p>
      <p id={CARD_LINE_ID} class="line">
        <Words line={line} />
      </p>
    </div>
  );
}

/** What a reader should know before the rest: that the card is past its review date, that the page is newer. */
function Notices({ content: { notices } }: { content: CardContent }) {
  if (notices.length === 0) return null;
  return (
    <div class="notices">
      {notices.map((notice) => (
        <p key={notice.key}>{say(notice)}</p>
      ))}
    </div>
  );
}
