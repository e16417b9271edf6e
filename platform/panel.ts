/** Opens the side panel (Firefox: the sidebar), or its page in a tab if the browser has neither. */
import { browser } from 'wxt/browser';
import { showOwnPage } from './own-pages';

/** Firefox's counterpart of `sidePanel`, which is not in WXT's types. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Which of the two the browser has; Firefox for Android and Safari have neither. */
const api = browser as unknown as { sidebarAction?: SidebarAction; sidePanel?: typeof browser.sidePanel };

/**
 * Opens the panel of a window or, if the browser has none, goes to the tab with the panel (or opens one), for the page in `tabId`.
 * Browsers require a user gesture: call this in the event handler, before anything is awaited. Rejects if the browser refuses.
 */
export async function openPanel(windowId: number | null, tabId: number | null): Promise<void> {
  if (api.sidebarAction) await api.sidebarAction.open();
  else if (!api.sidePanel)
    await showOwnPage('/sidepanel.html', tabId === null ? '' : `#${new URLSearchParams({ tab: `${tabId}` })}`);
  else if (windowId === null) throw new Error('no window');
  else await api.sidePanel.open({ windowId });
}

/** The tab that a panel in a tab of its own belongs to, from its address's `hash`; null for a real side panel. */
export function panelTabOf(hash: string): number | null {
  const said = new URLSearchParams(hash.replace(/^#/, '')).get('tab') ?? '';
  return /^\d+$/.test(said) ? Number(said) : null;
}
