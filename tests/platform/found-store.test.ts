/** What frames found is kept by tab, and goes with the tab. */
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFoundStore, type TabFound } from '@/platform/found-store';

/** What the frame of that number reports. */
const foundIn = (frameId: number) => (frames: TabFound) =>
  void frames.set(frameId, { state: 'done', topics: [], here: true, documentId: 'a document' });

it('keeps what two frames report at the same time', async () => {
  const store = createFoundStore();
  await Promise.all([0, 3].map((frame) => store.change(7, foundIn(frame))));
  expect([...(await store.get(7)).keys()]).toEqual([0, 3]);
  expect((await createFoundStore().get(7)).size).toBe(2);
});

it('keeps nothing of a closed tab, though its report comes after it was closed', async () => {
  const store = createFoundStore();
  await store.change(7, foundIn(0));
  await store.forget(7);
  expect((await store.change(7, foundIn(0))).size).toBe(0);
  await store.change(8, foundIn(0));
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['found:8']);
});
