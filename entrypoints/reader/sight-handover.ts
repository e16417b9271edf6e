/** What the reader script and the sight script hand each other: both share the extension's own world in a frame. */
import type { Direction } from '@/core/messages';
import type { TopicKey } from '@/core/topics/topic';
import type { PageMention } from '@/page/page-mention';
import type { Block } from '@/page/page-text';
import type { Reading } from './reading';

/** A walk from mention to mention in document order. */
export interface Walk {
  /** The next mention of `topic` or of any, after (or before) the current one; null if there is no further one. */
  step(direction: Direction, topic: TopicKey | null, enter: boolean): PageMention | null;
  /** Makes this one the current mention. */
  stand(mention: PageMention): void;
  /** The mention last gone to, or null. */
  current(): PageMention | null;
}

/** What the sight script does for the reader script. */
export interface Sight {
  walk: Walk;
  /** A reading has begun: the visibility of what it finds is checked by the sight script from now on. */
  begin(reading: Reading): void;
  /** What is painted may have changed. */
  painted(): void;
  /** The painted mention at a point of the viewport that can be seen through whatever lies over it. Reads layout. */
  mentionBeneath(x: number, y: number): PageMention | null;
  /** Scrolls words of a block comfortably into view, out from under sticky headers and footers. */
  bringIntoView(block: Block, start: number, end: number): void;
}

/** `inView` says where a walk begins. */
export type MakeSight = (signal: AbortSignal, inView: () => PageMention | null) => Sight;
