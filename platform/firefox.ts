/** Detects Firefox, where browsers differ and no feature shows it. */
import { browser } from 'wxt/browser';

/** True in Firefox: its extensions have addresses of their own kind. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}
