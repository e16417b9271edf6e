/** Tells from words alone whether a page may hold something to paint: what every frame asks before anything else starts there. */
import { hashWith, NO_WORDS, type Words, wordsIn } from './word-runs';

/** Where the checksum begins: another number for another layout. */
const FORMAT = 1;

/** The checksum that a filter begins with, of all that comes after it: it detects damage, and other versions. */
export function checksumOf(rest: Int32Array): number {
  return rest.reduce((sum, one) => Math.imul(sum ^ one, 0x01000193), FORMAT);
}

// What a run of words is. A run that several names share has several entries.
/** The first word of longer runs; its number is how many words the longest has. */
export const OPENING = 1;
/** Stands by itself. */
export const FIRM = 2;
/** Needs one of its cues, or company; its number is that of the set of its cues. */
export const DOUBTFUL = 3;
/** Hides what it covers. */
export const DECOY = 4;
/** Of a broad topic: never painted alone, but company; its number is the topic's. */
export const BROAD = 5;
/** A cue. Cues are numbered in order. */
export const CUE = 6;
/** Of a class of words that are cues only of the word beside them; its number is the class. */
export const BESIDE = 7;

// An entry, from the lowest bit up: its kind; which of its first words have a capital; whether all of it has; its number.
const KIND_MASK = 7;
export const FIRST_CAPITAL = 8;
/** So many words are looked at for their capitals. */
export const MOST_CAPITALS = 6;
export const ALL_CAPITALS = FIRST_CAPITAL << MOST_CAPITALS;
export const NUMBER_SHIFT = 10;

/** So many broad topics are a story in which a doubtful name needs no cue: see `COMPANY` in `core/mentions/evidence`. */
const STORY = 5;

/** Takes in a text of the page. True from the first on with which something may be painted there. */
export type LookAt = (text: string) => boolean;

const NOTHING: readonly number[] = [];

/**
 * A look through the filter in `data` (as `makeWordFilter` makes it), which remembers what it has seen of one page. Null
 * if `data` is damaged or of another version.
 */
export function openWordFilter(data: Int32Array): LookAt | null {
  if (data[0] !== checksumOf(data.subarray(1))) return null;
  const { entriesOf, cueSets } = unpack(data);
  const cues = new Set<number>();
  const broad = new Set<number>();
  const doubtful = new Set<number>();

  const hasBeside = (words: Words, at: number, cue: number) =>
    cue < 0 && entriesOf(hashWith(NO_WORDS, words.hashes[at] ?? 0)).includes(BESIDE | (-cue << NUMBER_SHIFT));
  /** Takes note of a name; true where no more is needed. */
  const take = (entry: number, words: Words, first: number) => {
    const kind = entry & KIND_MASK;
    const number = entry >> NUMBER_SHIFT;
    if (kind === BROAD) broad.add(number);
    if (kind !== DOUBTFUL) return kind === FIRM;
    doubtful.add(number);
    return (
      cueSets[number]?.some((cue) => hasBeside(words, first - 1, cue) || hasBeside(words, first + 1, cue)) ?? false
    );
  };
  const isSettled = () =>
    broad.size >= STORY ? doubtful.size > 0 : [...doubtful].some((set) => cueSets[set]?.some((cue) => cues.has(cue)));

  return (text) => {
    const words = wordsIn(text);
    /** The last word that a decoy covers. */
    let covered = -1;
    for (let first = 0; first < words.hashes.length; first++) {
      const names: [entry: number, last: number][] = [];
      let hash = NO_WORDS;
      for (let last = first, until = first; last <= until && last < words.hashes.length; last++) {
        hash = hashWith(hash, words.hashes[last] as number);
        for (const entry of entriesOf(hash)) {
          const kind = entry & KIND_MASK;
          if (kind === OPENING) until = Math.max(until, first - 1 + (entry >> NUMBER_SHIFT));
          else if (kind === CUE) cues.add(entry >> NUMBER_SHIFT);
          else if (kind < CUE && isWrittenSo(words, entry, first, last)) {
            if (kind === DECOY) covered = Math.max(covered, last);
            else names.push([entry, last]);
          }
        }
      }
      // A decoy may be longer than the name that it begins with.
      if (names.some(([entry, last]) => last > covered && take(entry, words, first))) return true;
    }
    return isSettled();
  };
}

/** True where the words `first` to `last` have the capitals that the entry asks for; those of a decoy stand close, too. */
function isWrittenSo({ text, starts, ends }: Words, entry: number, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const written = text.slice(starts[i], ends[i]);
    const needsCapital = i - first < MOST_CAPITALS && entry & (FIRST_CAPITAL << (i - first));
    if (needsCapital && written.charAt(0) === written.charAt(0).toLowerCase()) return false;
    if (entry & ALL_CAPITALS && written !== written.toUpperCase()) return false;
    if ((entry & KIND_MASK) === DECOY && i < last && starts[i + 1] !== (ends[i] as number) + 1) return false;
  }
  return true;
}

/**
 * Reads the layout: how many entries there are; how many groups, and for each its entry, its size and its hashes (the group
 * of cues has one entry, though each has its number); how many sets of cues, and for each its size and its cues.
 */
function unpack(data: Int32Array) {
  let at = 1;
  const next = () => data[at++] as number;
  const take = () => {
    const size = next();
    at += size;
    return data.subarray(at - size, at);
  };
  const count = next();
  let size = 64;
  while (size < 2 * count) size *= 2;
  /** By slot: a hash, and its entry; 0: free. */
  const hashes = new Int32Array(size);
  const entries = new Int32Array(size);
  for (let groups = next(); groups > 0; groups--) {
    const group = next();
    take().forEach((hash, number) => {
      let slot = hash & (size - 1);
      while (entries[slot]) slot = (slot + 1) & (size - 1);
      hashes[slot] = hash;
      entries[slot] = group === CUE ? CUE | (number << NUMBER_SHIFT) : group;
    });
  }
  const cueSets = Array.from({ length: next() }, take);
  const entriesOf = (hash: number) => {
    let found = NOTHING;
    for (let slot = hash & (size - 1); entries[slot]; slot = (slot + 1) & (size - 1))
      if (hashes[slot] === hash) found = [...found, entries[slot] as number];
    return found;
  };
  return { entriesOf, cueSets };
}
