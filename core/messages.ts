/**
 * Every message between the scripts, in one table per direction: what it takes, what it returns, and who may
 * send it. What the panel hears of the page in view has a channel of its own: `page-topics/page-view`.
 */

import type { CardData } from './cards/card-data';
import type { CardChange } from './cards/silencing';
import type { WorldTopology } from './maps/world';
import type { Mention } from './mentions/mention';
import type { Settings } from './settings/settings';
import type { ResolvedText, ResolvedWords } from './topics/resolved-words';
import type { Story } from './topics/story';
import type { Language, MapDrawing, TopicKey } from './topics/topic';
import type { FoundTopic, LookupHit, SelectedTopic, TopicEntry } from './topics/topic-entry';

/** A frame's progress: `off` by a switch, `reading`, or at rest. */
export type FrameState = 'off' | 'reading' | 'done';

/** What the popup shows of a tab. */
export interface TabReport {
  /** Null if no frame of the tab answers: extensions may not run there, or none has started yet. */
  state: FrameState | null;
  topics: (TopicEntry & { count: number })[];
  /** False if the reader switched highlights off on this page only. */
  here: boolean;
}

export type Direction = 'next' | 'previous';

/** A mention whose card is shown by another frame: its own is too small for one. */
export interface RemoteMention extends Pick<Mention, 'topic' | 'text' | 'by' | 'reason'> {
  /** Other topics of the same paragraph. */
  beside: TopicKey[];
  /** The card takes the focus, since a key asked for it. */
  focus: boolean;
}

/** What a message takes and returns, for the types only: no such value exists. */
declare const TYPES: unique symbol;
interface Typed<Ask, Answer> {
  readonly [TYPES]?: { ask: Ask; answer: Answer };
}

/** One row of the messages to the background. Its check is the row of the same name in `message-checks`. */
interface BackgroundMessage<Ask = unknown, Answer = unknown> extends Typed<Ask, Answer> {
  /** `extension`: only the extension's own pages. A frame of a web page has no business with other tabs. */
  readonly from: 'anyone' | 'extension';
}

/**
 * One row of the messages to a frame, which only the background may send: the check of what arrives. Written by
 * hand, since a schema library would be larger in every frame than everything it checks.
 */
type FrameMessage<Ask, Answer> = ((ask: Record<string, unknown>) => boolean) & Typed<Ask, Answer>;

/* @__NO_SIDE_EFFECTS__ */
function fromAnyone<Ask, Answer>(): BackgroundMessage<Ask, Answer> {
  return { from: 'anyone' };
}

/* @__NO_SIDE_EFFECTS__ */
function fromExtension<Ask, Answer>(): BackgroundMessage<Ask, Answer> {
  return { from: 'extension' };
}

type Nothing = Record<string, never>;

