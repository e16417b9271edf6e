/** Sets the badge and title of the extension's toolbar button. */
import { browser } from 'wxt/browser';

/** Shows `text` (a few characters; empty: no badge) on the button for one tab, and `title` as its tooltip and accessible name. */
export async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]);
  } catch {
    // The tab closed in the meantime.
  }
}

/** Sets the badge's colours for all tabs, which the browser forgets when it closes. */
export async function colourBadge(background: string, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor({ color: text });
}
