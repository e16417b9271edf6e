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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), STUCK_MS);
  });
  try {
    return await Promise.race([ask(tabId), stuck]);
  } catch {
    // The browser's own pages, its store, or a tab that just closed: the only way to know is to try.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(tabId: number): Promise<LiveFrames> {
  const target = { tabId, allFrames: true };
  // Inject immediately; otherwise the browser waits until the page has loaded.
  const results = await browser.scripting.executeScript({ target, injectImmediately: true, func: () => null });
  return new Map(results.map(({ frameId, documentId }) => [frameId, documentId ?? null]));
}
