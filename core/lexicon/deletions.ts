/** Hashes the deletions of a word: what is left of its first letters when some are removed. */

/** Odd, so that multiplying loses no bits; its powers distinguish positions. */
const PRIME = 0x01000193;
/** Seeds that keep deletions and the two halves of words apart. */
const WITHOUT_LETTERS = 0x9e3779b9;
const HALVES = [0x3c6ef372, 0x5be0cd19];

/** Spreads a hash over all 32 bits. */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Hash of the first (0) or second (1) half of a word of `length` letters, which `text` has from `start` to `end`. */
export function hashOfHalf(which: 0 | 1, text: string, start: number, end: number, length: number): number {
  let hash = (HALVES[which] as number) ^ length;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME) ^ (hash >>> 15);
  return finished(hash);
}

/** The deletions of one word at a time, in arrays that are reused. */
export class Deletions {
  readonly hashes: Uint32Array;
  /** By hash: how many letters are left. */
  readonly lengths: Uint8Array;
  /** Powers of the prime. */
  private readonly powers: Int32Array;
  /** Prefix sums of letters times powers: with the letters in place, and shifted by one and by two positions. */
  private readonly sums: readonly [Int32Array, Int32Array, Int32Array];

  /** Deletions of the first `beginning` letters of words. */
  constructor(private readonly beginning: number) {
    const most = 1 + beginning + (beginning * (beginning - 1)) / 2;
    this.hashes = new Uint32Array(most);
    this.lengths = new Uint8Array(most);
    this.powers = new Int32Array(beginning + 2).fill(1);
    for (let i = 1; i < this.powers.length; i++) this.powers[i] = Math.imul(this.powers[i - 1] as number, PRIME);
    this.sums = [new Int32Array(beginning + 1), new Int32Array(beginning + 1), new Int32Array(beginning + 1)];
  }

  /** Hashes what is left with up to `most` (1 or 2) letters removed, beginning with nothing removed; returns how many hashes there are. */
  take(text: string, most: number): number {
    const end = Math.min(text.length, this.beginning);
    this.sum(text, end);
    const [whole, one, two] = this.sums;
    let count = this.put(0, whole[end] as number, end);
    for (let i = 0; i < end; i++) {
      // Of two equal neighbours, removing either leaves the same.
      if (i > 0 && text.charCodeAt(i) === text.charCodeAt(i - 1)) continue;
      const before = whole[i] as number;
      const from = one[i + 1] as number;
      count = this.put(count, before + (one[end] as number) - from, end - 1);
      for (let j = i + 1; most > 1 && j < end; j++) {
        if (j > i + 1 && text.charCodeAt(j) === text.charCodeAt(j - 1)) continue;
        const after = (two[end] as number) - (two[j + 1] as number);
        count = this.put(count, before + (one[j] as number) - from + after, end - 2);
      }
    }
    return count;
  }

  private sum(text: string, end: number): void {
    const { powers } = this;
    const [whole, one, two] = this.sums;
    for (let i = 0; i < end; i++) {
      const letter = text.charCodeAt(i);
      whole[i + 1] = (whole[i] as number) + Math.imul(letter, powers[i + 2] as number);
      one[i + 1] = (one[i] as number) + Math.imul(letter, powers[i + 1] as number);
      two[i + 1] = (two[i] as number) + Math.imul(letter, powers[i] as number);
    }
  }

  private put(at: number, sum: number, length: number): number {
    this.hashes[at] = finished((sum | 0) ^ (WITHOUT_LETTERS + length));
    this.lengths[at] = length;
    return at + 1;
  }
}
