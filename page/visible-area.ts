/** Tells through which part of the plane of the viewport an element's contents can be seen, for as long as the page stands still. */
import type { Rect } from './measure';
import { ofDocument, parentOf } from './unclobbered';

/** Edges in viewport coordinates, CSS pixels; infinite where a reader can scroll there. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where contents of an element can be seen: what positions them cuts them off, not what they stand in. */
interface Areas {
  readonly flow: Area;
  readonly absolute: Area;
  readonly fixed: Area;
}

const ENDLESS = Number.POSITIVE_INFINITY;
const NOWHERE: Area = { left: 0, top: 0, right: 0, bottom: 0 };
const HIDDEN: Areas = { flow: NOWHERE, absolute: NOWHERE, fixed: NOWHERE };
/** Of less than this, in CSS pixels, nobody reads a word. */
const LEAST_PX = 2;

/** What has been worked out since the page could last have changed. */
const known = new Map<Element, Areas>();

/** Where the contents of `element` can be seen. Reads layout, of each element once until the page may have changed. */
export function areaOf(element: Element): Area {
  return areasOf(element).flow;
}

/** The part of `box` that is in `area`, in square pixels; 0 where that is too thin to show words. */
export function seenOf({ left, top, right, bottom }: Area, box: Rect): number {
  const width = Math.min(right, box.x + box.width) - Math.max(left, box.x);
  const height = Math.min(bottom, box.y + box.height) - Math.max(top, box.y);
  return width < LEAST_PX || height < LEAST_PX ? 0 : width * height;
}

/** The element that an element is drawn in: past slots and shadow roots. */
export function outerOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function areasOf(element: Element): Areas {
  const before = known.get(element);
  if (before) return before;
  // No script of the page runs before microtasks do.
  if (known.size === 0) queueMicrotask(() => known.clear());
  const outer = outerOf(element);
  const areas = outer ? inside(element, areasOf(outer)) : ofPage(element);
  known.set(element, areas);
  return areas;
}

/** What the page shows, or can be scrolled to. */
function ofPage(root: Element): Areas {
  const { scrollX, scrollY, innerHeight: bottom } = window;
  const body = ofDocument(document, 'body');
  const isCut = [root, body].some((element) => element && /hidden|clip/.test(getComputedStyle(element).overflowX));
  const isLeftToRight = getComputedStyle(root).direction === 'ltr';
  const right = root.clientWidth;
  const flow = {
    left: isLeftToRight ? -scrollX : -ENDLESS,
    top: -scrollY,
    right: isCut && isLeftToRight ? right : ENDLESS,
    // A page that may not be scrolled while a dialog is open goes on below all the same.
    bottom: ENDLESS,
  };
  return { flow, absolute: flow, fixed: { left: 0, top: 0, right, bottom } };
}

/** The ways in which text is kept for screen readers only. */
const CUT_AWAY = /^rect\((?:0|1)px|^inset\((?:50|100)%|^circle\(0/;
const MOVES = ['transform', 'translate', 'scale', 'rotate', 'perspective', 'filter'] as const;

function inside(element: Element, outer: Areas): Areas {
  const style = getComputedStyle(element);
  const { position } = style;
  if (style.display === 'contents' || element === ofDocument(document, 'body')) return outer;
  const own = position === 'fixed' ? outer.fixed : position === 'absolute' ? outer.absolute : outer.flow;
  if (CUT_AWAY.test(style.clipPath) || (own !== outer.flow && CUT_AWAY.test(style.clip))) return HIDDEN;
  const flow = style.overflow === 'visible' ? own : within(own, element, style.overflow);
  if (flow === outer.absolute && flow === outer.fixed) return outer;
  const holdsFixed = MOVES.some((key) => style[key] !== 'none') || /paint|layout|strict|content/.test(style.contain);
  return {
    flow,
    absolute: holdsFixed || position !== 'static' ? flow : outer.absolute,
    fixed: holdsFixed ? flow : outer.fixed,
  };
}

/** The part of `area` in which an element shows what overflows it. */
function within(area: Area, element: Element, overflow: string): Area {
  const box = element.getBoundingClientRect();
  if (seenOf(area, box) === 0) return NOWHERE;
  const [x = '', y = x] = overflow.split(' ');
  const [left, right] = edges(x, area.left, area.right, box.left, box.right);
  const [top, bottom] = edges(y, area.top, area.bottom, box.top, box.bottom);
  return { left, top, right, bottom };
}

function edges(overflow: string, start: number, end: number, boxStart: number, boxEnd: number): [number, number] {
  if (overflow === 'visible') return [start, end];
  if (overflow === 'auto' || overflow === 'scroll') return [-ENDLESS, ENDLESS];
  return [Math.max(start, boxStart), Math.min(end, boxEnd)];
}
