/** Keeps the stored word filter in step with the packs in use. */
import type { PackAnswers } from '@/entrypoints/packs/answers';
import { ownVersion } from '@/platform/script-facts';
import { forgetFilter, storedFilterOf, storeFilter } from '@/platform/word-filter-store';

export interface FilterKeeper {
  /** Makes the filter anew: the packs, or what makes it, may have changed. */
  make(): Promise<void>;
  /** Makes it if the stored one is missing, or is of other packs or another version. */
  check(): Promise<void>;
  /** The packs have changed: has `startPages` start every page at once, which ask without a filter, then makes it. */
  replace(startPages: () => Promise<void>): Promise<void>;
}

/** What the filter is made from. */
type Packs = () => Promise<Pick<PackAnswers, 'revision' | 'wordFilter'>>;

/** Makes the keeper of the filter of `packs`. All reject if the browser refuses to store or to read. */
export function createFilterKeeper(packs: Packs): FilterKeeper {
  /** What is under way, which a check need not repeat. */
  let working: Promise<void> | null = null;
  const sourceOf = async () => `${ownVersion()} ${await (await packs()).revision()}`;
  const make = async () => {
    const of = await sourceOf();
    await storeFilter(of, await (await packs()).wordFilter());
  };
  const check = async () => {
    if ((await storedFilterOf()) !== (await sourceOf())) await make();
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
