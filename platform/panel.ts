/** Opens the side panel (Firefox: the sidebar), or its page in a tab if the browser has neither. */
import { browser } from 'wxt/browser';

/** Firefox's counterpart of `sidePanel`, which is not in WXT's types. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Which of the two the browser has; Firefox for Android and Safari have neither. */
const api = browser as unknown as { sidebarAction?: SidebarAction; sidePanel?: typeof browser.sidePanel };

/**
 * Opens the panel of a window or, if the browser has none, a tab with the panel for the page in `tabId`. Browsers require a
 * user gesture: call this in the event handler, before anything is awaited. Rejects if the browser refuses.
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

/** The tab that a panel in a tab of its own belongs to, from its address's `hash`; null for a real side panel. */
export function panelTabOf(hash: string): number | null {
  const said = new URLSearchParams(hash.replace(/^#/, '')).get('tab') ?? '';
  return /^\d+$/.test(said) ? Number(said) : null;
}
