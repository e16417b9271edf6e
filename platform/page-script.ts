/** Runs one function in the page of a tab, beside its scripts and unseen by them, and brings the answer back. */
import { browser } from 'wxt/browser';

/**
 * What `run` returns in the top frame of a tab. Only its source gets there: it may use nothing from outside itself. Null where
 * the browser lets nobody run anything.
 */
export async function runInPage<A, T>(tabId: number, run: (asked: A) => T, asked: A): Promise<T | null> {
  try {
    const [ran] = await browser.scripting.executeScript({ target: { tabId }, func: run, args: [asked] });
    return (ran?.result as T | undefined) ?? null;
  } catch {
    // The browser's own pages, its store, or a site that the reader withholds: the only way to know is to try.
    return null;
  }
}
