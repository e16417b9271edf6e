/** Keeps the reader's packs in the browser's local storage: only checked ones, each whole or not at all. */
import { browser } from 'wxt/browser';
import {
  type ListedPack,
  listPacks,
  type PackFacts,
  type PackListFault,
  readPackList,
  type StoredPackList,
  withDamage,
  withMove,
  withoutPack,
  withPack,
  withSwitch,
} from '@/core/packs/pack-list';
import type { Pack } from '@/core/topics/topic';
import { isFull } from './full-storage';
import { createLock } from './lock';
import { onPacksChanged } from './pack-changes';
import { apiError } from './replaced';
import { PACKS_KEY } from './storage-keys';
import { type StorablePack, textOfStored } from './stored-text';

const keyOf = (id: string) => `pack:${id}`;

const locked = createLock('glosa-packs');

/** The browser has no space left for it. */
export type StoreFault = PackListFault | 'full';

export interface PackStore {
  /** Every pack in the reader's order. */
  list(): Promise<ListedPack[]>;
  /** Stores a checked pack, replacing any with the same id. If it is refused, nothing changes. */
  add(pack: StorablePack): Promise<{ added: 'new' | 'update' } | { fault: StoreFault }>;
  switchTo(id: string, on: boolean): Promise<{ fault: StoreFault } | null>;
  move(id: string, by: -1 | 1): Promise<void>;
  /** Removes an imported pack. */
  remove(id: string): Promise<void>;
  /** The JSON of an imported pack; null if there is none. */
  textOf(id: string): Promise<string | null>;
  /** Bytes that imported packs take. */
  usage(): Promise<number>;
  /** Calls back after every change to the list, made here or in another window; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** A changed list with what is stored in the same write, or why it is not changed. */
type Edit = { list: StoredPackList; more?: Record<string, unknown> } | { fault: PackListFault };

/** Opens the store for the packs besides those that ship. */
export function createPackStore(bundled: readonly PackFacts[]): PackStore {
  const change = (edit: (list: StoredPackList) => Edit) =>
    locked(async () => {
      const edited = edit(await storedList());
      if ('fault' in edited) return edited;
      await write({ ...edited.more, [PACKS_KEY]: edited.list });
      return null;
    });
  return {
    list: async () => listPacks(await storedList(), bundled),
    async add({ facts, stored }) {
      let added: 'new' | 'update' = 'new';
      try {
        const refused = await change((list) => {
          added = list.imported.some(({ id }) => id === facts.id) ? 'update' : 'new';
          const next = withPack(list, bundled, { ...facts, sum: stored.sum });
          // One write for both, so that a list never names a pack that is not there.
          return 'fault' in next ? next : { list: next.list, more: { [keyOf(facts.id)]: stored } };
        });
        return refused ?? { added };
      } catch (error) {
        if (isFull(error)) return { fault: 'full' };
        throw error;
      }
    },
    switchTo: (id, on) => change((list) => withSwitch(list, bundled, id, on)),
    move: async (id, by) => void (await change((list) => ({ list: withMove(list, bundled, id, by) }))),
    async remove(id) {
      await change((list) => ({ list: withoutPack(list, id) }));
      await browser.storage.local.remove(keyOf(id));
    },
    textOf: storedText,
    async usage() {
      const list = await storedList();
      return (await Promise.all(list.imported.map(({ id }) => bytesOf(id)))).reduce((sum, bytes) => sum + bytes, 0);
    },
    subscribe: onPacksChanged,
  };
}

/** What lists say of the packs that are on, in the reader's order; no pack is read. */
export async function packsOn(bundled: readonly PackFacts[]): Promise<ListedPack[]> {
  return listPacks(await storedList(), bundled).filter((one) => one.on);
}

/**
 * The packs that are on, in the reader's order. A damaged one is left out, and marked in the list. `readBundled` gives those
 * that ship; rejects as it does.
 */
export async function readPacks(
  readBundled: (id: string) => Promise<Pack>,
  bundled: readonly PackFacts[],
): Promise<Pack[]> {
  const packs: Pack[] = [];
  for (const { id, bundled: ships } of await packsOn(bundled)) {
    const text = ships ? null : await storedText(id);
    const pack = ships ? await readBundled(id) : text === null ? null : (JSON.parse(text) as Pack);
    if (pack) packs.push(pack);
    else await locked(async () => write({ [PACKS_KEY]: withDamage(await storedList(), id) }));
  }
  return packs;
}

async function storedList(): Promise<StoredPackList> {
  try {
    return readPackList((await browser.storage.local.get(PACKS_KEY))[PACKS_KEY]);
  } catch (error) {
    throw apiError(error);
  }
}

/** Null if it is missing, or not what was checked and stored. */
async function storedText(id: string): Promise<string | null> {
  return textOfStored(await storedValue(id));
}

async function storedValue(id: string): Promise<unknown> {
  return (await browser.storage.local.get(keyOf(id)))[keyOf(id)];
}

/** Browsers count the bytes they store; for one that does not, the characters of our JSON have to do. */
async function bytesOf(id: string): Promise<number> {
  const { local } = browser.storage;
  if (typeof local.getBytesInUse === 'function') return local.getBytesInUse(keyOf(id));
  return JSON.stringify(await storedValue(id))?.length ?? 0;
}

async function write(values: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(values);
  } catch (error) {
    throw apiError(error);
  }
}
