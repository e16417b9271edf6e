/** Keeps the stored word filter in step with the packs in use. */
import type { Lexicon } from '@/core/lexicon/lexicon';
import { makeWordFilter } from '@/core/lexicon/make-word-filter';
import { ownVersion } from '@/platform/script-facts';
import { forgetFilter, storedFilterOf, storeFilter } from '@/platform/word-filter-store';
import type { PacksInUse } from './packs-in-use';

export interface FilterKeeper {
  /** Makes the filter anew: the packs, or what makes it, may have changed. */
  make(): Promise<void>;
  /** Makes it if the stored one is missing, or is of other packs or another version. */
  check(): Promise<void>;
  /** The packs have changed: has `startPages` start every page at once, which ask without a filter, then makes it. */
  replace(startPages: () => Promise<void>): Promise<void>;
}

/** Makes the keeper of the filter of `packs`. All reject if the browser refuses to store or to read. */
export function createFilterKeeper(packs: Pick<PacksInUse, 'lexicon'>): FilterKeeper {
  /** What is under way, which a check need not repeat. */
  let working: Promise<void> | null = null;
  const sourceOf = ({ revision }: Lexicon) => `${ownVersion()} ${revision}`;
  const make = async () => {
    const lexicon = await packs.lexicon();
    await storeFilter(sourceOf(lexicon), makeWordFilter(lexicon));
  };
  const check = async () => {
    if ((await storedFilterOf()) !== sourceOf(await packs.lexicon())) await make();
  };
  const work = (task: () => Promise<void>) => {
    const done = task().finally(() => {
      if (working === done) working = null;
    });
    working = done;
    return done;
  };
  return {
    make: () => work(make),
    check: () => working ?? work(check),
    replace: (startPages) =>
      work(async () => {
        await forgetFilter();
        await startPages();
        await make();
      }),
  };
}
