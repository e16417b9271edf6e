/** Opens pages of the extension in tabs. */
import { browser } from 'wxt/browser';

/** Where the browser asks us to open a suggestion from the address bar. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** How to open the popup as a page: with a topic's card, or with a query. */
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

/** What `openPopupPage` put into an address's `hash`; null if there is nothing. */
export function popupStateOf(hash: string): PopupState | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [topic, query] = [said.get('topic'), said.get('query')];
  return topic ? { topic } : query ? { query } : null;
}

/** Opens the options, or switches to them if they are open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the welcome page, or switches to it if this window has it open. */
export function openWelcome(): Promise<void> {
  return showOwnPage('/welcome.html');
}

/**
 * Brings one of our pages to the front: the tab of this window that shows it, or a new one. `hash` ("#tab=7", or empty) comes to its
 * address; a page that is open hears of another by `hashchange`.
 */
export async function showOwnPage(path: '/welcome.html' | '/sidepanel.html', hash = ''): Promise<void> {
  const page = browser.runtime.getURL(path);
  const tabs = await browser.tabs.query({ currentWindow: true });
  const open = tabs.find(({ url }) => url?.replace(/#.*$/s, '') === page);
  const url = `${page}${hash}`;
  if (open?.id === undefined) await browser.tabs.create({ url });
  // Setting the address that a tab already has would reload it.
  else await browser.tabs.update(open.id, { active: true, ...(open.url === url ? {} : { url }) });
}

/** Opens the page that makes a pack of the page in tab `tabId`, beside that tab. */
export async function openMakePack(tabId: number): Promise<void> {
  const url = `${browser.runtime.getURL('/make-pack.html')}${makePackHash({ tab: tabId, draft: null })}`;
  const { index } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url, index: index + 1 });
}

/** What the page that makes packs is to show: a draft, else the page of a tab. */
export interface MakePackState {
  tab: number | null;
  draft: string | null;
}

/** What an address's `hash` says of that. */
export function makePackStateOf(hash: string): MakePackState {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = said.get('tab') ?? '';
  return { tab: /^\d+$/.test(tab) ? Number(tab) : null, draft: said.get('draft') };
}

/** The `hash` that says it. */
export function makePackHash({ tab, draft }: MakePackState): string {
  const said = { ...(tab !== null && { tab: `${tab}` }), ...(draft !== null && { draft }) };
  return `#${new URLSearchParams(said)}`;
}
