/** Every distinct word of one document as a small number, without a string per word. */

/** Bits of a word's `uses`: what finding looks at it for. */
export const ANCHORS = 1;
export const IS_NEAR = 2;
export const IN_CUE = 4;

/** Bits of a word's `tongues`: the language whose function word it is. */
export const TONGUE_BITS = 2;
export const TONGUE_MASK = 3;

export const HASH_1 = 0x811c9dc5 | 0;
export const HASH_2 = 0x2545f491 | 0;
export const PRIME_1 = 0x01000193;
export const PRIME_2 = 0x5bd1e995;

/** Number of the word that is no word: too long to be one. */
export const NO_WORD = 0;

/**
 * A hash table from folded words to numbers, which are given in order of arrival. Words are told apart by two hashes of
 * 32 bits; whoever turns a number into a mention compares the letters as well.
 */
export class WordTable {
  /** Number + 1 by slot; 0 is free. */
  private slots = new Int32Array(2048);
  private hashes1 = new Int32Array(1024);
  private hashes2 = new Int32Array(1024);
  /** By number: rank in order of first sight (0: not seen yet) above the bits of its tongue. */
  info = new Int32Array(1024);
  /** By number: what finding looks at it for. */
  uses = new Uint8Array(1024);
  private size = 1;

  /** The number of the word with these hashes, given now where it is new. */
  numberOf(hash1: number, hash2: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash1 ^ (hash1 >>> 15) ^ (hash2 << 3)) & mask;
    for (;;) {
      const number = this.slots[slot] as number;
      if (number === 0) return this.add(slot, hash1, hash2);
      if (this.hashes1[number] === hash1 && this.hashes2[number] === hash2) return number;
      slot = (slot + 1) & mask;
    }
  }

  /** The number of a folded word. */
  numberOfWord(folded: string): number {
    let hash1 = HASH_1;
    let hash2 = HASH_2;
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      hash1 = Math.imul(hash1 ^ unit, PRIME_1);
      hash2 = Math.imul(hash2 ^ unit, PRIME_2) ^ (hash2 >>> 13);
    }
    return this.numberOf(hash1, hash2);
  }

  private add(slot: number, hash1: number, hash2: number): number {
    if (this.size * 2 >= this.slots.length) {
      this.grow();
      return this.numberOf(hash1, hash2);
    }
    const number = this.size++;
    this.slots[slot] = number;
    this.hashes1[number] = hash1;
    this.hashes2[number] = hash2;
    return number;
  }

  private grow(): void {
    const length = this.slots.length;
    this.hashes1 = grown(this.hashes1, length);
    this.hashes2 = grown(this.hashes2, length);
    this.info = grown(this.info, length);
    const uses = new Uint8Array(length);
    uses.set(this.uses);
    this.uses = uses;
    this.slots = new Int32Array(length * 2);
    const mask = this.slots.length - 1;
    for (let number = 1; number < this.size; number++) {
      const hash1 = this.hashes1[number] as number;
      let slot = (hash1 ^ (hash1 >>> 15) ^ ((this.hashes2[number] as number) << 3)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
