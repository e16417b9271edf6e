/** Opens pages of the extension in tabs. */
import { browser } from 'wxt/browser';

/** Where an address of the omnibox goes, as browsers say it. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The popup as a page: with a topic's card open, or with a query looked up. */
export type PopupState = { topic: string } | { query: string };

/** Opens the popup as a page. `beside`: next to this tab. */
export async function openPopupPage(state: PopupState, where: Where, beside: number | null = null): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html#${new URLSearchParams(state)}`);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else {
    const active = where === 'newForegroundTab';
    await browser.tabs.create({ url, active, ...(beside === null ? {} : { index: beside + 1 }) });
  }
}

/** What `openPopupPage` put into an address's `hash`; null if it holds none. */
export function popupStateOf(hash: string): PopupState | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [topic, query] = [said.get('topic'), said.get('query')];
  return topic ? { topic } : query ? { query } : null;
}

/** Opens the options, or goes to them where they are open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the welcome page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
