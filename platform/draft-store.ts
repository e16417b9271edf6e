/** Keeps the drafts of packs that the reader makes of pages, each under a key of its own, beside a list of them. */
import { browser } from 'wxt/browser';
import { MAX_DRAFTS } from '@/core/limits';
import { type Draft, type DraftFacts, factsOfDraft, readDraft, readDraftList } from '@/core/proposing/draft';
import { isFull } from './full-storage';
import { createLock } from './lock';
import { apiError } from './replaced';
import { onStoredChange } from './storage-changes';

/** Why a draft is not kept. */
export type DraftFault = 'too_many' | 'full';

export interface DraftStore {
  /** The last changed first. */
  list(): Promise<DraftFacts[]>;
  /** Null if there is none, or it cannot be read. */
  read(id: string): Promise<Draft | null>;
  /** Keeps a draft in place of an earlier one with its id. If it is refused, nothing changes. */
  keep(draft: Draft): Promise<{ fault: DraftFault } | null>;
  remove(id: string): Promise<void>;
  /** Calls back when a draft was kept or removed, here or in another tab; returns a function that stops it. */
  onChanged(id: string, changed: () => void): () => void;
}

const LIST_KEY = 'drafts';
const keyOf = (id: string) => `draft:${id}`;
const locked = createLock('glosa-drafts');

/** Opens the store. */
export function createDraftStore(): DraftStore {
  return {
    list,
    read: async (id) => readDraft((await browser.storage.local.get(keyOf(id)))[keyOf(id)]),
    keep: (draft) =>
      locked(async () => {
        const others = (await list()).filter(({ id }) => id !== draft.id);
        if (others.length >= MAX_DRAFTS) return { fault: 'too_many' };
        try {
          // One write for both, so that the list never names a draft that is not there.
          await browser.storage.local.set({ [LIST_KEY]: [factsOfDraft(draft), ...others], [keyOf(draft.id)]: draft });
        } catch (error) {
          if (isFull(error)) return { fault: 'full' };
          throw apiError(error);
        }
        return null;
      }),
    remove: (id) =>
      locked(async () => {
        await browser.storage.local.set({ [LIST_KEY]: (await list()).filter((one) => one.id !== id) });
        await browser.storage.local.remove(keyOf(id));
      }),
    onChanged: (id, changed) => onStoredChange('local', keyOf(id), changed),
  };
}

async function list(): Promise<DraftFacts[]> {
  return readDraftList((await browser.storage.local.get(LIST_KEY))[LIST_KEY]);
}
