/** Defines what the reader script and the card script pass to each other through the world that they share in a frame. */
import type { DrawPicture } from '@/components/card/picture-figure';
import type { CardData } from '@/core/cards/card-data';
import type { ToFrame } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { ResolvedText } from '@/core/topics/resolved-words';
import type { TopicKey } from '@/core/topics/topic';
import type { SelectedTopic } from '@/core/topics/topic-entry';
import type { Replaceable } from '@/page/page-events';
import type { PageMention } from '@/page/page-mention';
import type { EarlySettings } from '@/platform/settings-reader';
import type { LiveSession, PageSession } from './page-session';
import type { MakeSight } from './sight-handover';

/** A mention of another frame, with the id of that frame. */
export type ShownRemote = NonNullable<ToFrame['showRemote']['ask']['mention']>;

export interface CardSession {
  /** Opens the card of a mention at once; if by key, the focus moves into it. */
  open(mention: PageMention, how: 'key' | 'pointer'): void;
  /** Opens the card of a mention in another frame, in a corner. */
  openRemote(mention: ShownRemote): void;
  /** Opens the card of the topic that the selected words name, or offers those that they may mean. */
  openSelected(topic: SelectedTopic): void;
  close(): void;
}

/** What the reader script passes to the card script. */
export interface CardSessionDeps {
  session: PageSession & Replaceable;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  settings: () => Settings;
  /** The host of the tab's page. */
  site: string;
  /** Ends everything. */
  signal: AbortSignal;
  report: (error: unknown, doing: string) => void;
}

/** What the reader wanted before the card script had loaded. */
export type CardRequest =
  | { what: 'rest'; at: PointerEvent; since: number }
  | { what: 'click'; event: MouseEvent; path: readonly EventTarget[] }
  | { what: 'open'; open: (cards: CardSession) => void };

export type MakeCardSession = (deps: CardSessionDeps, request: CardRequest | null) => CardSession;

/** What the content script leaves for the reader script. */
export interface ReaderStart {
  /** The host of the tab's page, lower case, no port. */
  site: string;
  /** Highlights are off on that site until the reader switches them on. */
  isCalmSite: boolean;
  /** The settings as the content script read them, if it could. */
  early?: EarlySettings;
  /** What the background says of the page up to its first name, if it was asked. */
  headNames?: Promise<ResolvedText>;
}

/** What the scripts of one frame leave in its instance. */
export interface ReaderInstance extends ReaderStart {
  /** The frame has a reader script. */
  isRead: boolean;
  session: LiveSession;
  card: CardSession;
  /** What the card script provides, until the reader script takes it. */
  makeCards: MakeCardSession;
  /** The same, of the sight script. */
  makeSight: MakeSight;
  /** What draws the picture of a card, in frames that had a card with one. */
  drawPicture: DrawPicture;
}
