/** Asks the browser about its tabs: which is active, which frames live in one, when one goes. */
import { browser } from 'wxt/browser';

/** The tab that a popup speaks of. */
export interface ActiveTab {
  id: number;
  /** `location.hostname` of its page; null where it has none a reader could switch off (chrome:, about:, file:). */
  host: string | null;
  /** In a private window. */
  private: boolean;
  loading: boolean;
  /** As the browser shows it; null where it does not tell us. */
  title: string | null;
  /** Of its page, without what follows "#"; null as `host`. */
  address: string | null;
}

/** The active tab of this window; null where there is none (a window of the browser's own). */
export async function activeTab(): Promise<ActiveTab | null> {
  return activeIn({ currentWindow: true });
}

async function activeIn(which: { currentWindow: true } | { lastFocusedWindow: true }): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, ...which });
  if (tab?.id === undefined) return null;
  const shown = {
    title: tab.title ?? null,
    address: /^https?:/.test(tab.url ?? '') ? (tab.url ?? '').replace(/#.*$/s, '') : null,
  };
  return { id: tab.id, host: hostOf(tab.url), private: tab.incognito, loading: tab.status === 'loading', ...shown };
}

function hostOf(address: string | undefined): string | null {
  if (!address || !/^https?:/.test(address)) return null;
  return new URL(address).hostname;
}

/** A page that is stuck (a busy script, an open dialog) is asked no longer than this, in ms. */
const STUCK_MS = 500;

/** The documents in a tab, by frame: their names where the browser has names for them, else null. */
export type LiveFrames = Map<number, string | null>;

/**
 * The documents in a tab; null for a tab where extensions may not run, undefined where its page does not answer.
 */
export async function liveFrames(tabId: number): Promise<LiveFrames | null | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), STUCK_MS);
  });
  try {
    return await Promise.race([ask(tabId), stuck]);
  } catch {
    // The browser's own pages, its store, a tab that just closed: there is no other way to know than to try.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(tabId: number): Promise<LiveFrames> {
  const target = { tabId, allFrames: true };
  // At once: otherwise the browser waits until the page has loaded.
  const results = await browser.scripting.executeScript({ target, injectImmediately: true, func: () => null });
  return new Map(results.map(({ frameId, documentId }) => [frameId, documentId ?? null]));
}

/** What happens to tabs. */
export interface TabListeners {
  closed(tabId: number): void;
  /** A document begins to load in its top frame. */
  loading(tabId: number): void;
  /** It has loaded. `mayRun` is false where the browser keeps extensions off, or the reader withholds access. */
  loaded(tabId: number, mayRun: boolean): void;
}

/** Calls back on what happens to tabs. Call synchronously when the background starts, or it is not woken for them. */
export function listenToTabs(listeners: TabListeners): void {
  browser.tabs.onRemoved.addListener((tabId) => listeners.closed(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'loading') listeners.loading(tabId);
    // The address of a page that we may not read is not told.
    if (status === 'complete') listeners.loaded(tabId, /^(?:https?|file):/.test(url ?? ''));
  });
}

/** The tab that the reader looks at; null where there is none. */
export async function frontTab(): Promise<ActiveTab | null> {
  return activeIn({ lastFocusedWindow: true });
}

/** Calls back when the reader turns to another tab, page or window. Call synchronously when the background starts. */
export function onFrontTab(changed: () => void): void {
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
    if (active && status === 'complete') changed();
  });
  browser.windows?.onFocusChanged.addListener(changed);
}

/** Calls back when another tab of this window becomes the active one; returns the way to stop. For extension pages. */
export async function onActiveTab(changed: () => void): Promise<() => void> {
  const { id } = await browser.windows.getCurrent();
  const listener = ({ windowId }: { windowId: number }) => {
    if (windowId === id) changed();
  };
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}

/** The window of an extension page. */
export async function ownWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}

/** Calls back when a tab begins or ends loading; returns the way to stop. For extension pages. */
export function onTabStatus(tabId: number, changed: () => void): () => void {
  const listener = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status) changed();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}
