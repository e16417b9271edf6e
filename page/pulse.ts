/** Looks after what makes no record of its own, at events of the page: our highlights taken away, roots attached late. */
import { createAfterFrame } from './after-frame';
import { ofDocument } from './unclobbered';

export interface Pulse {
  /** Sets its listeners, again where the page lost them. */
  listen(): void;
  /** Something happened on the page, to this node. */
  beat(at: Node): void;
  stop(): void;
}

const EVENTS = ['scroll', 'resize', 'pointermove', 'pointerdown', 'pointerup', 'keyup', 'focus', 'pageshow'];
/** Looking for late roots costs more than looking at our own keys. */
const SLOW_MS = 1_000;
/** Of the places at which something happened between two looks, at most so many are looked at. */
const MAX_NEAR = 16;
/** What follows a scroll may wait until it rests for a moment. */
const QUICK_MS = 100;

/**
 * Calls `quick` at most ten times a second, and `slow` at most once a second with the nodes at which something happened
 * last (null: what is in view now may be anything), while the page is alive. `slow` may read layout: it is called when
 * the page has just been drawn.
 */
export function createPulse(document: Document, quick: () => void, slow: (near: Iterable<Node | null>) => void): Pulse {
  const view = ofDocument(document, 'defaultView');
  const near = new Set<Node | null>();
  const afterFrame = createAfterFrame(() => {
    slow([...near]);
    near.clear();
  });
  const delays = [createDelay(quick, QUICK_MS), createDelay(afterFrame.ask, SLOW_MS)];
  const options: AddEventListenerOptions = { passive: true, capture: true };

  const beat = (at: Node | null) => {
    if (near.size < MAX_NEAR) near.add(at);
    for (const delay of delays) delay.ask();
  };
  const happened = (event: Event) => {
    const [target] = event.composedPath();
    // What a reader does counts for more than what a page does by itself.
    if (near.size === MAX_NEAR) near.clear();
    beat(event.type !== 'scroll' && target instanceof Element ? target : null);
  };
  return {
    listen() {
      for (const type of EVENTS) view?.addEventListener(type, happened, options);
      ofDocument(document, 'addEventListener')('visibilitychange', happened, options);
    },
    beat,
    stop() {
      for (const type of EVENTS) view?.removeEventListener(type, happened, options);
      ofDocument(document, 'removeEventListener')('visibilitychange', happened, options);
      for (const delay of delays) delay.stop();
      afterFrame.stop();
      near.clear();
    },
  };
}

/** Calls `act` so many milliseconds after it was asked for, once for all that was asked until then. */
function createDelay(act: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, ms);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
