/** Follows whether words on the page can be seen where they stand: not faded out, folded away or cut off by what is around them. */
import { ofDocument } from './unclobbered';

export interface SeenWatch {
  readonly element: Element;
  /** False once nothing of the element's words can be seen, but for where the window is scrolled to. Reads styles. */
  isSeen(): boolean;
  stop(): void;
}

const ASPECTS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };
/** Less of an element than this, in CSS pixels, shows no words. */
const LEAST_PX = 2;

/** Watches the element around words. What cuts off what is the browser's to know: it tells a moment later. */
export function watchSeen(element: Element): SeenWatch {
  let isCutOff = false;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last) isCutOff = isInWindow(last.boundingClientRect) && isThin(last.intersectionRect);
    },
    // Told as well when something of it comes and goes, not only its last edge.
    { threshold: [0, 0.01] },
  );
  // Words straight in an element without a box (`display: contents`) are where its parent is: there is nothing to watch.
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

/** What has no size is as hidden as what is cut off; what is beside the window is only somewhere else. */
function isInWindow({ left, right, top, bottom }: DOMRectReadOnly): boolean {
  const { clientWidth, clientHeight } = ofDocument(document, 'documentElement');
  return right >= 0 && bottom >= 0 && left <= clientWidth && top <= clientHeight;
}
