/** What frames found is kept by tab, as long as the tab is open. */
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFoundStore, forgetClosedTabs, type TabFound } from '@/platform/found-store';

/** What the frame of that number reports. */
const foundIn = (frameId: number) => (frames: TabFound) =>
  void frames.set(frameId, { state: 'done', topics: [], here: true, documentId: 'a document' });

it('keeps what two frames report at the same time', async () => {
  const store = createFoundStore();
  await Promise.all([0, 3].map((frame) => store.change(7, foundIn(frame))));
  expect([...(await store.get(7)).keys()]).toEqual([0, 3]);
  expect((await createFoundStore().get(7)).size).toBe(2);
});

it('forgets closed tabs, and keeps what is stored beside', async () => {
  const { id = 0 } = await fakeBrowser.tabs.create({});
  const store = createFoundStore();
  for (const tabId of [id, id + 70]) await store.change(tabId, foundIn(0));
  await fakeBrowser.storage.session.set({ [`walked:${id + 71}`]: 0, other: 1 });
  await forgetClosedTabs();
  expect(Object.keys(await fakeBrowser.storage.session.get(null)).sort()).toEqual([`found:${id}`, 'other']);
});
