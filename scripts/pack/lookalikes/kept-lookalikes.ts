/** Keeps look-alike lists between runs: making one reads a million words. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../../core/topics/topic';
import { ROOT } from '../../run/root';
import { type FuzzyTargets, fuzzyTargets, lookalikesOf } from './lookalikes-of';
import { allWords, listVersions } from './word-lists';

const KEPT = join(ROOT, 'node_modules/.cache/glosa');

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
  const file = join(KEPT, `lookalikes-${await fingerprint(targets)}.json`);
  const kept = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => null);
  if (Array.isArray(kept)) return kept as string[];
  const made = lookalikesOf(targets, await allWords());
  await mkdir(KEPT, { recursive: true });
  // Several builds may run side by side, and one may ask twice: none must read half a file, or take another's draft.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(made));
  await rename(draft, file);
  return made;
}

async function fingerprint({ bounds, own }: FuzzyTargets): Promise<string> {
  const code = await Promise.all(CODE.map((path) => readFile(join(ROOT, path), 'utf8')));
  const all = [[...bounds].sort(), [...own].sort(), code, await listVersions()];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}
