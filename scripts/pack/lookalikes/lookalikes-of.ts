/** Makes the list of words that a fuzzy match of a pack's names must never take. */
import { TWO_EDITS_FROM } from '../../../core/limits';
import { foldWords } from '../../../core/mentions/fold-text';
import type { Topic } from '../../../core/topics/topic';
import { nearWords } from './near-words';

/** Shorter words of a name are never matched by approximation. */
const SHORTEST = 4;

/** Words of a name below this length may have one edit only, whatever the length of the name. */
const TWO_EDITS_IN_WORD_FROM = 6;

/**
 * The words of `list` that finding could take for words of the names of `topics`: those within the fuzzy bound, and those
 * that are the beginning or the end of one. Words of the names themselves are never among them. Sorted.
 */
export function lookalikesOf(topics: readonly Topic[], list: ReadonlySet<string>): string[] {
  const own = new Set(topics.flatMap((topic) => topic.names.flatMap((name) => foldWords(name.text))));
  const targets = fuzzyTargets(topics);
  const found = new Set([...nearWords(list, targets), ...piecesIn(list, targets.keys())]);
  return [...found].filter((word) => !own.has(word)).sort();
}

/** "amphetamine" in "methamphetamine": finding joins words that a space or a line's end broke apart. */
function* piecesIn(list: ReadonlySet<string>, words: Iterable<string>): Generator<string> {
  for (const word of words) {
    for (let length = SHORTEST; length < word.length; length += 1) {
      for (const piece of [word.slice(0, length), word.slice(-length)]) if (list.has(piece)) yield piece;
    }
  }
}

/**
 * The words that a misspelt word could be taken for, with the edits allowed. The bound goes by the letters of the whole
 * name, so a word of six letters in a long name may be two edits away; the words of a name run together count as one.
 */
export function fuzzyTargets(topics: readonly Topic[]): Map<string, number> {
  const targets = new Map<string, number>();
  for (const { text } of topics.flatMap((topic) => topic.names)) {
    const words = foldWords(text);
    const joined = words.join('');
    const edits = joined.length >= TWO_EDITS_FROM ? 2 : 1;
    for (const word of words.length > 1 ? [...words, joined] : words) {
      if (word.length < SHORTEST) continue;
      const here = word.length < TWO_EDITS_IN_WORD_FROM ? 1 : edits;
      targets.set(word, Math.max(here, targets.get(word) ?? 0));
    }
  }
  return targets;
}
