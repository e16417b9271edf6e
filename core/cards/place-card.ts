/** Places a card: its position, its side and its maximum height, computed from rectangles. */

/** A rectangle in viewport coordinates, CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Places {
  /** Line boxes of the words, at least one; the card is placed at the first. */
  readonly words: readonly Box[];
  /** The card's natural size: its width, and its height without scrolling. */
  readonly card: { readonly width: number; readonly height: number };
  readonly window: { readonly width: number; readonly height: number };
  /** The side where it already stands: it stays there as long as there is room to read it. */
  readonly stands?: Place['side'] | null;
  /** The words run from right to left. */
  readonly rightToLeft?: boolean;
  /** The words run from top to bottom: their lines are columns. */
  readonly vertical?: boolean;
}

export interface Place {
  readonly x: number;
  /** The edge next to the words stays put when the card grows: its top if it is below them, its bottom if above. */
  readonly y: number;
  readonly height: number;
  /** Its maximum height there. */
  readonly maxHeight: number;
  readonly side: 'above' | 'below' | 'beside' | 'corner' | 'sheet';
}

/** Between words and card, and between card and the window's edge. */
const GAP = 6;
const MARGIN = 8;
/** A card is never taller than this share of the window; in a low one (a page at 400 %) the answer comes first. */
const GREATEST_SHARE = 0.6;
const GREATEST_SHARE_IF_LOW = 0.9;
const LOW_WINDOW = 500;
/** A lower card is useless: this is its head and one line. */
const LEAST_HEIGHT = 96;
/** A card prefers a side with this much room, in pixels, so that unfolding does not make it jump away from the pointer. */
const UNFOLDED_HEIGHT = 240;

/**
 * Where the card goes: below or above the words (beside them if they run from top to bottom), not over them, inside the
 * window. If it fits on neither side, it takes the one with more room, and is no taller than that.
 */
export function placeCard(places: Places): Place {
  return places.vertical === true && hasRoomBeside(places) ? besideWords(places) : belowOrAbove(places);
}

function greatestIn({ height }: Places['window']): number {
  return Math.floor(height * (height < LOW_WINDOW ? GREATEST_SHARE_IF_LOW : GREATEST_SHARE));
}

function belowOrAbove({ words, card, window, rightToLeft, stands }: Places): Place {
  const anchor = freeOf(words);
  const cap = greatestIn(window);
  const below = anchor.y + anchor.height + GAP;
  const above = anchor.y - GAP;
  const roomBelow = window.height - MARGIN - below;
  const roomAbove = above - MARGIN;
  const wanted = Math.min(card.height, cap);
  const isBelow = standsBelow(wanted, Math.min(cap, UNFOLDED_HEIGHT), roomBelow, roomAbove, stands);
  const maxHeight = Math.min(cap, Math.max(Math.floor(isBelow ? roomBelow : roomAbove), LEAST_HEIGHT));
  const height = Math.min(wanted, maxHeight);
  const x = rightToLeft ? anchor.x + anchor.width - card.width : anchor.x;
  return {
    x: Math.round(within(x, card.width, window.width)),
    y: inWindow(isBelow ? below : above - height, height, window.height),
    height,
    maxHeight: Math.max(maxHeight, height),
    side: isBelow ? 'below' : 'above',
  };
}

/**
 * The side where it stands, while the `wanted` or an `enough` height fits there. Else below if there is room to unfold, above if there is
 * only room above, and otherwise the side with more room.
 */
function standsBelow(
  wanted: number,
  enough: number,
  roomBelow: number,
  roomAbove: number,
  stands: Places['stands'],
): boolean {
  if (stands === 'below' && Math.min(wanted, enough) <= roomBelow) return true;
  if (stands === 'above' && Math.min(wanted, enough) <= roomAbove) return false;
  const needed = Math.max(wanted, enough);
  return needed <= roomBelow || (needed > roomAbove && roomBelow >= roomAbove);
}

/** Left of the columns, or right of them if there is no room on the left; one side always has room. */
function besideWords({ words, card, window }: Places): Place {
  const anchor = transposed(freeOf(words.map(transposed)));
  const cap = greatestIn(window);
  const left = anchor.x - GAP - card.width;
  const right = anchor.x + anchor.width + GAP;
  const maxHeight = Math.min(cap, Math.max(Math.floor(window.height - MARGIN - anchor.y), LEAST_HEIGHT));
  const height = Math.min(card.height, maxHeight);
  return {
    x: Math.round(left >= MARGIN ? left : right),
    y: inWindow(within(anchor.y, height, window.height), height, window.height),
    height,
    maxHeight: Math.max(maxHeight, height),
    side: 'beside',
  };
}

/** `at`, moved so that a stretch of that length is inside the window; if it does not fit, its start is. */
function within(at: number, length: number, window: number): number {
  return Math.max(MARGIN, Math.min(at, window - MARGIN - length));
}

