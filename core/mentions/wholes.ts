/** Finds the words that a piece is the beginning or the end of. */
import type { WordStore } from './word-store';

/** A piece of a word may belong to so many words; the neighbour tells which. The shortest come first. */
const MOST_WHOLES = 12;
const LOOKED_AT = 200;
/** A whole is longer than its piece by so many letters. */
const LONGER = 2;

/** Numbers of words, in order of their letters, and in order of their letters backwards. */
export interface Wholes {
  words: WordStore;
  forwards: Int32Array;
  backwards: Int32Array;
}

/** Puts some of `words`, given by their letters, in order. */
export function buildWholes(words: WordStore, some: readonly string[]): Wholes {
  const sorted = (turned: (word: string) => string) =>
    Int32Array.from(some.map(turned).sort(), (word) => words.numberOf(turned(word)));
  return { words, forwards: sorted((word) => word), backwards: sorted(reversed) };
}

/** Unit by unit, as the search below reads. */
function reversed(word: string): string {
  return word.split('').reverse().join('');
}

/** The shortest words that begin with `piece` and are longer. */
export function wholesBegunBy({ words, forwards }: Wholes, piece: string): string[] {
  const order = (number: number) => {
    for (let i = 0; i < piece.length; i++) {
      const difference = words.unitAt(number, i) - piece.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return shortest(words, forwards, piece.length, order);
}

/** The shortest words that end with `piece` and are longer. */
export function wholesEndedBy({ words, backwards }: Wholes, piece: string): string[] {
  const order = (number: number) => {
    const end = words.lengthOf(number);
    for (let i = 1; i <= piece.length; i++) {
      const difference = words.unitAt(number, end - i) - piece.charCodeAt(piece.length - i);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return shortest(words, backwards, piece.length, order);
}

/** Of the words for which `order` is 0 (below 0: they come before those; above: behind), those with the fewest letters. */
function shortest(words: WordStore, sorted: Int32Array, length: number, order: (number: number) => number): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(sorted[middle] as number) < 0) low = middle + 1;
    else high = middle;
  }
  const chosen: number[] = [];
  for (let i = low, seen = 0; i < sorted.length && seen < LOOKED_AT; i++) {
    const number = sorted[i] as number;
    if (order(number) !== 0) break;
    if (words.lengthOf(number) < length + LONGER) continue;
    seen++;
    insert(words, chosen, number);
  }
  return chosen.map((number) => words.wordAt(number));
}

/** Keeps `chosen` in order of length, those that came first before others as long. */
function insert(words: WordStore, chosen: number[], number: number): void {
  const length = words.lengthOf(number);
  let at = chosen.length;
  while (at > 0 && words.lengthOf(chosen[at - 1] as number) > length) at--;
  if (at === MOST_WHOLES) return;
  chosen.splice(at, 0, number);
  if (chosen.length > MOST_WHOLES) chosen.pop();
}
