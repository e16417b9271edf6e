/** Opens the side panel (Firefox: the sidebar), or its page in a tab where the browser has neither. */
import { browser } from 'wxt/browser';

/** What Firefox has in place of `sidePanel`; WXT's types do not know it. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Which of the two there is: Firefox for Android and Safari have neither. */
const api = browser as unknown as { sidebarAction?: SidebarAction; sidePanel?: typeof browser.sidePanel };

/**
 * Opens the panel of a window; where the browser has none, in a tab, about the page in `tabId`. Both browsers require a click or
 * key of the reader's own: call it in that event's handler, before anything is awaited. Rejects if the browser refuses.
 */
export async function openPanel(windowId: number | null, tabId: number | null): Promise<void> {
  if (api.sidebarAction) await api.sidebarAction.open();
  else if (!api.sidePanel) await openPanelPage(tabId);
  else if (windowId === null) throw new Error('no window');
  else await api.sidePanel.open({ windowId });
}

async function openPanelPage(tabId: number | null): Promise<void> {
  const url = browser.runtime.getURL(
    `/sidepanel.html${tabId === null ? '' : `#${new URLSearchParams({ tab: `${tabId}` })}`}`,
  );
  await browser.tabs.create({ url });
}

/** The tab that a panel in a tab of its own is about, from its address's `hash`; null where it stands beside pages. */
export function panelTabOf(hash: string): number | null {
  const said = new URLSearchParams(hash.replace(/^#/, '')).get('tab') ?? '';
  return /^\d+$/.test(said) ? Number(said) : null;
}
