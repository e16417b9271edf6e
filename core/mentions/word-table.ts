/** Numbers every distinct word of one document, without keeping a string per word. */

/** Bits of a word's `uses`: what matching has to look at it for; the bits above are its classes (`WORD_CLASS`). */
export const INDEXES = 1;
export const IS_NEAR = 2;
export const IN_CUE = 4;

/** Bits of a word's `info`: the language in which it is a function word. */
export const LANGUAGE_BITS = 2;
export const LANGUAGE_MASK = 3;

export const HASH_1 = 0x811c9dc5 | 0;
export const HASH_2 = 0x2545f491 | 0;
export const PRIME_1 = 0x01000193;
export const PRIME_2 = 0x5bd1e995;

/** The number of what is too long to be a word. */
export const NO_WORD = 0;

/** Both hashes of a folded word. */
export function hashesOf(folded: string): [number, number] {
  let hash1 = HASH_1;
  let hash2 = HASH_2;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    hash1 = Math.imul(hash1 ^ unit, PRIME_1);
    hash2 = Math.imul(hash2 ^ unit, PRIME_2) ^ (hash2 >>> 13);
  }
  return [hash1, hash2];
}

/**
 * A hash table from folded words to numbers, assigned in order of arrival. Words are distinguished by two 32-bit hashes;
 * code that turns a number into a mention compares the letters as well.
 */
export class WordTable {
  /** Four elements per slot, so that one memory access is enough: number (0: free), two hashes, unused. */
  #slots = new Int32Array(4 * 2048);
  /** By number: rank in order of first occurrence (0: not seen yet), above the bits for its language. */
  info = new Int32Array(1024);
  /** By number: what matching has to look at it for. */
  uses = new Uint32Array(1024);
  #size = 1;

  /** The number of the word with these hashes; a new word gets one. */
  numberOf(hash1: number, hash2: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = firstSlot(hash1, hash2) & mask;
    for (;;) {
      const number = slots[at] as number;
      if (number === 0) return this.#add(at, hash1, hash2);
      if (slots[at + 1] === hash1 && slots[at + 2] === hash2) return number;
      at = (at + 4) & mask;
    }
  }

  /** The number of a folded word. */
  numberOfWord(folded: string): number {
    return this.numberOf(...hashesOf(folded));
  }

  #add(at: number, hash1: number, hash2: number): number {
    if (this.#size * 8 >= this.#slots.length) {
      this.#grow();
      return this.numberOf(hash1, hash2);
    }
    const number = this.#size++;
    this.#slots[at] = number;
    this.#slots[at + 1] = hash1;
    this.#slots[at + 2] = hash2;
    return number;
  }

  /** Doubles the table; at most half of the slots are ever taken. */
  #grow(): void {
    const before = this.#slots;
    this.info = grown(this.info, this.info.length * 2);
    const uses = new Uint32Array(this.uses.length * 2);
    uses.set(this.uses);
    this.uses = uses;
    const slots = new Int32Array(before.length * 2);
    this.#slots = slots;
    const mask = slots.length - 1;
    for (let from = 0; from < before.length; from += 4) {
      if (before[from] === 0) continue;
      let at = firstSlot(before[from + 1] as number, before[from + 2] as number) & mask;
      while (slots[at] !== 0) at = (at + 4) & mask;
      for (let i = 0; i < 3; i++) slots[at + i] = before[from + i] as number;
    }
  }
}

/** Where the search for a word with these hashes begins, before masking: a multiple of four. */
function firstSlot(hash1: number, hash2: number): number {
  return (hash1 ^ (hash1 >>> 15) ^ (hash2 << 3)) << 2;
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
