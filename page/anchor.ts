/** Finds where the words of a card are on the screen. */
import { type Box, lineAt } from '@/core/cards/place-card';
import type { Point } from './pointer';

/** The line boxes of a card's words (viewport coordinates), starting with the one it is placed at. */
export interface Anchor {
  /** Empty if the card is in a corner and its words are in another frame. */
  readonly words: readonly Box[];
  readonly rightToLeft: boolean;
  /** The lines of the words are columns. */
  readonly vertical: boolean;
  /** The card is in a corner of the window rather than beside the words. */
  readonly docked: boolean;
}

/**
 * The lines of a card's words, starting with the one at `pointer`; null if the words have no boxes and the card needs them.
 * `pointer` may be from before a scroll, as it only selects a line. Reads layout.
 */
export function anchorOf(rects: readonly Box[], pointer: Point | null, docked: boolean): Anchor | null {
  const line = lineAt(rects, pointer);
  if (!line) return docked ? { words: [], rightToLeft: false, vertical: false, docked } : null;
  const words = [line, ...rects.filter((rect) => rect !== line)];
  const under = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  const style = under && getComputedStyle(under);
  return {
    words,
    rightToLeft: style?.direction === 'rtl',
    vertical: style?.writingMode.startsWith('horizontal') === false,
    docked,
  };
}

/** True if the card's line is at least partly inside the window. */
export function isInView({ words: [line] }: Anchor): boolean {
  return (
    line !== undefined &&
    line.y + line.height > 0 &&
    line.x + line.width > 0 &&
    line.y < window.innerHeight &&
    line.x < window.innerWidth
  );
}
