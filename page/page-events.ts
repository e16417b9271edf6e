/** Listens for scrolling, resizing and returning to a page, and keeps listeners when the page replaces its document. */
import { ofDocument } from './unclobbered';

/** Reports when a page replaces its document; without it, the document is assumed to stay. */
export interface Replaceable {
  onDocumentReplaced?: (listener: () => void) => () => void;
}

/** Listens until `signal` aborts, and again after the page has replaced its document and with it every listener. */
export function listenThrough(session: Replaceable, signal: AbortSignal, listen: (until: AbortSignal) => void): void {
  if (signal.aborted) return;
  let last = new AbortController();
  listen(AbortSignal.any([signal, last.signal]));
  const stop = session.onDocumentReplaced?.(() => {
    last.abort();
    last = new AbortController();
    listen(AbortSignal.any([signal, last.signal]));
  });
  if (stop) signal.addEventListener('abort', stop);
}

/** Calls `act` once in the next frame, however often it was requested until then. */
export function oncePerFrame(act: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}

/** Calls back when anything is scrolled and when the window is resized. */
export function onScrollOrResize(moved: () => void, until: AbortSignal): void {
  const options = { signal: until, capture: true, passive: true } as const;
  document.addEventListener('scroll', moved, options);
  window.addEventListener('resize', moved, options);
  // When zoomed by pinching, panning moves the visual viewport without a scroll event.
  for (const type of ['scroll', 'resize']) window.visualViewport?.addEventListener(type, moved, options);
}

/** Calls back when the page comes back from the back/forward cache. */
export function onShownAgain(document: Document, shown: () => void, until: AbortSignal): void {
  const options = { signal: until };
  ofDocument(document, 'defaultView')?.addEventListener('pageshow', ({ persisted }) => persisted && shown(), options);
}

/** What a reader does, or what ends by itself, after which other words may be there to see. */
const STIRRING = ['click', 'keyup', 'pointerover', 'input', 'transitionend', 'animationend'];

/** Calls back when something happened after which the page may show other words. */
export function onStirring(stirred: () => void, until: AbortSignal): void {
  for (const type of STIRRING) window.addEventListener(type, stirred, { signal: until, capture: true, passive: true });
}
