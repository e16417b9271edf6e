/** Where the words of a card are on the screen. */
import { lineAt } from '@/core/cards/place-card';
import type { Anchor } from './card-host';
import type { Rect } from './page-session';

/**
 * What a card hangs on, its first line the one at `pointer`; null where the words have no boxes.
 * `pointer` may be from before a scroll: it only chooses among the lines.
 */
export function anchorOf(rects: readonly Rect[], pointer: Anchor['pointer']): Anchor | null {
  const line = lineAt(rects, pointer);
  if (!line) return null;
  const words = [line, ...rects.filter((rect) => rect !== line)];
  const under = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  return { words, pointer: null, rightToLeft: under !== null && getComputedStyle(under).direction === 'rtl' };
}

/** True where the card's line is inside the window at least by a part. */
export function isInView({ words: [line] }: Anchor): boolean {
  return (
    line !== undefined &&
    line.y + line.height > 0 &&
    line.x + line.width > 0 &&
    line.y < window.innerHeight &&
    line.x < window.innerWidth
  );
}
