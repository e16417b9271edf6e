/** A table of many words in one string, in which they are found by their letters: a tenth of the memory of objects and maps. */

import { editDistanceIn } from '../text/edit-distance';
import { fnv1a } from '../text/hash';

export class StringTable {
  private readonly letters: string;
  /** By number: where the word begins; one more for the end of the last. */
  private readonly starts: Int32Array;
  /** Hash table: number + 1 of the word, at the slot its hash gives or after it; 0: free. */
  private readonly slots: Int32Array;

  /** Keeps these words, all different; their numbers are their positions in the list. */
  constructor(words: readonly string[]) {
    this.letters = words.join('');
    this.starts = new Int32Array(words.length + 1);
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.slots = new Int32Array(size);
    let start = 0;
    for (const [number, word] of words.entries()) {
      this.starts[number] = start;
      start += word.length;
      let slot = hashOf(word) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = number + 1;
    }
    this.starts[words.length] = start;
  }

  /** How many words there are. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The number of a word; -1 where it is not here. */
  numberOf(word: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.slots[slot] as number) - 1;
      if (number < 0) return -1;
      if (this.lengthOf(number) === word.length && this.letters.startsWith(word, this.starts[number])) return number;
    }
  }

  has(word: string): boolean {
    return this.numberOf(word) >= 0;
  }

  /** The word with that number. */
  wordAt(number: number): string {
    return this.letters.slice(this.starts[number], this.starts[number + 1]);
  }

  /** How far `word` is from the word with that number: see `editDistance`. */
  distanceTo(number: number, word: string, bound: number): number {
    return editDistanceIn(word, this.letters, this.starts[number] as number, this.starts[number + 1] as number, bound);
  }

  /** How far `piece` is from the first `length` letters of the word with that number, or from its last ones. */
  distanceToPiece(number: number, piece: string, length: number, isEnd: boolean, bound: number): number {
    const from = isEnd ? (this.starts[number + 1] as number) - length : (this.starts[number] as number);
    return editDistanceIn(piece, this.letters, from, from + length, bound);
  }

  lengthOf(number: number): number {
    return (this.starts[number + 1] as number) - (this.starts[number] as number);
  }

  /**
   * How the word with that number stands to those that begin with `piece`: negative if it comes before them in the order of UTF-16
   * units, 0 if it is one of them, positive if it comes after.
   */
  compareBeginning(number: number, piece: string): number {
    const start = this.starts[number] as number;
    const length = (this.starts[number + 1] as number) - start;
    for (let i = 0; i < piece.length; i++) {
      if (i === length) return -1;
      const difference = this.letters.charCodeAt(start + i) - piece.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** The same for words that end with `piece`, in the order of their letters from the last to the first. */
  compareEnding(number: number, piece: string): number {
    const end = this.starts[number + 1] as number;
    const length = end - (this.starts[number] as number);
    for (let i = 1; i <= piece.length; i++) {
      if (i > length) return -1;
      const difference = this.letters.charCodeAt(end - i) - piece.charCodeAt(piece.length - i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** All words, in order of their numbers. */
  *keys(): Generator<string> {
    for (let number = 0; number < this.size; number++) yield this.wordAt(number);
  }
}

function hashOf(word: string): number {
  const hash = fnv1a(word);
  return (hash ^ (hash >>> 15)) >>> 0;
}
