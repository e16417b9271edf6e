/** What frames found is kept by tab. */
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabFound } from '@/core/page-topics/tab-report';
import { createFoundStore, foundIn } from '@/platform/found-store';

/** What the frame of that number reports. */
const reportOf = (frameId: number) => (frames: TabFound) =>
  void frames.set(frameId, { state: 'done', topics: [], here: true, documentId: 'a document' });

it('keeps what two frames report at the same time', async () => {
  const store = createFoundStore();
  await Promise.all([0, 3].map((frame) => store.change(7, reportOf(frame))));
  expect([...(await store.get(7)).keys()]).toEqual([0, 3]);
  expect((await createFoundStore().get(7)).size).toBe(2);
});

describe('where there is no room', () => {
  const topics = [{ key: 'p/a', count: 2, entry: { key: 'p/a', name: 'A', kind: 'person' as const, line: 'A.' } }];
  const change = () =>
    createFoundStore().change(
      7,
      (frames) => void frames.set(0, { state: 'done', topics, here: true, documentId: null }),
    );

  it('is kept without what lists show', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect((await change()).get(0)?.topics).toEqual([{ key: 'p/a', count: 2 }]);
    expect((await foundIn(7)).get(0)?.topics).toEqual([{ key: 'p/a', count: 2 }]);
  });

  it('says so where even that is refused', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(change()).rejects.toThrow('QUOTA_BYTES');
    vi.restoreAllMocks();
    await change();
    expect((await foundIn(7)).get(0)?.topics).toEqual(topics);
  });
});
