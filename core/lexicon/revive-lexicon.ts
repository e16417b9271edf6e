/** Makes a lexicon of what a structured clone leaves of one: all of its data, none of its methods. */
import type { Lexicon } from './lexicon';
import { NameList } from './name-list';
import { StringTable } from './string-table';

/** The parts of a lexicon that have methods. */
const TABLES = ['words', 'cues', 'lookalikes', 'joined'] as const;

/**
 * The lexicon in `clone`, which is changed; null for anything else. Parts that two fields share are shared in a clone too. What is in
 * the tables is not looked through: whoever keeps a clone says what it is of, and the database holds the bytes.
 */
export function reviveLexicon(clone: unknown): Lexicon | null {
  const lexicon = Object(clone) as Lexicon;
  const { names, revision, topics, nameStarts, deletionIndex, affixes } = lexicon;
  const objects = [names, deletionIndex, affixes, ...TABLES.map((table) => lexicon[table])];
  if (objects.some((part) => typeof part !== 'object' || part === null)) return null;
  if (typeof revision !== 'string' || !Array.isArray(topics)) return null;
  for (const table of TABLES) Object.setPrototypeOf(lexicon[table], StringTable.prototype);
  Object.setPrototypeOf(names, NameList.prototype);
  return affixes.words === lexicon.words && nameStarts?.length === lexicon.words.size + 1 ? lexicon : null;
}
