/** Tells what lies over words of the page. */
import { HOST_MARKER } from './host-marker';
import { TRANSPARENT } from './in-sight';
import { locate } from './locate';
import { contains, measure } from './measure';
import type { Block } from './page-text';
import { elementAround, elementOf, ofDocument } from './unclobbered';
import { outerOf } from './visible-area';

/** A stretch of a block's text: UTF-16, end exclusive. */
interface Words {
  readonly start: number;
  readonly end: number;
}

/** True where the letters lie under a point, and what is drawn over them there lets them be seen. Reads layout. */
export function wordsBeneath(document: Document, block: Block, { start, end }: Words, x: number, y: number): boolean {
  const { left, right, top, bottom } = elementOf(block.container).getBoundingClientRect();
  // Most blocks are somewhere else; words that overflow theirs are found where nothing lies over them.
  if (x < left || x > right || y < top || y > bottom) return false;
  if (!contains(measure(block, start, end), x, y)) return false;
  const element = elementOfWords(block, start, end);
  return element !== null && coverOver(document, element, x, y) === null;
}

/** Space between a bar and words that were brought out from under it, in CSS pixels. */
const GAP = 60;
/** A page may have a bar at each edge, and one that appears when it is scrolled. */
const MAX_SCROLLS = 4;

/** Scrolls the words out from under what the page keeps at the edges of the window: heads, feet. Reads layout. */
export function clearOfBars(block: Block, start: number, end: number): void {
  const document = block.container.ownerDocument;
  const element = elementOfWords(block, start, end);
  const height = ofDocument(document, 'defaultView')?.innerHeight ?? 0;
  for (let time = 0; element && time < MAX_SCROLLS; time += 1) {
    const [box] = measure(block, start, end);
    const cover = box && coverOver(document, element, box.x + box.width / 2, box.y + box.height / 2);
    const bar = cover && barAround(cover);
    if (!bar) return;
    const { top, bottom } = bar.getBoundingClientRect();
    const isHead = top + bottom < height;
    const by = isHead ? box.y - bottom - GAP : box.y + box.height - top + GAP;
    scrollerOf(element).scrollBy({ top: by, behavior: 'instant' });
  }
}

function elementOfWords(block: Block, start: number, end: number): Element | null {
  const place = locate(block, start, end);
  return place && elementAround(place.startContainer);
}

/** What is drawn over an element at a point: the first thing there with a ground of its own, before the element itself. */
function coverOver(document: Document, element: Element, x: number, y: number): Element | null {
  const around = new Set(lineage(element));
  for (const over of ofDocument(document, 'elementsFromPoint')(x, y)) {
    if (around.has(over) || element.contains(over)) return null;
    if (!over.hasAttribute(HOST_MARKER) && hasGround(over)) return over;
  }
  return null;
}

const PICTURES = 'img, video, canvas, iframe, svg, object, embed, input, textarea, select, button';

/** False for what lies over others like glass: a link stretched over a card, a layer that waits for clicks. */
function hasGround(element: Element): boolean {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  if (opacity === '0') return false;
  return !TRANSPARENT.test(backgroundColor) || backgroundImage !== 'none' || element.matches(PICTURES);
}

/** What stays where it is while the page is scrolled, and holds the element. */
function barAround(element: Element): Element | undefined {
  return lineage(element).find((at) => /fixed|sticky/.test(getComputedStyle(at).position));
}

/** What scrolls the element: the innermost that can be scrolled, else the window. */
function scrollerOf(element: Element): Element | Window {
  const scroller = lineage(element).find(
    (at) => at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY),
  );
  return scroller ?? window;
}

/** The element, and all that it is drawn in. */
function lineage(element: Element): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at; at = outerOf(at)) line.push(at);
  return line;
}
