/** Follows whether words on the page are visible: not faded out, collapsed or clipped by what is around them. */
import { ofDocument } from './unclobbered';

export interface SeenWatch {
  readonly element: Element;
  /** False once nothing of the element's words can be seen, wherever the window is scrolled to. Reads styles. */
  isSeen(): boolean;
  stop(): void;
}

const ASPECTS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };
/** Less of an element than this, in CSS pixels, shows no words. */
const LEAST_PX = 2;

/** Watches the element around words. Only the browser knows what is clipped by what, and it reports that a moment later. */
export function watchSeen(element: Element): SeenWatch {
  let isCutOff = false;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last) isCutOff = isInWindow(last.boundingClientRect) && isThin(last.intersectionRect);
    },
    // Also called back when part of it appears or disappears, not only at its last edge.
    { threshold: [0, 0.01] },
  );
  // Words directly in an element without a box (`display: contents`) are where its parent is, so there is nothing to watch.
  const hasBox = getComputedStyle(element).display !== 'contents';
  if (hasBox) observer.observe(element);
  return {
    element,
    isSeen: () => !isCutOff && (!hasBox || element.checkVisibility(ASPECTS)),
    stop: () => observer.disconnect(),
  };
}

function isThin({ width, height }: DOMRectReadOnly): boolean {
  return width < LEAST_PX || height < LEAST_PX;
}

/** Something without size is as hidden as something clipped; something outside the window is merely somewhere else. */
export function isInWindow({ left, right, top, bottom }: DOMRectReadOnly): boolean {
  const { clientWidth, clientHeight } = ofDocument(document, 'documentElement');
  return right >= 0 && bottom >= 0 && left <= clientWidth && top <= clientHeight;
}
