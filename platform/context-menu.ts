/** Manages our entries in the context menu of pages, if the browser has one (Firefox for Android and Safari on iOS do not). */
import { browser } from 'wxt/browser';

/** Undefined if there is no menu. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

const LOOK_UP = 'look-up';
const SITE = 'site';

/** Adds the entries. Browsers keep them, so call this when the extension was installed or updated. */
export async function createMenu(titles: { lookUp: string; site: string }): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  menus.create({ id: LOOK_UP, title: titles.lookUp, contexts: ['selection'] });
  menus.create({ id: SITE, title: titles.site, type: 'checkbox', checked: true, contexts: ['page'] });
}

/** What a reader chose in the menu. */
export interface MenuListeners {
  /** `beside` is the index of the tab in its window. */
  lookUp(words: string, beside: number | null): void;
  /** `address` of the tab's page, if known; `isPrivate`: in a private window. */
  site(on: boolean, address: string | undefined, isPrivate: boolean): void;
}

/** Calls back on a choice. Call synchronously when the background starts. */
export function onMenu(listeners: MenuListeners): void {
  menus?.onClicked.addListener(({ menuItemId, selectionText, checked }, tab) => {
    if (menuItemId === LOOK_UP && selectionText) listeners.lookUp(selectionText, tab?.index ?? null);
    if (menuItemId === SITE) listeners.site(checked === true, tab?.url, tab?.incognito ?? false);
  });
}

/** Shows whether the switch for the site is on, or that it cannot be used here. Does nothing if the menu does not exist yet. */
export async function showSiteItem(checked: boolean, enabled: boolean): Promise<void> {
  await menus?.update(SITE, { checked, enabled }).catch(() => undefined);
}
