/** What the reader script and the sight script hand each other: both share the extension's own world in a frame. */
import type { PageMention } from '@/page/page-mention';
import type { Block } from '@/page/page-text';
import type { Reading } from './reading';

/** What the sight script does for the reader script. */
export interface Sight {
  /** A reading has begun: the visibility of what it finds is checked by the sight script from now on. */
  begin(reading: Reading): void;
  /** What is painted may have changed. */
  painted(): void;
  /** The painted mention at a point of the viewport that can be seen through whatever lies over it. Reads layout. */
  mentionBeneath(x: number, y: number): PageMention | null;
  /** Scrolls words of a block comfortably into view, out from under sticky headers and footers. */
  bringIntoView(block: Block, start: number, end: number): void;
}

export type MakeSight = (signal: AbortSignal) => Sight;
