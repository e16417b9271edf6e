/** Detects Firefox, for differences between browsers that no feature detection reveals. */
import { browser } from 'wxt/browser';

/** True in Firefox, whose extensions have a URL scheme of their own. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}
