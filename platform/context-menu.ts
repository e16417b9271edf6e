/** Manages our entries in the context menu of pages, if the browser has one (Firefox for Android and Safari on iOS do not). */
import { browser } from 'wxt/browser';
import { hostOf } from './tabs';

/** Undefined if there is no menu. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

const LOOK_UP = 'look-up';
const NOTE = 'make-note';
const SITE = 'site';

/** Adds the entries. Browsers keep them, so call this when the extension was installed or updated. */
export async function createMenu(titles: { lookUp: string; note: string; site: string }): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  menus.create({ id: LOOK_UP, title: titles.lookUp, contexts: ['selection'] });
  menus.create({ id: NOTE, title: titles.note, contexts: ['selection'] });
  menus.create({
    id: SITE,
    title: titles.site,
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** The tab in which a reader chose something. */
export interface MenuTab {
  id: number;
  /** `location.hostname` of its page; null if it has none a reader could switch off. */
  host: string | null;
  private: boolean;
}

/** What a reader chose in the menu. */
export interface MenuListeners {
  /** The tab, as far as known and where the words are no part of a field, which we do not read; `beside`: its index in its window. */
  lookUp(words: string, tabId: number | null, beside: number | null): void;
  /** The words are for a note; the tab and its window, as far as known. */
  note(words: string, tabId: number | null, windowId: number | null): void;
  site(tab: MenuTab): void;
}

/** Calls back on a choice. Call synchronously when the background starts. */
export function onMenu(listeners: MenuListeners): void {
  menus?.onClicked.addListener(({ menuItemId, selectionText, editable }, tab) => {
    if (menuItemId === LOOK_UP && selectionText) {
      listeners.lookUp(selectionText, editable ? null : (tab?.id ?? null), tab?.index ?? null);
    }
    if (menuItemId === NOTE && selectionText) listeners.note(selectionText, tab?.id ?? null, tab?.windowId ?? null);
    if (menuItemId === SITE && tab?.id !== undefined) {
      listeners.site({ id: tab.id, host: hostOf(tab.url), private: tab.incognito });
    }
  });
}
