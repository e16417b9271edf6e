/** Writes on the extension's button in the toolbar. */
import { browser } from 'wxt/browser';

/** Shows `text` (a few characters; none: no badge) on the button of one tab, and `title` when it is pointed at or read out. */
export async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]);
  } catch {
    // The tab closed in the meantime.
  }
}

/** Sets the badge's colours for all tabs, which the browser forgets when it ends. */
export async function colourBadge(background: string, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor({ color: text });
}
