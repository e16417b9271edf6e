/** Tells whether words can be seen where they stand: not faded out, folded away, cut off, out of reach or without ink. */

import { elementsBetween, isSetApart } from './elements';
import { locate, piecesBetween } from './locate';
import { measure, type Rect } from './measure';
import type { Block, Piece } from './page-text';
import { elementAround } from './unclobbered';
import { type Area, areaOf, outerOf, seenOf } from './visible-area';

const ASPECTS: CheckVisibilityOptions = {
  visibilityProperty: true,
  opacityProperty: true,
  contentVisibilityAuto: false,
};

/**
 * True where `text.slice(start, end)` of the block is still there, can be seen by at least a half, and stands in one line of
 * text rather than in two blocks whose tags look like inline text. Reads layout.
 */
export function isInSight(block: Block, start: number, end: number): boolean {
  try {
    if (locate(block, start, end) === null) return false;
    const pieces = piecesBetween(block, start, end);
    return isInOneLine(pieces) && pieces.every((piece) => isSeen(block, piece, start, end));
  } catch {
    // A form whose fields bear the names of its properties.
    return false;
  }
}

function isInOneLine(pieces: readonly Piece[]): boolean {
  return pieces.every(({ node }, index) => {
    const before = pieces[index - 1]?.node;
    const between = before && before !== node ? elementsBetween(before, node) : [];
    return !between.some(isSetApart) || areLines(between);
  });
}

/** True if the elements are lines of one text, each put in its place, as in a PDF that a page shows. */
function areLines(elements: readonly Element[]): boolean {
  const [first, ...others] = elements.map((element) => element.getBoundingClientRect());
  const arePlaced = elements.every((element) => getComputedStyle(element).position === 'absolute');
  return arePlaced && first !== undefined && others.every(({ y }) => Math.abs(y - first.y) <= 2 * first.height);
}

function isSeen(block: Block, piece: Piece, start: number, end: number): boolean {
  const element = elementAround(piece.node);
  const boxed = boxAround(element);
  if (!element || !boxed?.checkVisibility(ASPECTS)) return false;
  const style = getComputedStyle(element);
  if (!hasInk(element, style)) return false;
  const area = areaOf(element);
  // What is wholly in view, and does not cut off or move its own words, shows them all.
  if (boxed === element && style.overflow === 'visible' && !style.textIndent.startsWith('-')) {
    const box = element.getBoundingClientRect();
    if (seenOf(area, box) >= Math.max(box.width * box.height, 1)) return true;
  }
  return isSeenByHalf(area, measure(block, Math.max(start, piece.start), Math.min(end, piece.end)));
}

function isSeenByHalf(area: Area, boxes: readonly Rect[]): boolean {
  let seen = 0;
  let all = 0;
  for (const box of boxes) {
    seen += seenOf(area, box);
    all += box.width * box.height;
  }
  return seen > 0 && seen * 2 >= all;
}

/** The element, or the nearest around it that has a box: `display: contents` has none. */
export function boxAround(element: Element | null): Element | null {
  let at = element;
  while (at && !at.checkVisibility() && getComputedStyle(at).display === 'contents') at = outerOf(at);
  return at;
}

/** A computed color that shows nothing. */
export const TRANSPARENT = /^rgba\(.*, 0\)$|\/ 0\)$/;

/**
 * False where letters have no color, and nothing else draws them: no stroke, shadow or ground cut out by them, and no picture of
 * the text that they lie over, as the text of a scanned or drawn page does.
 */
function hasInk(element: Element, style: CSSStyleDeclaration): boolean {
  const { webkitTextFillColor, webkitTextStrokeWidth, textShadow, position } = style;
  if (!TRANSPARENT.test(webkitTextFillColor) || textShadow !== 'none' || position === 'absolute') return true;
  return Number.parseFloat(webkitTextStrokeWidth) > 0 || isCutFromGround(element);
}

/** True where the ground of the element, or of one that it stands in, shows through the letters alone. */
function isCutFromGround(element: Element): boolean {
  for (let at: Element | null = element; at; at = outerOf(at))
    if (getComputedStyle(at).backgroundClip.includes('text')) return true;
  return false;
}
