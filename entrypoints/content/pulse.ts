/** Looks after what makes no record of its own, at events of the page: our highlights taken away, roots attached late. */
import { createAfterFrame } from '@/page/after-frame';
import { ofDocument } from '@/page/unclobbered';

export interface Pulse {
  /** Sets its listeners, again where the page lost them. */
  listen(): void;
  /** Something happened on the page. */
  beat(event?: Event): void;
  stop(): void;
}

const EVENTS = ['scroll', 'resize', 'pointermove', 'pointerdown', 'pointerup', 'keyup', 'focus', 'pageshow'];
/** Looking for late roots costs more than looking at our own keys. */
const SLOW_MS = 1_000;
/** What follows a scroll may wait until it rests for a moment. */
const QUICK_MS = 100;

/**
 * Calls `quick` at most ten times a second, and `slow` at most once a second with the node at which something happened
 * last, while the page is alive. `slow` may read layout: it is called when the page has just been drawn.
 */
export function createPulse(document: Document, quick: () => void, slow: (near: Node | null) => void): Pulse {
  const view = ofDocument(document, 'defaultView');
  let quickTimer: ReturnType<typeof setTimeout> | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let near: Node | null = null;
  const afterFrame = createAfterFrame(() => {
    slow(near);
    near = null;
  });
  const options: AddEventListenerOptions = { passive: true, capture: true };

  const beat = (event?: Event) => {
    const target = event?.composedPath()[0];
    if (target instanceof Node) near = target;
    quickTimer ??= setTimeout(() => {
      quickTimer = undefined;
      quick();
    }, QUICK_MS);
    slowTimer ??= setTimeout(() => {
      slowTimer = undefined;
      afterFrame.ask();
    }, SLOW_MS);
  };
  return {
    listen() {
      for (const type of EVENTS) view?.addEventListener(type, beat, options);
      ofDocument(document, 'addEventListener')('visibilitychange', beat, options);
    },
    beat,
    stop() {
      for (const type of EVENTS) view?.removeEventListener(type, beat, options);
      ofDocument(document, 'removeEventListener')('visibilitychange', beat, options);
      clearTimeout(quickTimer);
      clearTimeout(slowTimer);
      afterFrame.stop();
      quickTimer = undefined;
      slowTimer = undefined;
    },
  };
}
