/** Tells what is in view, and scrolls words of the page there. */
import { locate } from './locate';
import { measure } from './measure';
import type { Block } from './page-text';
import { elementAround, ofDocument } from './unclobbered';

/** Words nearer than this to an edge of the viewport, in CSS pixels, are not comfortably in view. */
const EDGE = 60;

/**
 * Brings the words to the middle of the viewport, unless they stand comfortably in it already. It jumps: a card that
 * opens beside them must not have to run after them, and nothing moves for those who asked for less motion.
 */
export function bringIntoView(block: Block, start: number, end: number): void {
  const place = locate(block, start, end);
  const view = ofDocument(block.container.ownerDocument, 'defaultView');
  if (!place || !view || isComfortable(block, start, end, view)) return;
  elementAround(place.startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // In an element taller than the viewport its middle may be far from the words.
  const box = measure(block, start, end)[0];
  if (box && (box.y < 0 || box.y + box.height > view.innerHeight))
    view.scrollBy({ top: box.y - view.innerHeight / 2, behavior: 'instant' });
}

function isComfortable(block: Block, start: number, end: number, view: Window): boolean {
  const boxes = measure(block, start, end);
  return boxes.length > 0 && boxes.every(({ y, height }) => y >= EDGE && y + height <= view.innerHeight - EDGE);
}

/** Looks down the middle of the viewport. */
const LOOKS_IN_VIEW = 4;

/** What stands in the middle of the viewport, from top to bottom; null where nothing does. Reads layout. */
export function middleOfView(document: Document): (Element | null)[] {
  const view = ofDocument(document, 'defaultView');
  if (!view) return [];
  return Array.from({ length: LOOKS_IN_VIEW }, (_, look) =>
    ofDocument(document, 'elementFromPoint')(view.innerWidth / 2, (view.innerHeight * (look + 0.5)) / LOOKS_IN_VIEW),
  );
}