/** From a frame, or an extension page, to the background. Each may be sent more than once, since the background may die. */
export const TO_BACKGROUND = {
  /** Which names could these folded words belong to? */
  resolveWords: fromAnyone<{ words: string[] }, ResolvedWords>(),
  /** Everything a card about `topic` shows; null if no pack has it. */
  getCard: fromAnyone<{ topic: TopicKey }, CardData | null>(),
  /** The style sheet of highlights, for shadow roots in browsers where they do not inherit it. */
  getHighlightCss: fromAnyone<Nothing, string>(),
  /** Which names could the words of this text belong to, and which words are those, folded? */
  resolveText: fromAnyone<{ text: string }, ResolvedText>(),
  /** Start the reader script in this frame. */
  needReading: fromAnyone<Nothing, null>(),
  /** Start the card script in this frame. */
  needCard: fromAnyone<Nothing, null>(),
  /** Start the sight script in this frame. */
  needSight: fromAnyone<Nothing, null>(),
  /** Show the next mention of the tab, after the one this frame's card is for: one of the frame `from`, or (null) of this. */
  walkOn: fromAnyone<{ direction: Direction; topic: TopicKey | null; from: number | null }, { moved: boolean }>(),
  /** The messages of a card in that language, by their keys. */
  getCardWords: fromAnyone<{ language: Language }, Record<string, string>>(),
  /** Topics whose names are like these selected words, best first. */
  getNear: fromAnyone<{ words: string }, TopicEntry[]>(),
  /** The cards of many topics, in the order asked for; topics that no pack has are left out. */
  getCards: fromExtension<{ topics: TopicKey[] }, CardData[]>(),
  /** The maps of topics that say where they are; the others, and those of which nothing can be drawn, are left out. */
  getMaps: fromExtension<{ topics: TopicKey[] }, [TopicKey, MapDrawing][]>(),
  /** Store what the reader changed on a card; answers with the settings as they are then. Rejects if the browser refuses. */
  changeFromCard: fromAnyone<CardChange, Settings>(),
  /** Show the card of a mention of this frame in the top frame, or (null) hide it. */
  showInTop: fromAnyone<{ mention: RemoteMention | null }, null>(),
  /** Report what this frame has found, whenever that changes; the answer's `here` is false if its page was switched off. */
  reportFound: fromAnyone<{ state: FrameState; topics: FoundTopic[]; here: boolean }, { here: boolean }>(),
  /** Look topics up by approximate name, best first. */
  lookUp: fromExtension<{ query: string; limit: number }, LookupHit[]>(),
  /** What has been found in a tab. */
  getTabReport: fromExtension<{ tabId: number }, TabReport>(),
  /** The stories of the packs that are on, best first. */
  getStories: fromExtension<Nothing, Story[]>(),
  /** The shapes of the world's countries, coarsely. */
  getAtlas: fromExtension<Nothing, WorldTopology>(),
  /** The JSON of a pack that ships; null if none has that id. */
  getPackText: fromExtension<{ pack: string }, string | null>(),
  /** Switch highlights on the page of a tab, until it is reloaded. */
  switchHere: fromExtension<{ tabId: number; on: boolean }, null>(),
  /**
   * Switch highlights everywhere, on the site `host`, or by the pause. The background stores it: a popup may close
   * before it could.
   */
  switchHighlights: fromExtension<{ scope: 'all' | 'site' | 'pause'; host: string | null; on: boolean }, null>(),
  /** Move a tab to its next or previous mention. */
  walkTab: fromExtension<{ tabId: number; direction: Direction; topic: TopicKey | null }, { moved: boolean }>(),
};

/** From the background to a frame. */
export const TO_FRAME = {
  /**
   * Show the next (previous) mention, of `topic` or of any. `enter`: start at the first (last) one of this frame
   * rather than after the current one. `moved` is false if there is none further in that direction.
   */
  walk: (({ direction, topic, enter }) =>
    (direction === 'next' || direction === 'previous') &&
    (topic === null || typeof topic === 'string') &&
    typeof enter === 'boolean') as FrameMessage<
    { direction: Direction; topic: TopicKey | null; enter: boolean },
    { moved: boolean }
  >,
  /** Switch highlights on this page, whatever the settings say of others. */
  switchHere: (({ on }) => typeof on === 'boolean') as FrameMessage<{ on: boolean }, null>,
  /**
   * Open the card of the mention at the caret, or else return the selected words, or else open the card of the mention stepped
   * to last. `focused`: only where this frame has the focus, and no current mention. `opened` is false if no card is.
   */
  openCard: (({ focused }) => typeof focused === 'boolean') as FrameMessage<
    { focused: boolean },
    { opened: boolean; words: string | null }
  >,
  /** Open the card of the topic that the words returned last name. */
  openSelected: (({ topic, name, edits }) =>
    typeof topic === 'string' && typeof name === 'string' && typeof edits === 'number') as FrameMessage<
    SelectedTopic,
    null
  >,
  /** Show the card of a mention of another frame, or (null) hide it. The background has checked every field. */
  showRemote: (({ mention }) => typeof mention === 'object') as FrameMessage<
    { mention: (RemoteMention & { frame: number }) | null },
    null
  >,
};

type TypesOf<T> = {
  [K in keyof T]: T[K] extends Typed<infer Ask, infer Answer> ? { ask: Ask; answer: Answer } : never;
};

export type ToBackground = TypesOf<typeof TO_BACKGROUND>;
export type ToFrame = TypesOf<typeof TO_FRAME>;

/** A message as sent. */
export type Message<M, K extends keyof M = keyof M> = {
  [P in K]: { kind: P; ask: M[P] extends { ask: infer A } ? A : never };
}[K];

export type Answer<M, K extends keyof M> = M[K] extends { answer: infer A } ? A : never;
export type Ask<M, K extends keyof M> = M[K] extends { ask: infer A } ? A : never;

/** True if `message` is a complete and valid request to a frame. */
export function isAskOfFrame(message: unknown): message is Message<ToFrame> {
  const { kind, ask } = Object(message) as { kind?: unknown; ask?: unknown };
  return (
    typeof kind === 'string' &&
    Object.hasOwn(TO_FRAME, kind) &&
    TO_FRAME[kind as keyof ToFrame](Object(ask) as Record<string, unknown>)
  );
}
