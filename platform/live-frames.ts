/** Finds out which documents are in a tab. */
import { browser } from 'wxt/browser';

/** How long to wait for a page that is stuck (a busy script, an open dialog), in ms. */
const STUCK_MS = 500;

/** What is in a frame of a tab. */
export interface LiveFrame {
  /** Null if the browser does not identify documents. */
  documentId: string | null;
  /** The reader script runs there. */
  isRead: boolean;
}

/** By frame; null for a tab where extensions may not run, undefined if its page does not answer. */
export type LiveFrames = Map<number, LiveFrame> | null | undefined;

/** True if a frame that is `now` so has the document, read, in which something was found. */
export function isStillIn(now: LiveFrame | undefined, found: { documentId: string | null }): boolean {
  return Boolean(now?.isRead && (!now.documentId || !found.documentId || now.documentId === found.documentId));
}

/** What is in each frame of a tab now. */
export async function liveFrames(tabId: number): Promise<LiveFrames> {
  const results = await runInFrames(tabId, isReadHere);
  return results && framesOf(results.map((one) => ({ ...one, isRead: one.result === true })));
}

function framesOf(found: readonly { frameId: number; documentId?: string; isRead: boolean }[]): LiveFrames {
  return new Map(found.map(({ frameId, documentId, isRead }) => [frameId, { documentId: documentId ?? null, isRead }]));
}

/** What waking a tab's frames finds out. */
export interface Woken {
  live: LiveFrames;
  /** The frames that waited for something to paint; none if the page does not answer or extensions may not run there. */
  woken: number[];
}

/** Has the reader script started in the frames of a tab that wait for something to paint; resolves before it has. */
export async function wakeFrames(tabId: number): Promise<Woken> {
  const results = await runInFrames(tabId, wakeHere);
  const woken = (results ?? []).flatMap(({ frameId, result }) => (result === 'woken' ? [frameId] : []));
  return { live: results && framesOf(results.map((one) => ({ ...one, isRead: one.result === 'read' }))), woken };
}

/** What scripts of a frame leave for those that are run there: see `frame-instance`. */
type Here = { __glosa?: { signal: AbortSignal; isRead?: boolean; wake?(): void } };

/** Runs in a frame, where it has nothing of this file. */
function isReadHere(): boolean {
  const { __glosa: instance } = globalThis as Here;
  return instance?.isRead === true && !instance.signal.aborted;
}

/** The same. */
function wakeHere(): 'read' | 'woken' | 'nothing' {
  const { __glosa: instance } = globalThis as Here;
  if (!instance || instance.signal.aborted) return 'nothing';
  if (instance.isRead) return 'read';
  if (!instance.wake) return 'nothing';
  instance.wake();
  return 'woken';
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
