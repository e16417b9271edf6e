/** Finds candidates: the places in a block's words where names of the book could be. */
import { boundOf } from '../text/edit-bounds';
import { isFunctionWord } from '../text/language';
import * as WORD_CLASS from '../topics/word-class';
import { type Candidate, candidateAt, type Refusal } from './candidate';
import type { BookName, IndexedName, NameBook, WordReading } from './name-book';
import { INDEXES, IS_NEAR, type WordTable } from './word-table';
import { type BlockWords, endOf, isCapitalised, joins, startOf, writtenAt } from './written';

/** One or two words of the text read as words of a name. */
interface Read {
  first: number;
  last: number;
  words: readonly number[];
  edits: number;
  /** Says little by itself: see `NearWord`. */
  weak: boolean;
  /** It is the plural or the singular of the listed word. */
  isInflected: boolean;
}

/** A block to search, and what to search for. */
export interface Search {
  block: BlockWords;
  book: NameBook;
  table: WordTable;
}

/** Where results go. */
export interface Finds {
  candidates: Candidate[];
  /** Numbers of the words that are cues of some name, once per occurrence. */
  cues: number[];
}

/** Appends to `into` what is found in the block's words `from` (inclusive) to `until` (exclusive). */
export function findNames(search: Search, from: number, until: number, into: Finds): void {
  const { block, book, table } = search;
  const { numbers } = block.list;
  const { uses } = table;
  for (let i = from; i < until; i++) {
    const number = numbers[block.from + i] as number;
    const use = uses[number] as number;
    if ((use & (INDEXES | IS_NEAR | WORD_CLASS.CUE)) === 0) continue;
    if ((use & WORD_CLASS.CUE) !== 0) into.cues.push(number);
    if ((use & INDEXES) !== 0) {
      for (const indexed of book.namesAt(number)) {
        if (hasNeighbour(search, indexed, i)) tryName(search, indexed, exactly(i, number), number, into);
      }
    }
    if ((use & IS_NEAR) !== 0) tryReads(search, i, into);
  }
}

function exactly(at: number, number: number): Read {
  return { first: at, last: at, words: [number], edits: 0, weak: false, isInflected: false };
}

/** False if the word next to the key word already rules the name out, which it nearly always does. */
function hasNeighbour({ block, table }: Search, { words, keyWord }: IndexedName, at: number): boolean {
  if (words.length === 1) return true;
  const step = keyWord > 0 ? -1 : 1;
  const next = at + step;
  if (next < 0 || next >= block.count) return false;
  const number = numberAt(block, next);
  if (number === words[keyWord + step]) return true;
  const beyond = next + step >= 0 && next + step < block.count ? numberAt(block, next + step) : 0;
  return (((table.uses[number] as number) | (table.uses[beyond] as number)) & IS_NEAR) !== 0;
}

function tryReads(search: Search, at: number, into: Finds): void {
  const { block, book } = search;
  for (const reading of book.readingsOf(numberAt(block, at))) {
    const read = readAs(block, reading, at);
    if (read) tryRead(search, read, into);
  }
}

function tryRead(search: Search, read: Read, into: Finds): void {
  const { words } = read;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (words.indexOf(word) < i) continue;
    for (const indexed of search.book.namesAt(word)) {
      if (words.length > 1 || read.first < read.last || hasNeighbour(search, indexed, read.first)) {
        tryName(search, indexed, read, word, into);
      }
    }
  }
}

function tryName(search: Search, indexed: IndexedName, read: Read, word: number, into: Finds): void {
  const candidate = matchName(search, search.book.entryOf(indexed), read, read.words.indexOf(word));
  if (candidate !== null && typeof candidate === 'object') into.candidates.push(candidate);
}

/** Matches the rest of a name around the words `read`, whose word `index` is the name's key word. */
function matchName(search: Search, entry: BookName, read: Read, index: number): Candidate | Refusal | null {
  const begin = entry.keyWord - index;
  if (begin < 0 || !standsAt(entry, begin, read)) return null;
  let { first, last, edits, weak } = read;
  for (let j = begin - 1; j >= 0; ) {
    const left = readBackward(search, entry, j, first);
    if (!left) return null;
    first = left.first;
    edits += left.edits;
    weak ||= left.weak;
    j -= left.words.length;
  }
  for (let j = begin + read.words.length; j < entry.words.length; ) {
    const right = readForward(search, entry, j, last);
    if (!right) return null;
    last = right.last;
    edits += right.edits;
    weak ||= right.weak;
    j += right.words.length;
  }
  // With two edits it has to be written as a proper name as well.
  const isOut = weak && !(isHeldUp(entry) && (edits < 2 || isCapitalised(writtenAt(search.block, first))));
  if (edits > boundOf(entry.letters) || isOut) return null;
  return candidateAt(search.block, entry, first, last, edits, weak);
}

