/** Finds the words that begin or end with a fragment. */
import { endLetters, mayBePiece, pieceOf } from './end-letters';
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
  /** First letters of each word, and last ones, in the same two orders: see `endLetters`. */
  forwardLetters: Int32Array;
  backwardLetters: Int32Array;
  /** Where in the two orders the words are that begin, or end, with two letters (from the end inwards): see `pairOf`. */
  forwardPairs: Pairs;
  backwardPairs: Pairs;
}

/** By two letters: the first place of the words that have them, and the place after the last. */
type Pairs = ReadonlyMap<number, readonly [from: number, until: number]>;

const NOWHERE = [0, 0] as const;

/** The three outermost letters of a piece. */
type Outer = [string, string, string];

/** Sorts some of `words`, given by their letters. */
export function buildAffixIndex(words: StringTable, some: readonly string[]): AffixIndex {
  const forwards = Int32Array.from([...some].sort(), (word) => words.numberOf(word));
  const backwards = Int32Array.from(some.map(reversed).sort(), (word) => words.numberOf(reversed(word)));
  const lengthsOf = (order: Int32Array) => Uint8Array.from(order, (number) => Math.min(words.lengthOf(number), 255));
  const lettersOf = (order: Int32Array, isEnd: boolean) =>
    Int32Array.from(order, (number) => endLetters(words.wordAt(number), isEnd));
  return {
    words,
    forwards,
    backwards,
    forwardLengths: lengthsOf(forwards),
    backwardLengths: lengthsOf(backwards),
    forwardLetters: lettersOf(forwards, false),
    backwardLetters: lettersOf(backwards, true),
    forwardPairs: pairsIn(words, forwards, false),
    backwardPairs: pairsIn(words, backwards, true),
  };
}

function pairsIn(words: StringTable, order: Int32Array, isEnd: boolean): Pairs {
  const pairs = new Map<number, [number, number]>();
  for (const [i, number] of order.entries()) {
    const pair = pairOf(words.wordAt(number), isEnd);
    const range = pairs.get(pair);
    if (range) range[1] = i + 1;
    else pairs.set(pair, [i, i + 1]);
  }
  return pairs;
}

/** The two outermost letters of a word at one end, as a number. */
function pairOf(word: string, isEnd: boolean): number {
  const [outer, inner] = isEnd ? [word.length - 1, word.length - 2] : [0, 1];
  return (word.charCodeAt(outer) << 16) | word.charCodeAt(inner);
}

/** Compared by UTF-16 unit, as the search below does. */
function reversed(word: string): string {
  return word.split('').reverse().join('');
}

/** The shortest longer words that begin with `piece`. */
export function wordsStartingWith(index: AffixIndex, piece: string): string[] {
  return shortest(index, false, piece);
}

/** The shortest longer words that end with `piece`. */
export function wordsEndingWith(index: AffixIndex, piece: string): string[] {
  return shortest(index, true, piece);
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
  const [sorted, lengths, letters] = isEnd
    ? [index.backwards, index.backwardLengths, index.backwardLetters]
    : [index.forwards, index.forwardLengths, index.forwardLetters];
  const own = pieceOf(piece, isEnd);
  const found: Pieced[] = [];
  for (const [from, until] of rangesFor(index, piece, isEnd)) {
    for (let i = from; i < until; i++) {
      const whole = lengths[i] as number;
      if (whole <= piece.length || whole > MOST_TIMES * piece.length) continue;
      if (!mayBePiece(letters[i] as number, own)) continue;
      const number = sorted[i] as number;
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
function rangesFor(index: AffixIndex, piece: string, isEnd: boolean): [number, number][] {
  const pairs = isEnd ? index.backwardPairs : index.forwardPairs;
  const [one, two, three] = [0, 1, 2].map((i) => piece.charAt(isEnd ? piece.length - 1 - i : i)) as Outer;
  return [...new Set([one + two, two + one, two + three, one + three])].map((pair) => {
    const [from, until] = pairs.get(pairOf(pair, false)) ?? NOWHERE;
    return [from, Math.min(until, from + LOOKED_AT)];
  });
}

/** The shortest longer words that begin, or end, with `piece`. */
function shortest(index: AffixIndex, isEnd: boolean, piece: string): string[] {
  const { words } = index;
  const [sorted, lengths] = isEnd ? [index.backwards, index.backwardLengths] : [index.forwards, index.forwardLengths];
  const [from, until] = rangeOf(index, isEnd, piece);
  const chosen: number[] = [];
  for (let i = from, seen = 0; i < until && seen < LOOKED_AT; i++) {
    if ((lengths[i] as number) < piece.length + LONGER) continue;
    seen++;
    insert(lengths, chosen, i);
  }
  return chosen.map((i) => words.wordAt(sorted[i] as number));
}

/** Where the words are that begin, or end, with `piece`: from the first place to before the second. */
function rangeOf(index: AffixIndex, isEnd: boolean, piece: string): readonly [number, number] {
  const { words } = index;
  const [sorted, pairs] = isEnd ? [index.backwards, index.backwardPairs] : [index.forwards, index.forwardPairs];
  const [low, high] = piece.length < 2 ? [0, sorted.length] : (pairs.get(pairOf(piece, isEnd)) ?? NOWHERE);
  const compare = isEnd ? ending : beginning;
  const from = firstPlace(words, sorted, piece, compare, 0, low, high);
  if (from === high || compare(words, sorted[from] as number, piece) > 0) return NOWHERE;
  return [from, firstPlace(words, sorted, piece, compare, 1, from, high)];
}

/** Negative for words before those that begin or end with a piece, 0 for these, positive for the words after them. */
type Compare = (words: StringTable, number: number, piece: string) => number;

const beginning: Compare = (words, number, piece) => words.compareBeginning(number, piece);
const ending: Compare = (words, number, piece) => words.compareEnding(number, piece);

/** Binary search: the first place from `from` on, and before `until`, where the comparison gives `least` or more. */
function firstPlace(
  words: StringTable,
  sorted: Int32Array,
  piece: string,
  compare: Compare,
  least: number,
  from: number,
  until: number,
): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(words, sorted[middle] as number, piece) >= least) high = middle;
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
