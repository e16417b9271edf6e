/** What is stored of tabs goes with them. */
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetClosedTabs, notePrivateTab } from '@/platform/closed-tabs';

let tab: number;
/** The fake browser's events tell what the types leave out. */
const isListening = () => (fakeBrowser.tabs.onRemoved as unknown as { hasListeners(): boolean }).hasListeners();
const keys = async () => Object.keys(await fakeBrowser.storage.session.get(null)).sort();

beforeEach(async () => {
  tab = (await fakeBrowser.tabs.create({})).id ?? 0;
  await fakeBrowser.storage.session.set({ [`found:${tab}`]: {}, other: 1 });
});

it('is forgotten when the background is awake, and what is stored beside stays', async () => {
  await fakeBrowser.storage.session.set({ [`found:${tab + 70}`]: {}, [`walked:${tab + 71}`]: 0 });
  await forgetClosedTabs();
  expect(await keys()).toEqual([`found:${tab}`, 'other']);
});

it('is listened for only while something of a private tab is stored', async () => {
  expect(isListening()).toBe(false);
  await notePrivateTab(tab);
  expect(isListening()).toBe(true);
  await forgetClosedTabs();
  expect(isListening()).toBe(true);
  expect(await keys()).toEqual([`found:${tab}`, 'other', `private:${tab}`, 'watchesClosing']);
  await forgetClosedTabs(tab);
  expect(isListening()).toBe(false);
  expect(await keys()).toEqual(['other']);
});

it('is listened for again by a background that begins while there is a private tab', async () => {
  await fakeBrowser.storage.session.set({ [`private:${tab}`]: true, watchesClosing: true });
  await forgetClosedTabs();
  expect(isListening()).toBe(true);
  await forgetClosedTabs(tab);
});
