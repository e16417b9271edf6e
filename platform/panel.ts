/** Opens the side panel (Firefox: the sidebar). */
import { browser } from 'wxt/browser';

/** What Firefox has in place of `sidePanel`; WXT's types do not know it. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel of a window. Both browsers require a click or key of the reader's own: call it in that event's
 * handler, before anything is awaited. Rejects where the browser refuses.
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
