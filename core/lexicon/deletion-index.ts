/**
 * Finds words within one or two edits through their deletions, as SymSpell does: if as many letters as there are
 * allowed edits are removed from two near words, then for some choice of letters the same is left of both. So
 * every word is indexed under the deletions of its first letters (the beginnings of near words are near too). A long word
 * with one allowed edit is indexed under its two halves instead, since one edit leaves one of them intact: two entries
 * instead of eight, and names that begin with the same word are kept apart.
 */
import { Deletions, hashOfHalf } from './deletions';

/** A word to be indexed. */
export interface Target {
  text: string;
  /** How many edits away it may be: 1 or 2; 0 if it is not to be indexed. */
  bound: number;
}

/**
 * Indexed words, bucket by bucket. From the highest bit down, an entry holds some bits of the hash, the word's last letter,
 * its length and its number, so that distant words are skipped without visiting them.
 */
export interface DeletionIndex {
  entries: Uint32Array;
  /** Where each bucket begins; the last element is the end. A bucket is chosen by the upper bits of a hash. */
  starts: Int32Array;
  bucketShift: number;
  numberBits: number;
  /** Scratch space: by target number, the last query that returned it; the number of queries; and the results. */
  asked: Uint32Array;
  questions: number;
  found: Int32Array;
}

/** Only this many letters from the beginning of a word count: more would mean more entries, fewer more false positives. */
const BEGINNING = 7;
/** Words with one allowed edit and at least this many letters are indexed by halves, which are long enough to be selective. */
const HALVED_FROM = 10;
/** Bits of an entry for the length (its last three bits are enough) and for the last letter. */
const LENGTH_BITS = 3;
const TAG_BITS = LENGTH_BITS + 5;
const LETTER = 31;
/** An entry cannot distinguish more targets than this. */
const MOST_NUMBER_BITS = 24;
/**
 * If both words have this many letters, their last letters lie beyond their beginnings: with two edits in the beginnings,
 * an edit there would be the third. One more than a beginning with a swap at its end.
 */
const TAIL_FROM = BEGINNING + 2;

const deletions = new Deletions(BEGINNING);

function eachHashOfTarget({ text, bound }: Target, visit: (hash: number) => void): void {
  const { length } = text;
  if (bound === 0) return;
  if (bound > 1 || length < HALVED_FROM) {
    const count = deletions.take(text, bound);
    for (let i = 0; i < count; i++) visit(deletions.hashes[i] as number);
    return;
  }
  const half = length >> 1;
  visit(hashOfHalf(0, text, 0, half, length));
  visit(hashOfHalf(1, text, half, length, length));
}

/** The maximum number of entries for a word of `length` letters with `bound` edits. */
function entriesOf(length: number, bound: number): number {
  const letters = Math.min(length, BEGINNING);
  if (bound === 1) return length < HALVED_FROM ? 1 + letters : 2;
  return 1 + letters + (letters * (letters - 1)) / 2;
}

/** The last letter and the length of a word, as an entry holds them. */
function tagOf(text: string): number {
  return ((text.charCodeAt(text.length - 1) & LETTER) << LENGTH_BITS) | (text.length & ((1 << LENGTH_BITS) - 1));
}

/** Indexes all targets. `each` must call back with them in the same order every time. */
export function buildDeletionIndex(each: (visit: (target: Target) => void) => void): DeletionIndex {
  let most = 0;
  let number = 0;
  each(({ text, bound }) => {
    number++;
    if (bound > 0) most += entriesOf(text.length, bound);
  });
  // A quarter as many buckets as entries: buckets are short, and read in one go.
  const bucketShift = 32 - Math.min(20, Math.max(4, Math.ceil(Math.log2(most + 1)) - 2));
  const numberBits = Math.min(MOST_NUMBER_BITS, Math.max(1, Math.ceil(Math.log2(number + 1))));
  const starts = new Int32Array((1 << (32 - bucketShift)) + 1);
  each((target) =>
    eachHashOfTarget(target, (hash) => {
      const bucket = hash >>> bucketShift;
      starts[bucket] = (starts[bucket] as number) + 1;
    }),
  );
  // Turn counts into ends; filling each bucket from the back then turns the ends into starts.
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const entries = new Uint32Array(starts[starts.length - 1] as number);
  let indexed = 0;
  each((target) => {
    const tag = tagOf(target.text) << numberBits;
    eachHashOfTarget(target, (hash) => {
      const bucket = hash >>> bucketShift;
      const at = (starts[bucket] as number) - 1;
      starts[bucket] = at;
      entries[at] = (hash << (numberBits + TAG_BITS)) | tag | indexed;
    });
    indexed++;
  });
  const scratch = { asked: new Uint32Array(number), questions: 0, found: new Int32Array(64) };
  return { entries, starts, bucketShift, numberBits, ...scratch };
}

/**
 * Puts into `index.found` the numbers of the targets that share a deletion or a half with `word`: a superset of
 * those within their bound, each once. Returns how many there are.
 */
export function sharingDeletion(index: DeletionIndex, word: string): number {
  index.questions++;
  let found = 0;
  const { length } = word;
  const count = deletions.take(word, 2);
  for (let i = 0; i < count; i++) {
    found = collect(index, deletions.hashes[i] as number, word, deletions.lengths[i] as number, found);
  }
  for (let other = Math.max(HALVED_FROM, length - 1); other <= length + 1; other++) {
    const half = other >> 1;
    found = collect(index, hashOfHalf(0, word, 0, half, other), word, BEGINNING, found);
    found = collect(index, hashOfHalf(1, word, length - (other - half), length, other), word, BEGINNING, found);
  }
  // A swap of the two letters where the halves meet changes both halves.
  if (length >= HALVED_FROM) {
    const half = length >> 1;
    const swapped = word.slice(0, half - 1) + word.charAt(half);
    found = collect(index, hashOfHalf(0, swapped, 0, half, length), word, BEGINNING, found);
  }
  return found;
}

/** Adds the targets indexed under `hash` to the first `found` results; `left` is how many letters of `word`'s beginning remain. Returns the new count. */
function collect(index: DeletionIndex, hash: number, word: string, left: number, found: number): number {
  const { entries, starts, bucketShift, numberBits, asked, questions } = index;
  const { length } = word;
  const last = word.charCodeAt(length - 1) & LETTER;
  const bucket = hash >>> bucketShift;
  const end = starts[bucket + 1] as number;
  const tagEnd = numberBits + TAG_BITS;
  const kept = hash << tagEnd;
  let count = found;
  for (let i = starts[bucket] as number; i < end; i++) {
    const entry = entries[i] as number;
    if (tagEnd < 32 && (entry ^ kept) >>> tagEnd !== 0) continue;
    // The difference to the nearest length that ends in these bits.
    const longer = ((((entry >>> numberBits) - length + 4) & 7) - 4) | 0;
    if (longer > 2 || longer < -2) continue;
    const shorter = longer < 0 ? length + longer : length;
    if (left === BEGINNING - 2 && shorter >= TAIL_FROM && ((entry >>> (numberBits + LENGTH_BITS)) & LETTER) !== last)
      continue;
    const target = entry & ((1 << numberBits) - 1);
    if (asked[target] === questions) continue;
    asked[target] = questions;
    if (count === index.found.length) index.found = doubled(index.found);
    index.found[count++] = target;
  }
  return count;
}

function doubled(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
