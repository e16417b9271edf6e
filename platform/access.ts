/** Asks the browser whether Glosa may read pages, and asks the reader for it. */
import { browser } from 'wxt/browser';

const EVERYWHERE = { origins: ['<all_urls>'] };

/** True if the browser lets Glosa run on all sites; the browser or the reader may withhold that. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the reader, in the browser's own prompt; true if the answer was yes. Call it directly in a click handler. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Calls back after access was granted or revoked; returns a function that stops it. */
export function onAccessChanged(changed: () => void): () => void {
  const listener = () => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
