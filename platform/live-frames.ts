/** Finds out which documents are in a tab. */
import { browser } from 'wxt/browser';

/** How long to wait for a page that is stuck (a busy script, an open dialog), in ms. */
const STUCK_MS = 500;

/** The documents in a tab, by frame: their ids, or null if the browser does not identify documents. */
export type LiveFrames = Map<number, string | null>;

/**
 * The documents in a tab; null for a tab where extensions may not run, undefined if its page does not answer.
 */
export async function liveFrames(tabId: number): Promise<LiveFrames | null | undefined> {
  const results = await runInFrames(tabId, () => null);
  return results && documentsOf(results);
}

function documentsOf(results: readonly { frameId: number; documentId?: string }[]): LiveFrames {
  return new Map(results.map(({ frameId, documentId }) => [frameId, documentId ?? null]));
}

/** What waking a tab's frames finds out. */
export interface Woken {
  /** As `liveFrames` has them. */
  live: LiveFrames | null | undefined;
  /** The frames that waited for something to paint; none if the page does not answer or extensions may not run there. */
  woken: number[];
}

/** Has the reader script started in the frames of a tab that wait for something to paint; resolves before it has. */
export async function wakeFrames(tabId: number): Promise<Woken> {
  const results = await runInFrames(tabId, wakeHere);
  const woken = (results ?? []).flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  return { live: results && documentsOf(results), woken };
}

/** Runs in a frame, where it has nothing of this file: see `frame-instance`. */
function wakeHere(): boolean {
  const { __glosa: instance } = globalThis as { __glosa?: { signal: AbortSignal; isRead?: boolean; wake?(): void } };
  if (!instance?.wake || instance.isRead || instance.signal.aborted) return false;
  instance.wake();
  return true;
}

/** Runs `func` in all frames of a tab; null if extensions may not run there, undefined if its page does not answer. */
async function runInFrames<T>(tabId: number, func: () => T) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), STUCK_MS);
  });
  const target = { tabId, allFrames: true };
  try {
    // Inject immediately; otherwise the browser waits until the page has loaded.
    const run = browser.scripting.executeScript({ target, injectImmediately: true, func });
    // In its own pages Firefox does not refuse: it gives no result for the frame.
    const ran = run.then((results) => (results?.every((one) => Boolean(one)) ? results : null));
    return await Promise.race([ran, stuck]);
  } catch {
    // The browser's own pages, its store, or a tab that just closed: the only way to know is to try.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
