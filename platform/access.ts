/** Asks the browser whether Glosa may read pages, and asks the reader for it. */
import { browser } from 'wxt/browser';

const EVERYWHERE = { origins: ['<all_urls>'] };

/** True if the browser lets Glosa run on all sites; it may withhold that, or the reader may have. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the reader, in the browser's own words; true if the answer was yes. Call it straight from a click. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Calls back after access was given or taken; returns the way to stop. */
export function onAccessChanged(changed: () => void): () => void {
  const listener = () => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
