/** Tells whether words can be seen where they stand: not faded out, folded away or cut off by what is around them. */
import { parentOf } from './unclobbered';
import { isRendered } from './visibility';

/** A rectangle of the viewport, CSS pixels. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ASPECTS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };
/** Less of a line than this, in CSS pixels, is no words. */
const LEAST_PX = 2;

/**
 * True where a line of words in `element` can be seen, but for what lies over it and for where the page is scrolled to. Reads
 * layout and styles of everything around the words.
 */
export function isSeen(element: Element, line: Rect): boolean {
  if (!isRendered(element, ASPECTS)) return false;
  /** How what was passed last is positioned, where it may stick out of boxes around it that do not hold it. */
  let position = 'static';
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (!(at instanceof Element) || at === document.documentElement || at === document.body) continue;
    const style = getComputedStyle(at);
    if (!holds(style, position)) continue;
    if (cutsOff(at, style, line)) return false;
    position = style.position;
  }
  return true;
}

/** True for a box that cuts off what is positioned so inside it: https://www.w3.org/TR/css-position-3/#def-cb */
function holds({ display, position, transform, filter, contain }: CSSStyleDeclaration, inside: string): boolean {
  // Without a box there is nothing to stick out of.
  if (display === 'contents') return false;
  const holdsAll = transform !== 'none' || filter !== 'none' || /paint|layout|strict|content/.test(contain);
  if (inside === 'fixed') return holdsAll;
  return inside !== 'absolute' || holdsAll || position !== 'static';
}

/** True where nothing of the line is inside an element that hides what sticks out of it. */
function cutsOff(element: Element, { overflowX, overflowY }: CSSStyleDeclaration, line: Rect): boolean {
  const box = element.getBoundingClientRect();
  const across = Math.min(line.x + line.width, box.right) - Math.max(line.x, box.left);
  const down = Math.min(line.y + line.height, box.bottom) - Math.max(line.y, box.top);
  return (hides(overflowX, box.width) && across < LEAST_PX) || (hides(overflowY, box.height) && down < LEAST_PX);
}

/** What scrolls shows everything in turn, unless it has been folded to nothing. */
function hides(overflow: string, size: number): boolean {
  return /^(?:hidden|clip)$/.test(overflow) || (overflow !== 'visible' && size < LEAST_PX);
}