/** In a window lower than the minimum height, the card may cover the words: better than lying outside. */
function inWindow(y: number, height: number, window: number): number {
  const lowest = Math.max(window - MARGIN - height, 0);
  return Math.round(Math.min(Math.max(y, Math.min(MARGIN, lowest)), lowest));
}

/** Whether there is room for the whole card left or right of columns of words; if not, it is placed above or below as usual. */
function hasRoomBeside({ words, card, window }: Places): boolean {
  const { x, width } = transposed(freeOf(words.map(transposed)));
  return Math.max(x, window.width - x - width) >= card.width + GAP + MARGIN;
}

/** Between a docked card and the window's edges. */
const DOCK_MARGIN = 16;

/**
 * A corner of the window for the card: the lower right one, or the next one that does not cover the words (`words` may be
 * empty: they are in another frame).
 */
export function dockCard({ words, card, window }: Places): Place {
  const maxHeight = greatestIn(window);
  const height = Math.min(card.height, maxHeight);
  const left = Math.min(DOCK_MARGIN, Math.max((window.width - card.width) / 2, 0));
  const right = Math.max(window.width - card.width - DOCK_MARGIN, left);
  const top = DOCK_MARGIN;
  const bottom = Math.max(window.height - height - DOCK_MARGIN, 0);
  const corners = [right, left].flatMap((x) => [bottom, top].map((y) => ({ x, y, width: card.width, height })));
  const free = corners.find((corner) => !words.some((box) => overlap(box, corner))) ?? corners[0];
  return { x: Math.round(free?.x ?? 0), y: Math.round(free?.y ?? 0), height, maxHeight, side: 'corner' };
}

/**
 * A sheet across the window for a finger: at its bottom, or at its top if it would cover the words there. It is as wide as the window.
 */
export function sheetCard({ words, card, window }: Places): Place {
  const maxHeight = greatestIn(window);
  const height = Math.min(card.height, maxHeight);
  const sheet = (y: number): Box => ({ x: 0, y, width: window.width, height });
  const [bottom, top] = [sheet(Math.max(window.height - height, 0)), sheet(0)];
  const covers = (place: Box) => words.some((box) => overlap(box, place));
  const { y } = covers(bottom) && !covers(top) ? top : bottom;
  return { x: 0, y: Math.round(y), height, maxHeight, side: 'sheet' };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The box with its axes swapped: columns become lines. */
function transposed({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

/**
 * The rectangle to keep clear: as wide as the first line, and as tall as every line adjoining it, so that words broken over
 * two lines stay readable. Lines further away (the next column) do not count.
 */
export function freeOf(words: readonly Box[]): Box {
  const line = words[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  let top = line.y;
  let bottom = line.y + line.height;
  for (let grew = true; grew; ) {
    grew = false;
    for (const box of words) {
      const adjoins = box.y <= bottom + line.height && box.y + box.height >= top - line.height;
      if (!adjoins || (box.y >= top && box.y + box.height <= bottom)) continue;
      top = Math.min(top, box.y);
      bottom = Math.max(bottom, box.y + box.height);
      grew = true;
    }
  }
  return { x: line.x, y: top, width: line.width, height: bottom - top };
}

/** The line nearest to the pointer, or the first. */
export function lineAt(
  words: readonly Box[],
  pointer: { readonly x: number; readonly y: number } | null,
): Box | undefined {
  if (!pointer) return words[0];
  const far = (box: Box) =>
    Math.max(box.y - pointer.y, 0, pointer.y - box.y - box.height) +
    Math.max(box.x - pointer.x, 0, pointer.x - box.x - box.width);
  return words.reduce<Box | undefined>((best, box) => (best && far(best) <= far(box) ? best : box), undefined);
}

/** True if the pointer is between words and card: in one of the two, or in the quadrilateral that joins them (the "safe polygon"). */
export function inSafePolygon(pointer: { readonly x: number; readonly y: number }, line: Box, card: Box): boolean {
  const apart = line.y + line.height <= card.y || card.y + card.height <= line.y;
  // Side by side: the same test with the axes swapped.
  return apart
    ? between(pointer, line, card)
    : between({ x: pointer.y, y: pointer.x }, transposed(line), transposed(card));
}

function between(pointer: { readonly x: number; readonly y: number }, line: Box, card: Box): boolean {
  const from = line.y < card.y ? line : card;
  const to = from === line ? card : line;
  const start = from.y + from.height;
  const end = to.y;
  if (pointer.y < from.y || pointer.y > to.y + to.height) return false;
  // How far down between the upper one's bottom edge and the lower one's top edge, 0 to 1.
  const share = end <= start ? 1 : Math.min(Math.max((pointer.y - start) / (end - start), 0), 1);
  const left = from.x + (to.x - from.x) * share;
  const right = from.x + from.width + (to.x + to.width - from.x - from.width) * share;
  return pointer.x >= left - 1 && pointer.x <= right + 1;
}
