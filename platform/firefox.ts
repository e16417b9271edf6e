/** Tells Firefox from the other browsers, where what they do differs and nothing else shows it. */
import { browser } from 'wxt/browser';

/** True in Firefox: its extensions have addresses of their own kind. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}
