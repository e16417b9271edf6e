/** Keeps the stored word filter the one of the packs in use. */
import { makeWordFilter } from '@/core/lexicon/make-word-filter';
import { ownVersion } from '@/platform/script-facts';
import { storedFilterOf, storeFilter } from '@/platform/word-filter-store';
import type { PacksInUse } from './packs-in-use';

export interface FilterKeeper {
  /** Makes the filter anew: the packs, or what makes it, may be others. */
  make(): Promise<void>;
  /** Makes it if the stored one is missing, or is of other packs or another version. */
  check(): Promise<void>;
}

/** Makes the keeper of the filter of `packs`. Both rejects if the browser refuses to store or to read. */
export function createFilterKeeper(packs: Pick<PacksInUse, 'ready' | 'packs' | 'lexicon'>): FilterKeeper {
  let checking: Promise<void> | null = null;
  const sourceOf = async () => {
    await packs.ready();
    return [ownVersion(), ...packs.packs().map(({ id, asOf, topics }) => `${id} ${asOf} ${topics.length}`)].join(', ');
  };
  const make = async () => {
    const of = await sourceOf();
    await storeFilter(of, makeWordFilter(packs.lexicon()));
  };
  const check = async () => {
    if ((await storedFilterOf()) !== (await sourceOf())) await make();
  };
  return {
    make,
    check() {
      checking ??= check().finally(() => {
        checking = null;
      });
      return checking;
    },
  };
}
