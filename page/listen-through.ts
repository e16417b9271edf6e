/** Keeps listeners alive through everything that a page does to its document. */

/** A page may throw its document away; who cannot tell has one that stays. */
export interface Replaceable {
  onDocumentReplaced?: (listener: () => void) => () => void;
}

/** Listens until `signal`, and anew after the page threw its document away with every listener on it. */
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
