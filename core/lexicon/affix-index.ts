/** Finds the words that begin or end with a fragment. */
import type { StringTable } from './string-table';

/** A fragment may belong to this many words; its neighbour decides which. The shortest come first. */
const MOST_FOUND = 12;
const LOOKED_AT = 200;
/** A word is longer than its fragment by at most this many letters. */
const LONGER = 2;
/** A word is at most so many times as long as a misspelt piece of it: less of it says nothing. */
const MOST_TIMES = 2;

/** Numbers of words, sorted by their letters, and sorted by their letters reversed. */
export interface AffixIndex {
  words: StringTable;
  forwards: Int32Array;
  backwards: Int32Array;
  /** Length of each word, in the same two orders: reading them in sequence is cheap. */
  forwardLengths: Uint8Array;
  backwardLengths: Uint8Array;
}

/** Sorts some of `words`, given by their letters. */
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

/** Compared by UTF-16 unit, as the search below does. */
function reversed(word: string): string {
  return word.split('').reverse().join('');
}

/** The shortest longer words that begin with `piece`. */
export function wordsStartingWith({ words, forwards, forwardLengths }: AffixIndex, piece: string): string[] {
  return shortest(words, forwards, forwardLengths, piece.length, startOrder(words, piece));
}

/** The shortest longer words that end with `piece`. */
export function wordsEndingWith({ words, backwards, backwardLengths }: AffixIndex, piece: string): string[] {
  return shortest(words, backwards, backwardLengths, piece.length, endOrder(words, piece));
}

/** A word that has a misspelt piece at one end, and the letters at its other end. */
interface Pieced {
  as: string;
  rest: string;
}

/**
 * The shortest longer words whose beginning (or end: `isEnd`) is one edit from `piece`. The two letters at that end
 * are right, swapped, or have one too many with them.
 */
export function wordsNearPiece(index: AffixIndex, piece: string, isEnd: boolean): Pieced[] {
  const { words } = index;
  const sorted = isEnd ? index.backwards : index.forwards;
  const lengths = isEnd ? index.backwardLengths : index.forwardLengths;
  const found: Pieced[] = [];
  for (const [from, until] of rangesFor(index, piece, isEnd)) {
    for (let i = from; i < until; i++) {
      const number = sorted[i] as number;
      const whole = lengths[i] as number;
      if (whole > MOST_TIMES * piece.length) continue;
      const most = Math.min(piece.length + 1, whole - LONGER);
      for (let length = piece.length - 1; length <= most; length++) {
        if (words.distanceToPiece(number, piece, length, isEnd, 1) !== 1) continue;
        const as = words.wordAt(number);
        found.push({ as, rest: isEnd ? as.slice(0, -length) : as.slice(length) });
      }
    }
  }
  return found.sort((a, b) => a.as.length - b.as.length).slice(0, MOST_FOUND);
}

/** Where to look for words near a piece: those with its two outermost letters, or with what they were without a swap or a letter too many. */
function rangesFor({ words, forwards, backwards }: AffixIndex, piece: string, isEnd: boolean): [number, number][] {
  const sorted = isEnd ? backwards : forwards;
  const [one = '', two = '', three = ''] = isEnd ? reversed(piece.slice(-3)) : piece;
  const pairs = new Set([one + two, two + one, two + three, one + three]);
  return [...pairs].map((pair) => {
    const order = isEnd ? endOrder(words, reversed(pair)) : startOrder(words, pair);
    const [from, until] = rangeOf(sorted, order);
    return [from, Math.min(until, from + LOOKED_AT)];
  });
}

function startOrder(words: StringTable, piece: string): (number: number) => number {
  return (number) => {
    for (let i = 0; i < piece.length; i++) {
      const difference = words.unitAt(number, i) - piece.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function endOrder(words: StringTable, piece: string): (number: number) => number {
  return (number) => {
    const end = words.lengthOf(number);
    for (let i = 1; i <= piece.length; i++) {
      const difference = words.unitAt(number, end - i) - piece.charCodeAt(piece.length - i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** The shortest of the words for which `order` is 0 (negative: before them; positive: after them). */
function shortest(
  words: StringTable,
  sorted: Int32Array,
  lengths: Uint8Array,
  length: number,
  order: (number: number) => number,
): string[] {
  const [from, until] = rangeOf(sorted, order);
  const chosen: number[] = [];
  for (let i = from, seen = 0; i < until && seen < LOOKED_AT; i++) {
    if ((lengths[i] as number) < length + LONGER) continue;
    seen++;
    insert(lengths, chosen, i);
  }
  return chosen.map((i) => words.wordAt(sorted[i] as number));
}

/** Where the words are for which `order` is 0: from the first place to before the second. */
function rangeOf(sorted: Int32Array, order: (number: number) => number): [number, number] {
  const from = firstWhere(sorted, (number) => order(number) >= 0, 0);
  if (from === sorted.length || order(sorted[from] as number) > 0) return [from, from];
  return [from, firstWhere(sorted, (number) => order(number) > 0, from)];
}

/** Binary search: the first place from `from` on for which `isPast` is true. It must be false up to some place and true from there on. */
function firstWhere(sorted: Int32Array, isPast: (number: number) => boolean, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Keeps `chosen` (places) sorted by length; among equals, those that came first stay first. */
function insert(lengths: Uint8Array, chosen: number[], place: number): void {
  const length = lengths[place] as number;
  let at = chosen.length;
  while (at > 0 && (lengths[chosen[at - 1] as number] as number) > length) at--;
  if (at === MOST_FOUND) return;
  chosen.splice(at, 0, place);
  if (chosen.length > MOST_FOUND) chosen.pop();
}
