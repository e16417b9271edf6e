/** Listeners for a page's scrolling, resizing and return, and a way to keep any listener when the page replaces its document. */
import { ofDocument } from './unclobbered';

/** A page may replace its document; where nothing can notify of that, the document stays. */
export interface Replaceable {
  onDocumentReplaced?: (listener: () => void) => () => void;
}

/** Listens until `signal`, and again after the page threw its document away with every listener on it. */
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

/** Calls `act` in the next frame, however often it was asked for until then. */
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

/** Calls back at every scroll, of whatever element, and every change of the window's size. */
export function onScrollOrResize(moved: () => void, until: AbortSignal): void {
  const options = { signal: until, capture: true, passive: true } as const;
  document.addEventListener('scroll', moved, options);
  window.addEventListener('resize', moved, options);
  // Fingers move the screen over the page without a scroll.
  for (const type of ['scroll', 'resize']) window.visualViewport?.addEventListener(type, moved, options);
}

/** Calls back when the page comes back from the back/forward cache. */
export function onShownAgain(document: Document, shown: () => void, until: AbortSignal): void {
  const options = { signal: until };
  ofDocument(document, 'defaultView')?.addEventListener('pageshow', ({ persisted }) => persisted && shown(), options);
}
