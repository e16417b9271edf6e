/** Drafts in storage: each whole or not at all, listed by their last change, ten of them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_DRAFTS } from '@/core/limits';
import { createDraftStore } from '@/platform/draft-store';
import { makeDraftTopic, makeTestDraft } from '../kit/draft';

const draft = (id: string, changed = 1) =>
  makeTestDraft([makeDraftTopic('a', 'Eva Gray'), makeDraftTopic('b', 'Bridge', { ticked: false })], { id, changed });
const open = createDraftStore;

beforeEach(() => fakeBrowser.reset());

describe('drafts', () => {
  it('are given back as they were kept, and listed without being read', async () => {
    expect(await open().keep(draft('page-a'))).toBeNull();
    expect(await open().read('page-a')).toEqual(draft('page-a'));
    expect(await open().list()).toEqual([{ id: 'page-a', title: 'The bridge', changed: 1, ticked: 1 }]);
  });

  it('take the place of an earlier one; the last changed is first', async () => {
    const store = open();
    await store.keep(draft('page-a', 1));
    await store.keep(draft('page-b', 2));
    await store.keep(draft('page-a', 3));
    expect((await store.list()).map(({ id, changed }) => [id, changed])).toEqual([
      ['page-a', 3],
      ['page-b', 2],
    ]);
  });

  it('are ten: one more is refused, and nothing changes', async () => {
    const store = open();
    for (let number = 0; number < MAX_DRAFTS; number += 1) await store.keep(draft(`page-${number}`));
    const before = await fakeBrowser.storage.local.get(null);
    expect(await store.keep(draft('page-more'))).toEqual({ fault: 'too_many' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await store.keep(draft('page-0', 5))).toBeNull();
  });

  it('are refused where the browser has no room, and its other errors are passed on', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await open().keep(draft('page-a'))).toEqual({ fault: 'full' });
    set.mockRejectedValueOnce(new Error('disk on fire'));
    await expect(open().keep(draft('page-a'))).rejects.toThrow('disk on fire');
    expect(await open().list()).toEqual([]);
  });

  it('are removed with their line in the list', async () => {
    const store = open();
    await store.keep(draft('page-a'));
    await store.remove('page-a');
    expect(await store.read('page-a')).toBeNull();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ drafts: [] });
  });

  it('are heard of when they change', async () => {
    const changed = vi.fn();
    const stop = open().onChanged('page-a', changed);
    await open().keep(draft('page-b'));
    expect(changed).not.toHaveBeenCalled();
    await open().keep(draft('page-a'));
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await open().keep(draft('page-a', 2));
    expect(changed).toHaveBeenCalledOnce();
  });

  it('that are damaged are none; the list leaves out what it cannot read', async () => {
    await fakeBrowser.storage.local.set({ drafts: [{ id: 'page-a' }, 7], 'draft:page-a': { version: 1 } });
    expect(await open().list()).toEqual([]);
    expect(await open().read('page-a')).toBeNull();
  });
});
