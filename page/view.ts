/** Finds what is in view, and scrolls words of the page into view. */
import { locate } from './locate';
import { measure, type Rect } from './measure';
import type { Block } from './page-text';
import { elementAround, elementOf, ofDocument } from './unclobbered';

/** Words closer than this to an edge of the viewport, in CSS pixels, are not comfortably in view. */
const EDGE = 60;

/**
 * Scrolls the words to the middle of the viewport, unless they are already comfortably in view. It jumps, so that a card that
 * opens beside them need not follow, and because some readers ask for less motion.
 */
export function bringIntoView(block: Block, start: number, end: number): void {
  const place = locate(block, start, end);
  const view = ofDocument(block.container.ownerDocument, 'defaultView');
  if (!place || !view || isComfortable(block, start, end, view)) return;
  elementAround(place.startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // In an element taller than the viewport, the middle may be far from the words.
  const box = measure(block, start, end)[0];
  if (box && (box.y < 0 || box.y + box.height > view.innerHeight))
    view.scrollBy({ top: box.y - view.innerHeight / 2, behavior: 'instant' });
}

function isComfortable(block: Block, start: number, end: number, view: Window): boolean {
  const boxes = measure(block, start, end);
  return boxes.length > 0 && boxes.every(({ y, height }) => y >= EDGE && y + height <= view.innerHeight - EDGE);
}

/** At how many heights the middle of the viewport is probed. */
const LOOKS_IN_VIEW = 4;

/** What is in the middle of the viewport, from top to bottom; null where there is nothing. Reads layout. */
export function middleOfView(document: Document): (Element | null)[] {
  const view = ofDocument(document, 'defaultView');
  if (!view) return [];
  return Array.from({ length: LOOKS_IN_VIEW }, (_, look) =>
    ofDocument(document, 'elementFromPoint')(view.innerWidth / 2, (view.innerHeight * (look + 0.5)) / LOOKS_IN_VIEW),
  );
}

/** The first line of the words that is at least partly in the viewport, if any. Reads layout. */
export function lineInView(block: Block, start: number, end: number): Rect | undefined {
  const height = ofDocument(block.container.ownerDocument, 'defaultView')?.innerHeight ?? 0;
  return measure(block, start, end).find((line) => line.y + line.height > 0 && line.y < height);
}

/** The size of the window, in CSS pixels, without scroll bars. */
export function windowSize(): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode, the root element is as tall as the page.
  return { width: clientWidth, height: document.compatMode === 'BackCompat' ? window.innerHeight : clientHeight };
}

/** True in a narrow window that is used with a finger. The card's style sheet asks the same. */
export function isForFingers(): boolean {
  return matchMedia('(pointer: coarse) and (width < 600px)').matches;
}

/** The effect of pinch zoom: its scale, and which part of the window is on the screen. */
export interface Pinched {
  readonly scale: number;
  /** Position of that part in the viewport, in CSS pixels of the page. */
  readonly left: number;
  readonly top: number;
  /** Size in pixels of the screen: those of the page times `scale`. */
  readonly width: number;
  readonly height: number;
}

/** Reads the visual viewport; without pinch zoom, it is the window without scroll bars. */
export function pinched(): Pinched {
  const { visualViewport: seen } = window;
  if (!seen || seen.scale === 1) return { scale: 1, left: 0, top: 0, ...windowSize() };
  const { scale, offsetLeft: left, offsetTop: top, width, height } = seen;
  return { scale, left, top, width: width * scale, height: height * scale };
}

/** True if the reader wants less motion. */
export function wantsLessMotion(document: Document): boolean {
  return ofDocument(document, 'defaultView')?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** The first block that ends below the top of the viewport, assuming that document order is order down the page. Reads layout. */
export function firstInViewport(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && elementOf(block.container).getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
