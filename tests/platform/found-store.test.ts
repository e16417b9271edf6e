/** What frames found is kept by tab. */
import { expect, it } from 'vitest';
import type { TabFound } from '@/core/page-topics/tab-report';
import { createFoundStore } from '@/platform/found-store';

/** What the frame of that number reports. */
const foundIn = (frameId: number) => (frames: TabFound) =>
  void frames.set(frameId, { state: 'done', topics: [], here: true, documentId: 'a document' });

it('keeps what two frames report at the same time', async () => {
  const store = createFoundStore();
  await Promise.all([0, 3].map((frame) => store.change(7, foundIn(frame))));
  expect([...(await store.get(7)).keys()]).toEqual([0, 3]);
  expect((await createFoundStore().get(7)).size).toBe(2);
});
