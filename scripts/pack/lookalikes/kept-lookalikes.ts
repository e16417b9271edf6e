/** Keeps look-alike lists between runs: making one reads a million words. */
import type { Pack } from '../../../core/topics/topic';
import { kept } from '../kept';
import { fuzzyTargets, lookalikesOf } from './lookalikes-of';
import { allWords, listVersions } from './word-lists';

/** All code that decides what is in a list: where one of these changes, lists are made anew. */
const CODE = [
  'core/text/edit-distance.ts',
  'core/text/fold-text.ts',
  'core/lexicon/deletion-index.ts',
  'scripts/pack/lookalikes/expand-dictionary.ts',
  'scripts/pack/lookalikes/lookalikes-of.ts',
  'scripts/pack/lookalikes/near-words.ts',
  'scripts/pack/lookalikes/word-lists.ts',
];

/** The look-alikes of the names of `pack`: the kept list where nothing changed since, else made and kept. */
export async function keptLookalikes(pack: Pack): Promise<string[]> {
  const targets = fuzzyTargets(pack);
  const { bounds, own } = targets;
  const from = [[...bounds].sort(), [...own].sort(), await listVersions()];
  return kept('lookalikes', from, CODE, async () => lookalikesOf(targets, await allWords()));
}
