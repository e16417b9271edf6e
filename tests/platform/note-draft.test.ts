/** A note that is begun reaches the panel it is for, once, whichever comes first. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOverDraft, type NoteDraft, onDraft } from '@/platform/note-draft';

const draft = (windowId: number, words = 'Tarnwick'): NoteDraft => ({
  ...{ tabId: 7, windowId, isPrivate: false, words, page: { title: 'A page', address: null } },
});
const mine = (window: number) => (one: NoteDraft) => one.windowId === window;

beforeEach(() => fakeBrowser.reset());

it('waits for a panel that opens later', async () => {
  await handOverDraft(draft(1));
  const taken = vi.fn();
  await onDraft(mine(1), taken);
  expect(taken).toHaveBeenCalledExactlyOnceWith(draft(1));
  await onDraft(mine(1), taken);
  expect(taken).toHaveBeenCalledTimes(1);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('reaches a panel that is open, and leaves alone that of another window', async () => {
  const [here, there] = [vi.fn(), vi.fn()];
  await onDraft(mine(1), here);
  await onDraft(mine(2), there);
  await handOverDraft(draft(2));
  await vi.waitFor(() => expect(there).toHaveBeenCalledTimes(1));
  expect(here).not.toHaveBeenCalled();
});

it('is the last one where several were begun', async () => {
  await handOverDraft(draft(1, 'First'));
  await handOverDraft(draft(1, 'Second'));
  const taken = vi.fn();
  await onDraft(mine(1), taken);
  expect(taken).toHaveBeenCalledExactlyOnceWith(draft(1, 'Second'));
});
