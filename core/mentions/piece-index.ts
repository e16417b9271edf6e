/**
 * Finds words within one or two edits through what is left of them: take as many letters as there are allowed edits out
 * of two words that are near each other, and the same remains of both for some choice of letters. So every word is filed
 * under what remains of its first letters (the beginnings of near words are near too). A long word with one allowed edit
 * is filed under its two halves instead, of which one survives: two entries instead of eight, and names that begin with
 * the same word keep apart.
 */

/** A word to be found: its letters are asked for by number, so that they need not be kept here. */
export interface Target {
  text: string;
  /** How many edits it may be away: 1 or 2; 0 where it is not to be found here. */
  bound: number;
}

/** Filed words: number of the target above some bits of its hash, bucket by bucket. */
export interface PieceIndex {
  entries: Uint32Array;
  /** Where each bucket begins; the last is the end of all. A bucket is the upper bits of a hash. */
  starts: Int32Array;
  bucketShift: number;
  numberBits: number;
  /** Scratch: the last question in which a target was called back with, by its number. */
  asked: Uint32Array;
  questions: number;
}

/** So many letters from the beginning of a word count: more of them make more entries, fewer make more false alarms. */
const BEGINNING = 7;
/** Words of one allowed edit and so many letters are filed by halves: each has enough letters to tell. */
const HALVED_FROM = 10;
/** Seeds that keep the first and the second half of words apart from each other and from remains. */
const FIRST_HALF = 0x3c6ef372;
const SECOND_HALF = 0x5be0cd19;
const REMAINS = 0x9e3779b9;

/** Hash of `text` from `start` to `end` without the letters at `out1` and `out2` (-1: none). */
function hashOf(seed: number, text: string, start: number, end: number, out1: number, out2: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    if (i !== out1 && i !== out2) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  }
  return finished(hash);
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Hashes of what remains of the beginning of `text` with up to `most` letters taken out. */
function eachRemains(text: string, most: number, visit: (hash: number) => void): void {
  const end = Math.min(text.length, BEGINNING);
  visit(hashOf(REMAINS, text, 0, end, -1, -1));
  if (most < 1) return;
  for (let i = 0; i < end; i++) {
    // Either of two equal neighbours: what remains is the same.
    if (i > 0 && text.charCodeAt(i) === text.charCodeAt(i - 1)) continue;
    visit(hashOf(REMAINS, text, 0, end, i, -1));
    for (let j = i + 1; most > 1 && j < end; j++) {
      if (j > i + 1 && text.charCodeAt(j) === text.charCodeAt(j - 1)) continue;
      visit(hashOf(REMAINS, text, 0, end, i, j));
    }
  }
}

/** Hash of the half of a word of `length` letters that `text` has from `start` to `end`. */
function hashOfHalf(seed: number, text: string, start: number, end: number, length: number): number {
  return hashOf(seed ^ length, text, start, end, -1, -1);
}

function eachHashOfTarget({ text, bound }: Target, visit: (hash: number) => void): void {
  const { length } = text;
  if (bound === 0) return;
  if (bound > 1 || length < HALVED_FROM) {
    eachRemains(text, bound, visit);
    return;
  }
  const half = length >> 1;
  visit(hashOfHalf(FIRST_HALF, text, 0, half, length));
  visit(hashOfHalf(SECOND_HALF, text, half, length, length));
}

/** At most so many entries has a word of `length` letters with `bound` edits. */
function entriesOf(length: number, bound: number): number {
  const letters = Math.min(length, BEGINNING);
  if (bound === 1) return length < HALVED_FROM ? 1 + letters : 2;
  return 1 + letters + (letters * (letters - 1)) / 2;
}

/** Files all targets; `each` must call back with them in the same order every time. */
export function buildPieceIndex(each: (visit: (target: Target) => void) => void): PieceIndex {
  let most = 0;
  let number = 0;
  each(({ text, bound }) => {
    number++;
    if (bound > 0) most += entriesOf(text.length, bound);
  });
  // A quarter as many buckets as entries: a bucket is short, and read in one go.
  const bucketShift = 32 - Math.min(20, Math.max(4, Math.ceil(Math.log2(most + 1)) - 2));
  const numberBits = Math.min(31, Math.max(1, Math.ceil(Math.log2(number + 1))));
  const starts = new Int32Array((1 << (32 - bucketShift)) + 1);
  each((target) =>
    eachHashOfTarget(target, (hash) => {
      const bucket = hash >>> bucketShift;
      starts[bucket] = (starts[bucket] as number) + 1;
    }),
  );
  // From counts to ends; filling from the back of each bucket turns the ends into starts.
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const entries = new Uint32Array(starts[starts.length - 1] as number);
  let filed = 0;
  each((target) => {
    eachHashOfTarget(target, (hash) => {
      const bucket = hash >>> bucketShift;
      const at = (starts[bucket] as number) - 1;
      starts[bucket] = at;
      entries[at] = (hash << numberBits) | filed;
    });
    filed++;
  });
  return { entries, starts, bucketShift, numberBits, asked: new Uint32Array(number), questions: 0 };
}

/**
 * Calls back with the numbers of the targets that have the same remains or the same half as `word`: a superset of those
 * within their bound, each once.
 */
export function eachSharingPiece(index: PieceIndex, word: string, visit: (target: number) => void): void {
  index.questions++;
  eachRemains(word, 2, (hash) => visitHash(index, hash, visit));
  for (let length = Math.max(HALVED_FROM, word.length - 1); length <= word.length + 1; length++) {
    const half = length >> 1;
    visitHash(index, hashOfHalf(FIRST_HALF, word, 0, half, length), visit);
    visitHash(index, hashOfHalf(SECOND_HALF, word, word.length - (length - half), word.length, length), visit);
  }
  // Two letters swapped where the halves meet spoil both.
  if (word.length >= HALVED_FROM) {
    const half = word.length >> 1;
    const swapped = word.slice(0, half - 1) + word.charAt(half);
    visitHash(index, hashOfHalf(FIRST_HALF, swapped, 0, half, word.length), visit);
  }
}

function visitHash(index: PieceIndex, hash: number, visit: (target: number) => void): void {
  const { entries, starts, bucketShift, numberBits, asked, questions } = index;
  const bucket = hash >>> bucketShift;
  const end = starts[bucket + 1] as number;
  // The bits of the hash that an entry keeps, and those that say whose it is.
  const kept = hash << numberBits;
  const numbers = (1 << numberBits) - 1;
  for (let i = starts[bucket] as number; i < end; i++) {
    const entry = entries[i] as number;
    if (((entry ^ kept) & ~numbers) !== 0) continue;
    const target = entry & numbers;
    if (asked[target] === questions) continue;
    asked[target] = questions;
    visit(target);
  }
}
