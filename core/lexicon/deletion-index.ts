/**
 * Finds words within one or two edits through their deletions, as SymSpell does: if as many letters as there are
 * allowed edits are removed from two near words, then for some choice of letters the same is left of both. So
 * every word is indexed under the deletions of its first letters (the beginnings of near words are near too). A long word
 * with one allowed edit is indexed under its two halves instead, since one edit leaves one of them intact: two entries
 * instead of eight, and names that begin with the same word are kept apart.
 */
import { lettersOf, mayBeNear } from '../text/edit-distance';
import { Deletions, hashOfHalf } from './deletions';

/** A word to be indexed. */
export interface Target {
  text: string;
  /** How many edits away it may be: 1 or 2; 0 if it is not to be indexed. */
  bound: number;
}

/**
 * Indexed words, bucket by bucket. From the highest bit down, an entry holds some bits of the hash if there is room, the word's last
 * letters, its length and its number, so that distant words are skipped without visiting them.
 */
export interface DeletionIndex {
  entries: Uint32Array;
  /** Where each bucket begins; the last element is the end. A bucket is chosen by the upper bits of a hash. */
  starts: Int32Array;
  bucketShift: number;
  numberBits: number;
  /** How many bits of an entry are about last letters: five for each of one or two. */
  tailBits: number;
  /** Two elements per target, read together: its letters with its bound in the two lowest bits, and the last query that returned it. */
  targets: Int32Array;
  /** The number of queries, and the results of the last: scratch space. */
  questions: number;
  found: Int32Array;
}

/** Only this many letters from the beginning of a word count: more would mean more entries, fewer more false positives. */
const BEGINNING = 7;
/** Words with one allowed edit and at least this many letters are indexed by halves, which are long enough to be selective. */
const HALVED_FROM = 10;
/** Bits of an entry for the length (its last three bits are enough) and for a letter. */
const LENGTH_BITS = 3;
const LETTER_BITS = 5;
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

/** The last two letters of a word, the last in the higher bits, and its length, as an entry holds them. */
function tagOf(text: string, tailBits: number): number {
  return (tailOf(text, tailBits) << LENGTH_BITS) | (text.length & ((1 << LENGTH_BITS) - 1));
}

function tailOf(text: string, tailBits: number): number {
  const last = text.charCodeAt(text.length - 1) & LETTER;
  if (tailBits === LETTER_BITS) return last;
  return (last << LETTER_BITS) | (text.charCodeAt(text.length - 2) & LETTER);
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
  const tailBits = numberBits + LENGTH_BITS + 2 * LETTER_BITS <= 32 ? 2 * LETTER_BITS : LETTER_BITS;
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
  const targets = new Int32Array(2 * number);
  const hashFrom = numberBits + LENGTH_BITS + tailBits;
  let indexed = 0;
  each((target) => {
    const tag = tagOf(target.text, tailBits) << numberBits;
    targets[2 * indexed] = lettersOf(target.text) | target.bound;
    eachHashOfTarget(target, (hash) => {
      const bucket = hash >>> bucketShift;
      const at = (starts[bucket] as number) - 1;
      starts[bucket] = at;
      entries[at] = (hashFrom < 32 ? hash << hashFrom : 0) | tag | indexed;
    });
    indexed++;
  });
  return { entries, starts, bucketShift, numberBits, tailBits, targets, questions: 0, found: new Int32Array(64) };
}

/** A word that is looked up, and what is known of it. */
interface Query {
  length: number;
  letters: number;
  tail: number;
}

/** How many edits a target may have; 0 for one that is not indexed. */
export function boundOfTarget({ targets }: DeletionIndex, target: number): number {
  return (targets[2 * target] as number) & 3;
}

/**
 * Puts into `index.found` the numbers of the targets that share a deletion or a half with `word` and have nearly the same letters: a
 * superset of those within their bound, each once. Returns how many there are.
 */
export function sharingDeletion(index: DeletionIndex, word: string): number {
  index.questions++;
  let found = 0;
  const { length } = word;
  const query: Query = { length, letters: lettersOf(word), tail: tailOf(word, index.tailBits) };
  const count = deletions.take(word, 2);
  for (let i = 0; i < count; i++) {
    found = collect(index, deletions.hashes[i] as number, query, deletions.lengths[i] as number, found);
  }
  for (let other = Math.max(HALVED_FROM, length - 1); other <= length + 1; other++) {
    const half = other >> 1;
    found = collect(index, hashOfHalf(0, word, 0, half, other), query, BEGINNING, found);
    found = collect(index, hashOfHalf(1, word, length - (other - half), length, other), query, BEGINNING, found);
  }
  // A swap of the two letters where the halves meet changes both halves.
  if (length >= HALVED_FROM) {
    const half = length >> 1;
    const swapped = word.slice(0, half - 1) + word.charAt(half);
    found = collect(index, hashOfHalf(0, swapped, 0, half, length), query, BEGINNING, found);
  }
  return found;
}

/** Adds the targets indexed under `hash` to the first `found` results; `left` is how many letters of the word's beginning remain. Returns the new count. */
function collect(index: DeletionIndex, hash: number, query: Query, left: number, found: number): number {
  const { entries, starts, bucketShift, numberBits, tailBits, targets, questions } = index;
  const { length, letters, tail } = query;
  const bucket = hash >>> bucketShift;
  const end = starts[bucket + 1] as number;
  const hashFrom = numberBits + LENGTH_BITS + tailBits;
  const kept = hash << hashFrom;
  const tailFrom = numberBits + LENGTH_BITS;
  let count = found;
  for (let i = starts[bucket] as number; i < end; i++) {
    const entry = entries[i] as number;
    if (hashFrom < 32 && (entry ^ kept) >>> hashFrom !== 0) continue;
    // The difference to the nearest length that ends in these bits.
    const longer = ((((entry >>> numberBits) - length + 4) & 7) - 4) | 0;
    if (longer > 2 || longer < -2) continue;
    if (left === BEGINNING - 2) {
      const further = (longer < 0 ? length + longer : length) - TAIL_FROM;
      const differing = ((entry >>> tailFrom) ^ tail) & ((1 << tailBits) - 1);
      if (further > 0 ? differing !== 0 : further === 0 && differing >>> (tailBits - LETTER_BITS) !== 0) continue;
    }
    const target = entry & ((1 << numberBits) - 1);
    const theirs = targets[2 * target] as number;
    if (targets[2 * target + 1] === questions || !mayBeNear(letters, theirs & ~3, theirs & 3)) continue;
    targets[2 * target + 1] = questions;
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
