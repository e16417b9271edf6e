/** Reports activity on a page from time to time, for changes that make no mutation record: removed highlights, late shadow roots. */

import { createAfterFrame } from './after-frame';
import { createThrottle } from './throttle';
import { ofDocument } from './unclobbered';

export interface TickerEvents {
  /** Called at most ten times a second while something happens on the page. */
  quick(): void;
  /**
   * Called at most once a second, with the nodes at which something last happened (null: what is in view now may be
   * anything). It may read layout: the page has just been drawn.
   */
  slow(near: Iterable<Node | null>): void;
  /** The page has replaced its document, and with it every listener on window and document. */
  documentReplaced(): void;
}

export interface PageTicker {
  /** Starts listening to the page. */
  start(events: TickerEvents): void;
  /** Notes what has changed on the page. */
  touched(records: readonly MutationRecord[]): void;
  stop(): void;
}

const EVENTS = ['scroll', 'resize', 'pointermove', 'pointerdown', 'pointerup', 'keyup', 'focus', 'pageshow'];
/** Looking for late roots costs more than checking our own keys. */
const SLOW_MS = 1_000;
/** At most this many of the places at which something happened since the last search are checked. */
const MAX_NEAR = 16;
/** Work after a scroll waits until scrolling has paused for a moment. */
const QUICK_MS = 100;

/** Makes the ticker of `document`. */
export function createPageTicker(document: Document): PageTicker {
  const near = createNear();
  let events: TickerEvents | null = null;
  let root: Element | null = null;
  const afterFrame = createAfterFrame(() => events?.slow(near.take()));
  const quick = createThrottle(() => events?.quick());
  const slow = createThrottle(afterFrame.ask);
  const ask = () => {
    quick.ask(QUICK_MS);
    slow.ask(SLOW_MS);
  };
  const listeners = createListeners(document, (event) => {
    near.happened(event);
    ask();
  });
  return {
    start(listener) {
      events = listener;
      root = ofDocument(document, 'documentElement');
      listeners.add();
    },
    touched(records) {
      // Of many events at once, the last stands for all.
      near.add(records.at(-1)?.target ?? document);
      ask();
      const rootNow = ofDocument(document, 'documentElement');
      if (rootNow === root) return;
      root = rootNow;
      // `document.open` removes all listeners without any event.
      listeners.add();
      events?.documentReplaced();
    },
    stop() {
      listeners.remove();
      quick.stop();
      slow.stop();
      afterFrame.stop();
      near.take();
    },
  };
}

/** The nodes at which something has happened since they were last taken. */
function createNear() {
  const near = new Set<Node | null>();
  const add = (at: Node | null) => {
    if (near.size < MAX_NEAR) near.add(at);
  };
  return {
    add,
    happened(event: Event) {
      const [target] = event.composedPath();
      // What the reader does counts for more than what the page does by itself.
      if (near.size === MAX_NEAR) near.clear();
      add(event.type !== 'scroll' && target instanceof Element ? target : null);
    },
    take() {
      const taken = [...near];
      near.clear();
      return taken;
    },
  };
}

function createListeners(document: Document, happened: (event: Event) => void) {
  const view = ofDocument(document, 'defaultView');
  const options: AddEventListenerOptions = { passive: true, capture: true };
  return {
    add() {
      for (const type of EVENTS) view?.addEventListener(type, happened, options);
      ofDocument(document, 'addEventListener')('visibilitychange', happened, options);
    },
    remove() {
      for (const type of EVENTS) view?.removeEventListener(type, happened, options);
      ofDocument(document, 'removeEventListener')('visibilitychange', happened, options);
    },
  };
}
