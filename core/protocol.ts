/** Every sentence the scripts say to each other: one map per direction, payload and reply in the type. */
import type { CardData } from './cards/card-data';
import type { Mention, Reason } from './mentions/mention';
import type { Kind } from './topics/kinds';
import type { ResolvedWords } from './topics/resolved-words';
import type { TopicKey } from './topics/topic';

/** How far a frame is: `off` by a switch, `reading`, or at rest. */
export type FrameState = 'off' | 'reading' | 'done';

/** A topic found on a page. */
export interface FoundTopic {
  key: TopicKey;
  count: number;
}

/** A topic as lists show it: in the language of the interface. */
export interface TopicEntry {
  key: TopicKey;
  name: string;
  kind: Kind;
  line: string;
}

/** A topic that a lookup found; `matched` are the ranges of `shown` whose letters matched, end exclusive. */
export interface LookupHit extends TopicEntry {
  /** The name that matched: the canonical one or another. */
  shown: string;
  matched: [start: number, end: number][];
}

/** What the popup shows of a tab. */
export interface TabReport {
  /** Null where no frame of the tab answers: extensions may not run there, or it has not begun. */
  state: FrameState | null;
  topics: (TopicEntry & { count: number })[];
  /** False where the reader switched highlights off on this page alone. */
  here: boolean;
}

export type Direction = 'next' | 'previous';

/** A mention whose card is shown by another frame: its own is too small for one. */
export interface RemoteMention extends Pick<Mention, 'topic' | 'text' | 'by' | 'reason'> {
  /** Other topics of the same paragraph. */
  beside: TopicKey[];
  /** The focus goes into the card: a key asked for it. */
  focus: boolean;
}

/** What words that a reader selected name. */
export interface SelectedTopic extends Pick<Reason, 'name' | 'edits'> {
  /** `NO_TOPIC` where it is nothing, or several things. */
  topic: TopicKey;
}

/** From a frame, or an extension page, to the background. Every one may be asked twice: the background may die. */
export interface ToBackground {
  /** Which names could these folded words belong to? */
  resolveWords: { ask: { words: string[] }; answer: ResolvedWords };
  /** Everything a card about `topic` shows; null where no pack has it. */
  getCard: { ask: { topic: TopicKey }; answer: CardData | null };
  /** The style of highlights, for shadow roots to which the browser does not hand it down. */
  getHighlightCss: { ask: Record<string, never>; answer: string };
  /** Start the script that reads in this frame. */
  needReading: { ask: Record<string, never>; answer: null };
  /** Start the script that shows cards in this frame. */
  needCard: { ask: Record<string, never>; answer: null };
  /** Show the next mention of the tab, behind the one on which this frame's card hangs: one of the frame `from`, or (null) of this. */
  walkOn: { ask: { direction: Direction; topic: TopicKey | null; from: number | null }; answer: { moved: boolean } };
  /** Topics whose names are like these selected words, best first. */
  getNear: { ask: { words: string }; answer: TopicEntry[] };
  /** Extension pages only: the cards of many topics, in the order asked for; topics that no pack has are left out. */
  getCards: { ask: { topics: TopicKey[] }; answer: CardData[] };
  /** Show the card of a mention of this frame in the top frame, or (null) take that card away. */
  showInTop: { ask: { mention: RemoteMention | null }; answer: null };
  /** What this frame has found, whenever that changes; the answer's `here` is false where its page was switched off. */
  reportFound: { ask: { state: FrameState; topics: FoundTopic[]; here: boolean }; answer: { here: boolean } };
  /** Extension pages only: topics by approximate name, best first. */
  lookUp: { ask: { query: string; limit: number }; answer: LookupHit[] };
  /** Extension pages only: what has been found in a tab. */
  getTabReport: { ask: { tabId: number }; answer: TabReport };
  /** Extension pages only: the JSON of a pack that ships; null where none has that id. */
  getPackText: { ask: { pack: string }; answer: string | null };
  /** Extension pages only: switch highlights on the page of a tab, until it is loaded anew. */
  switchHere: { ask: { tabId: number; on: boolean }; answer: null };
  /**
   * Extension pages only: switch highlights everywhere, on the site `host`, or by the pause. The background stores it: a
   * popup may be closed before it could.
   */
  switchHighlights: { ask: { scope: 'all' | 'site' | 'pause'; host: string | null; on: boolean }; answer: null };
  /** Extension pages only: move a tab to its next mention. */
  walkTab: { ask: { tabId: number; direction: Direction; topic: TopicKey | null }; answer: { moved: boolean } };
}

/** From the background to a frame. */
export interface ToFrame {
  /**
   * Show the next (previous) mention, of `topic` or of any. `enter`: begin at the first (last) one of this frame
   * rather than behind the current one. `moved` is false where there is none further in that direction.
   */
  walk: { ask: { direction: Direction; topic: TopicKey | null; enter: boolean }; answer: { moved: boolean } };
  /** Switch highlights on this page, whatever the settings say of others. */
  switchHere: { ask: { on: boolean }; answer: null };
  /**
   * Open the card of the mention at the caret, else tell the selected words, else open the card of the mention walked to
   * last. `focused`: only where this frame has the focus, and no mention walked to. `opened` is false where no card is.
   */
  openCard: { ask: { focused: boolean }; answer: { opened: boolean; words: string | null } };
  /** Open the card of what the words told last name. */
  openSelected: { ask: SelectedTopic; answer: null };
  /** Show the card of a mention of another frame, or (null) take it away. */
  showRemote: { ask: { mention: (RemoteMention & { frame: number }) | null }; answer: null };
}

/** One message as it travels. */
export type Message<M, K extends keyof M = keyof M> = {
  [P in K]: { kind: P; ask: M[P] extends { ask: infer A } ? A : never };
}[K];

export type Answer<M, K extends keyof M> = M[K] extends { answer: infer A } ? A : never;
export type Ask<M, K extends keyof M> = M[K] extends { ask: infer A } ? A : never;
