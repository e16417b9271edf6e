/** Asks the browser about its tabs, and reports what happens to them. */
import { browser } from 'wxt/browser';

/** The fields we read of the browser's own tab object. */
interface Tab {
  id?: number | undefined;
  title?: string | undefined;
  url?: string | undefined;
  status?: string | undefined;
  incognito: boolean;
}

/** A tab and the page in it. */
export interface TabFacts {
  id: number;
  /** `location.hostname` of its page; null if it has none a reader could switch off (chrome:, about:, file:). */
  host: string | null;
  /** In a private window. */
  private: boolean;
  loading: boolean;
  /** As the browser shows it; null if we may not read it. */
  title: string | null;
  /** Of its page, without the part after "#"; null in the same cases as `host`. */
  address: string | null;
}

/** The active tab of this window; null if there is none (a window of the browser's own). */
export async function activeTab(): Promise<TabFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? factsOf(tab) : null;
}

/** The tab with this id; null if it is closed. */
export async function tabWithId(id: number): Promise<TabFacts | null> {
  const tab: Tab | null = await browser.tabs.get(id).catch(() => null);
  return tab && factsOf(tab);
}

/** All open tabs. */
export async function openTabs(): Promise<TabFacts[]> {
  return (await browser.tabs.query({})).flatMap((tab) => factsOf(tab) ?? []);
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}

function factsOf(tab: Tab): TabFacts | null {
  if (tab.id === undefined) return null;
  const shown = {
    title: tab.title ?? null,
    address: /^https?:/.test(tab.url ?? '') ? (tab.url ?? '').replace(/#.*$/s, '') : null,
  };
  return { id: tab.id, host: hostOf(tab.url), private: tab.incognito, loading: tab.status === 'loading', ...shown };
}

/** `location.hostname` of a web page's address; null for other addresses. */
export function hostOf(address: string | undefined): string | null {
  if (!address || !/^https?:/.test(address)) return null;
  return new URL(address).hostname;
}

/** Calls back when another tab of this window becomes active; returns a function that stops it. For extension pages. */
export async function onActiveTab(changed: () => void): Promise<() => void> {
  const id = await ownWindow();
  const listener = ({ windowId }: { windowId: number }) => {
    if (id === null || windowId === id) changed();
  };
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}

/** The window of an extension page; null if the browser has no windows API (Firefox for Android). */
export async function ownWindow(): Promise<number | null> {
  return (await (browser.windows as typeof browser.windows | undefined)?.getCurrent())?.id ?? null;
}

/** Calls back when a tab starts or finishes loading; returns a function that stops it. For extension pages. */
export function onTabStatus(tabId: number, changed: () => void): () => void {
  const listener = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status) changed();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}
