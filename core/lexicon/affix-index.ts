/** Finds the words that a piece is the beginning or the end of. */
import type { StringTable } from './string-table';

/** A piece of a word may belong to this many words; the neighbour decides which. The shortest come first. */
const MOST_FOUND = 12;
const LOOKED_AT = 200;
/** A whole is longer than its piece by so many letters. */
const LONGER = 2;

/** Numbers of words, in order of their letters, and in order of their letters backwards. */
export interface AffixIndex {
  words: StringTable;
  forwards: Int32Array;
  backwards: Int32Array;
  /** Letters of each, in these two orders: read one after the other, they cost next to nothing. */
  forwardLengths: Uint8Array;
  backwardLengths: Uint8Array;
}

/** Puts some of `words`, given by their letters, in order. */
export function buildAffixIndex(words: StringTable, some: readonly string[]): AffixIndex {
  const forwards = Int32Array.from([...some].sort(), (word) => words.numberOf(word));
  const backwards = Int32Array.from(some.map(reversed).sort(), (word) => words.numberOf(reversed(word)));
  const lengthsOf = (order: Int32Array) => Uint8Array.from(order, (number) => Math.min(words.lengthOf(number), 255));
  return {
    words,
    forwards,
    backwards,
    forwardLengths: lengthsOf(forwards),
    backwardLengths: lengthsOf(backwards),
  };
}

/** Unit by unit, as the search below reads. */
function reversed(word: string): string {
  return word.split('').reverse().join('');
}

/** The shortest words that begin with `piece` and are longer. */
export function wordsStartingWith({ words, forwards, forwardLengths }: AffixIndex, piece: string): string[] {
  const order = (number: number) => {
    for (let i = 0; i < piece.length; i++) {
      const difference = words.unitAt(number, i) - piece.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return shortest(words, forwards, forwardLengths, piece.length, order);
}

/** The shortest words that end with `piece` and are longer. */
export function wordsEndingWith({ words, backwards, backwardLengths }: AffixIndex, piece: string): string[] {
  const order = (number: number) => {
    const end = words.lengthOf(number);
    for (let i = 1; i <= piece.length; i++) {
      const difference = words.unitAt(number, end - i) - piece.charCodeAt(piece.length - i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return shortest(words, backwards, backwardLengths, piece.length, order);
}

/** Of the words for which `order` is 0 (below 0: they come before those; above: after), those with the fewest letters. */
function shortest(
  words: StringTable,
  sorted: Int32Array,
  lengths: Uint8Array,
  length: number,
  order: (number: number) => number,
): string[] {
  const from = firstWhere(sorted, (number) => order(number) >= 0, 0);
  if (from === sorted.length || order(sorted[from] as number) > 0) return [];
  const until = firstWhere(sorted, (number) => order(number) > 0, from);
  const chosen: number[] = [];
  for (let i = from, seen = 0; i < until && seen < LOOKED_AT; i++) {
    if ((lengths[i] as number) < length + LONGER) continue;
    seen++;
    insert(lengths, chosen, i);
  }
  return chosen.map((i) => words.wordAt(sorted[i] as number));
}

/** The first place from `from` on for which `isBehind` is true; it is false before and true from there on. */
function firstWhere(sorted: Int32Array, isBehind: (number: number) => boolean, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Keeps `chosen` (places) in order of length, those that came first before others as long. */
function insert(lengths: Uint8Array, chosen: number[], place: number): void {
  const length = lengths[place] as number;
  let at = chosen.length;
  while (at > 0 && (lengths[chosen[at - 1] as number] as number) > length) at--;
  if (at === MOST_FOUND) return;
  chosen.splice(at, 0, place);
  if (chosen.length > MOST_FOUND) chosen.pop();
}