/** True if a reading that says little by itself is backed by the name's other words: they are not all function words. */
function isHeldUp({ name }: BookName): boolean {
  return name.words.filter((word) => !isFunctionWord(word)).length > 1;
}

/** True if the words `read` are those of the name from its word `at` on. Only common nouns take endings. */
function standsAt(entry: BookName, at: number, read: Read): boolean {
  const { words, isInflected } = read;
  if (at < 0 || at + words.length > entry.words.length) return false;
  for (let i = 0; i < words.length; i++) if (entry.words[at + i] !== words[i]) return false;
  return !isInflected || entry.inflects[at] === true;
}

/** Matches the words before the block's word `next` with the name's words down from `j`. */
function readBackward(search: Search, entry: BookName, j: number, next: number): Read | null {
  const at = next - 1;
  if (at < 0) return null;
  const number = numberAt(search.block, at);
  const read =
    number === entry.words[j]
      ? exactly(at, number)
      : leastEdits(readsEndingAt(search, at).filter((one) => standsAt(entry, j - one.words.length + 1, one)));
  return read !== null && isJoined(search.block, at, entry.gaps[j] ?? '') ? read : null;
}

/** Matches the words after the block's word `previous` with the name's words from `j` on. */
function readForward(search: Search, entry: BookName, j: number, previous: number): Read | null {
  const at = previous + 1;
  if (at >= search.block.count) return null;
  const number = numberAt(search.block, at);
  const read =
    number === entry.words[j]
      ? exactly(at, number)
      : leastEdits(readsStartingAt(search, at).filter((one) => standsAt(entry, j, one)));
  return read !== null && isJoined(search.block, previous, entry.gaps[j - 1] ?? '') ? read : null;
}

function leastEdits(reads: readonly Read[]): Read | null {
  return reads.reduce<Read | null>((best, read) => (best === null || read.edits < best.edits ? read : best), null);
}

function numberAt(block: BlockWords, i: number): number {
  return block.list.numbers[block.from + i] as number;
}

/** True if the block's word `i` and the next one may be neighbours in a name. */
function isJoined(block: BlockWords, i: number, own: string): boolean {
  const end = endOf(block, i);
  return joins(block.text.slice(end, startOf(block, i + 1)), own, end - startOf(block, i) <= 2);
}

/** All readings that begin at the block's word `at`. */
function readsStartingAt(search: Search, at: number): Read[] {
  return readsOver(search, at).filter((read) => read.first === at);
}

function readsEndingAt(search: Search, at: number): Read[] {
  return readsOver(search, at).filter((read) => read.last === at);
}

/** All readings of the block's word `at`, by itself or with a neighbour, whichever of the two is the fragment that decides. */
function readsOver(search: Search, at: number): Read[] {
  const reads: Read[] = [];
  for (let i = Math.max(0, at - 1); i <= at + 1 && i < search.block.count; i++) {
    const number = numberAt(search.block, i);
    if (((search.table.uses[number] as number) & IS_NEAR) === 0) continue;
    for (const reading of search.book.readingsOf(number)) {
      const read = readAs(search.block, reading, i);
      if (read) reads.push(read);
    }
  }
  return reads;
}

/** The block's word `at` as that reading has it: by itself, or if it is a piece, with its neighbour; null if that is not there. */
function readAs(block: BlockWords, { rest, words, edits, weak }: WordReading, at: number): Read | null {
  const first = rest?.isBefore ? at - 1 : at;
  const last = rest ? first + 1 : at;
  if (rest) {
    if (first < 0 || last >= block.count || !isJoined(block, first, '')) return null;
    if (numberAt(block, first + last - at) !== rest.word) return null;
  }
  return { first, last, words, edits, weak, isInflected: edits === 0 && words.length === 1 };
}
