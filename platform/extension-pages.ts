/** Opens the extension's own pages in tabs. */
import { browser } from 'wxt/browser';

/** Opens the options, or goes to them where they are open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the welcome page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
