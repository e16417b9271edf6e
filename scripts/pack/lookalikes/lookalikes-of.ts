/** Makes the list of words that a fuzzy match of a pack's names must never take. */
import { compileLexicon, targetsOf } from '../../../core/lexicon/lexicon';
import type { Pack } from '../../../core/topics/topic';
import { nearWords } from './near-words';

/** Shorter pieces of a word are not joined to their neighbour. */
const SHORTEST_PIECE = 4;

export interface FuzzyTargets {
  /** What a misspelt word is compared with, and the edits that it may have. */
  bounds: Map<string, number>;
  /** Every word of the names and decoys themselves. */
  own: Set<string>;
}

/** What the fuzzy names of `pack` are compared with: taken from finding itself, so that the two never differ. */
export function fuzzyTargets(pack: Pack): FuzzyTargets {
  const lexicon = compileLexicon([{ ...pack, lookalikes: [] }]);
  const bounds = new Map([...targetsOf(lexicon)].map(({ text, bound }) => [text, bound]));
  return { bounds, own: new Set(lexicon.words.keys()) };
}

/**
 * The words of `list` that finding could take for words of names: those within the fuzzy bound, and those that are the
 * beginning or the end of one. Words of the names themselves are never among them. Sorted.
 */
export function lookalikesOf({ bounds, own }: FuzzyTargets, list: ReadonlySet<string>): string[] {
  const found = new Set([...nearWords(list, bounds), ...piecesIn(list, bounds.keys())]);
  return [...found].filter((word) => !own.has(word)).sort();
}

/** "amphetamine" in "methamphetamine": finding joins words that a space or a line's end broke apart. */
function* piecesIn(list: ReadonlySet<string>, words: Iterable<string>): Generator<string> {
  for (const word of words) {
    for (let length = SHORTEST_PIECE; length < word.length; length += 1) {
      for (const piece of [word.slice(0, length), word.slice(-length)]) if (list.has(piece)) yield piece;
    }
  }
}
