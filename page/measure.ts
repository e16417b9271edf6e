/** Reads the rectangles of words on the page. */
import { locate, piecesBetween } from './locate';
import type { Block } from './page-text';
import { ofDocument } from './unclobbered';

/** A rectangle in viewport coordinates, CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The line boxes of `text.slice(start, end)` of the block, top to bottom; adjoining boxes on one line are merged.
 * Empty if the words are no longer there or not displayed. Reads layout.
 */
export function measure(block: Block, start: number, end: number): Rect[] {
  if (!locate(block, start, end)) return [];
  const document = block.container.ownerDocument;
  const range = ofDocument(document, 'createRange')();
  const rects: Rect[] = [];
  for (const piece of piecesBetween(block, start, end)) {
    const offset = piece.from - piece.start;
    range.setStart(piece.node, Math.max(start, piece.start) + offset);
    range.setEnd(piece.node, Math.min(end, piece.end) + offset);
    for (const { x, y, width, height } of range.getClientRects()) add(rects, { x, y, width, height });
  }
  // A live range slows every edit of the page until it is garbage collected; moved to the very start, it costs nothing.
  range.setEnd(document, 0);
  return rects;
}

/** A pointer this many CSS pixels away from the letters still means the word. */
const MARGIN = 1;

/** True if a pointer at that point means the words in one of the rectangles. */
export function contains(rects: readonly Rect[], x: number, y: number): boolean {
  return rects.some(
    (rect) =>
      x >= rect.x - MARGIN &&
      x <= rect.x + rect.width + MARGIN &&
      y >= rect.y - MARGIN &&
      y <= rect.y + rect.height + MARGIN,
  );
}

/** Adds a box, merged with the last one if both are on one line and adjoin. */
function add(rects: Rect[], rect: Rect): void {
  if (rect.width === 0 || rect.height === 0) return;
  const last = rects[rects.length - 1];
  const sameLine = last && Math.abs(last.y - rect.y) < 1 && Math.abs(last.height - rect.height) < 1;
  if (last && sameLine && Math.abs(last.x + last.width - rect.x) < 1) last.width = rect.x + rect.width - last.x;
  else rects.push(rect);
}
