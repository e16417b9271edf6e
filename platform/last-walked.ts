/** Remembers, until the browser closes, in which frame of a tab the current mention is. */
import { browser } from 'wxt/browser';

const keyOf = (tabId: number) => `walked:${tabId}`;

/** The frame of `tabId` that was last walked to; null if there is none. */
export async function lastWalked(tabId: number): Promise<number | null> {
  const frameId: unknown = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof frameId === 'number' ? frameId : null;
}

/** Remembers the frame. */
export async function rememberWalked(tabId: number, frameId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: frameId });
}
