/** Finds in a block's words where names of the book stand, as candidates that nothing has decided on yet. */
import { boundOf } from './bounds';
import { type Candidate, candidateAt } from './candidate';
import type { BookName, NameBook, Reading } from './name-book';
import { ANCHORS, IS_NEAR, type WordTable } from './word-table';
import { type BlockWords, endOf, foldedAt, joins, startOf } from './written';

/** One or two words of the text read as words of a name. */
interface Read {
  first: number;
  last: number;
  words: readonly number[];
  edits: number;
  /** The plural of the listed word, or its singular. */
  isInflected: boolean;
}

/** A block to look through, and what to look for. */
export interface Place {
  block: BlockWords;
  book: NameBook;
  table: WordTable;
}

/** Appends to `into` what stands in the block's words `from` (inclusive) to `until` (exclusive). */
export function findNames(place: Place, from: number, until: number, into: Candidate[]): void {
  const { block, book, table } = place;
  const { numbers } = block.list;
  const { uses } = table;
  for (let i = from; i < until; i++) {
    const number = numbers[block.from + i] as number;
    const use = uses[number] as number;
    if ((use & (ANCHORS | IS_NEAR)) === 0) continue;
    if ((use & ANCHORS) !== 0) {
      for (const entry of book.namesAt(number)) {
        if (hasNeighbour(place, entry, i)) tryName(place, entry, exactly(i, number), number, into);
      }
    }
    if ((use & IS_NEAR) !== 0) tryReads(place, i, into);
  }
}

function exactly(at: number, number: number): Read {
  return { first: at, last: at, words: [number], edits: 0, isInflected: false };
}

/** False where the word beside the anchor rules the name out at a glance: nearly always. */
function hasNeighbour({ block, table }: Place, { words, anchor }: BookName, at: number): boolean {
  if (words.length === 1) return true;
  const step = anchor > 0 ? -1 : 1;
  const next = at + step;
  if (next < 0 || next >= block.count) return false;
  const number = numberAt(block, next);
  if (number === words[anchor + step]) return true;
  const beyond = next + step >= 0 && next + step < block.count ? numberAt(block, next + step) : 0;
  return (((table.uses[number] as number) | (table.uses[beyond] as number)) & IS_NEAR) !== 0;
}

function tryReads(place: Place, at: number, into: Candidate[]): void {
  for (const read of readsAround(place, at)) {
    for (const word of new Set(read.words)) {
      for (const entry of place.book.namesAt(word)) tryName(place, entry, read, word, into);
    }
  }
}

function tryName(place: Place, entry: BookName, read: Read, word: number, into: Candidate[]): void {
  const candidate = matchName(place, entry, read, read.words.indexOf(word));
  if (candidate) into.push(candidate);
}

/** Matches the rest of a name around the words `read`, whose word `index` is the name's anchor. */
function matchName(place: Place, entry: BookName, read: Read, index: number): Candidate | null {
  const begin = entry.anchor - index;
  if (begin < 0 || !standsAt(entry, begin, read)) return null;
  let { first, last, edits } = read;
  for (let j = begin - 1; j >= 0; ) {
    const left = readBackward(place, entry, j, first);
    if (!left) return null;
    first = left.first;
    edits += left.edits;
    j -= left.words.length;
  }
  for (let j = begin + read.words.length; j < entry.words.length; ) {
    const right = readForward(place, entry, j, last);
    if (!right) return null;
    last = right.last;
    edits += right.edits;
    j += right.words.length;
  }
  return edits > boundOf(entry.letters) ? null : candidateAt(place.block, entry, first, last, edits);
}

/** True where the words `read` are those of the name from its word `at` on. Only common nouns take endings. */
function standsAt(entry: BookName, at: number, read: Read): boolean {
  const { words, isInflected } = read;
  if (at < 0 || at + words.length > entry.words.length) return false;
  for (let i = 0; i < words.length; i++) if (entry.words[at + i] !== words[i]) return false;
  return !isInflected || entry.inflects[at] === true;
}

/** Reads the word before the block's word `next` as the name's words up to `j`. */
function readBackward(place: Place, entry: BookName, j: number, next: number): Read | null {
  const at = next - 1;
  if (at < 0) return null;
  const number = numberAt(place.block, at);
  const read =
    number === entry.words[j]
      ? exactly(at, number)
      : leastEdits(readsEndingAt(place, at).filter((one) => standsAt(entry, j - one.words.length + 1, one)));
  return read !== null && isJoined(place.block, at, entry.gaps[j] ?? '') ? read : null;
}

/** Reads the word after the block's word `previous` as the name's words from `j`. */
function readForward(place: Place, entry: BookName, j: number, previous: number): Read | null {
  const at = previous + 1;
  if (at >= place.block.count) return null;
  const number = numberAt(place.block, at);
  const read =
    number === entry.words[j]
      ? exactly(at, number)
      : leastEdits(readsStartingAt(place, at).filter((one) => standsAt(entry, j, one)));
  return read !== null && isJoined(place.block, previous, entry.gaps[j - 1] ?? '') ? read : null;
}

function leastEdits(reads: readonly Read[]): Read | null {
  return reads.reduce<Read | null>((best, read) => (best === null || read.edits < best.edits ? read : best), null);
}

function numberAt(block: BlockWords, i: number): number {
  return block.list.numbers[block.from + i] as number;
}

/** True where the block's word `i` and the next one may be neighbours in a name. */
function isJoined(block: BlockWords, i: number, own: string): boolean {
  const end = endOf(block, i);
  return joins(block.text.slice(end, startOf(block, i + 1)), own, end - startOf(block, i) <= 2);
}

function readsAround(place: Place, at: number): Read[] {
  const before = at > 0 ? readsStartingAt(place, at - 1).filter((read) => read.last === at) : [];
  return [...before, ...readsStartingAt(place, at)];
}

function readsEndingAt(place: Place, at: number): Read[] {
  return readsAround(place, at).filter((read) => read.last === at);
}

/** How the block's word `at`, alone or with the next one, can be read. */
function readsStartingAt(place: Place, at: number): Read[] {
  const { block, book, table } = place;
  const reads: Read[] = [];
  const number = numberAt(block, at);
  if (((table.uses[number] as number) & IS_NEAR) !== 0) {
    for (const reading of book.readingsOf(number)) {
      reads.push({
        first: at,
        last: at,
        words: reading.words,
        edits: reading.edits,
        isInflected: isInflection(reading),
      });
      if (reading.whole !== null && isCompletedBy(block, reading, at)) {
        reads.push({ first: at, last: at + 1, words: reading.words, edits: 1, isInflected: false });
      }
    }
  }
  const next = at + 1 < block.count ? numberAt(block, at + 1) : 0;
  if (((table.uses[next] as number) & IS_NEAR) !== 0) {
    for (const reading of book.readingsOf(next)) {
      if (reading.whole !== null && isCompletedBy(block, reading, at)) {
        reads.push({ first: at, last: at + 1, words: reading.words, edits: 1, isInflected: false });
      }
    }
  }
  return reads;
}

function isInflection({ words, edits }: Reading): boolean {
  return edits === 0 && words.length === 1;
}

/** True where the block's words `at` and `at + 1` together are the whole word that one of them is a piece of. */
function isCompletedBy(block: BlockWords, reading: Reading, at: number): boolean {
  if (at + 1 >= block.count || !isJoined(block, at, '')) return false;
  return foldedAt(block, at) + foldedAt(block, at + 1) === reading.whole;
}
