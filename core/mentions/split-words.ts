/** Splits text into words, as numbers, in a loop over every character of a page that must be fast. */
import { MAX_WORD_LENGTH } from '../limits';
import { BREAK, foldMany, foldUnit, latinCodes, MANY, MARK, TILDE, wordAt } from '../text/fold-text';
import { HASH_1, HASH_2, hashesOf, NO_WORD, PRIME_1, PRIME_2 } from './word-table';

/** Numbers a word. Offsets are UTF-16, `end` exclusive, combining accents included. */
export interface WordSink {
  take(hash1: number, hash2: number, start: number, end: number): number;
}

/** The state of splitting; it can pause in the middle of a word. */
export interface SplitState {
  at: number;
  /** The open word: where it began (-1: none is open), where its last letter ended, its letters and hashes so far. */
  start: number;
  end: number;
  letters: number;
  hash1: number;
  hash2: number;
}

/** The words of several texts, one after the other: the number and start of each. */
export class WordList {
  numbers = new Int32Array(256);
  starts = new Int32Array(256);
  length = 0;

  push(number: number, start: number): void {
    if (this.length === this.numbers.length) this.#reserve(this.length * 2);
    this.numbers[this.length] = number;
    this.starts[this.length++] = start;
  }

  #reserve(length: number): void {
    const { numbers, starts } = this;
    this.numbers = new Int32Array(length);
    this.numbers.set(numbers);
    this.starts = new Int32Array(length);
    this.starts.set(starts);
  }

  /** Moves `length` words from `from` to the (earlier) place `to`. */
  move(from: number, to: number, length: number): void {
    this.numbers.copyWithin(to, from, from + length);
    this.starts.copyWithin(to, from, from + length);
  }
}

/** Sets a state back to before the first character. */
export function restart(state: SplitState): void {
  save(state, 0, -1, 0, 0, HASH_1, HASH_2);
}

/** The state before the first character. */
export function startSplitting(): SplitState {
  return { at: 0, start: -1, end: 0, letters: 0, hash1: HASH_1, hash2: HASH_2 };
}

/** Reads `text` from `state.at` up to `until` and appends the words that end there. At the end of a text call `closeWord`. */
export function splitWords(text: string, until: number, state: SplitState, list: WordList, sink: WordSink): void {
  const latin = latinCodes();
  let { at, start, end, letters, hash1, hash2 } = state;
  while (at < until) {
    const unit = text.charCodeAt(at++);
    const code = (unit < 256 && latin[unit]) || foldUnit(unit);
    if (code > MANY) {
      if (start < 0) start = at - 1;
      hash1 = Math.imul(hash1 ^ code, PRIME_1);
      hash2 = Math.imul(hash2 ^ code, PRIME_2) ^ (hash2 >>> 13);
      letters++;
      end = at;
    } else if (code === BREAK) {
      if (start >= 0) {
        list.push(letters > MAX_WORD_LENGTH ? NO_WORD : sink.take(hash1, hash2, start, end), start);
        start = -1;
        letters = 0;
        hash1 = HASH_1;
        hash2 = HASH_2;
      }
    } else if (code === MARK) {
      if (start >= 0) end = at;
      if (unit === TILDE && start >= 0) [hash1, hash2] = hashesOf(wordAt(text.slice(start, at), 0).folded);
    } else if (code === MANY) {
      save(state, at - 1, start, end, letters, hash1, hash2);
      takeMany(text, state, list, sink);
      ({ at, start, end, letters, hash1, hash2 } = state);
    }
  }
  save(state, at, start, end, letters, hash1, hash2);
}

/** Field by field: this runs for every block of a page, and `Object.assign` takes longer than the block. */
function save(
  state: SplitState,
  at: number,
  start: number,
  end: number,
  letters: number,
  hash1: number,
  hash2: number,
): void {
  state.at = at;
  state.start = start;
  state.end = end;
  state.letters = letters;
  state.hash1 = hash1;
  state.hash2 = hash2;
}

/** Reads one character that the table cannot fold: a ligature, or one outside the Basic Multilingual Plane. */
function takeMany(text: string, state: SplitState, list: WordList, sink: WordSink): void {
  const folded = foldMany(text, state.at);
  const start = state.at;
  state.at += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  if (folded === ' ') closeWord(state, list, sink);
  if (folded === ' ' || folded === '') return;
  if (folded === '\u0301') {
    if (state.start >= 0) state.end = state.at;
    return;
  }
  if (state.start < 0) state.start = start;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    state.hash1 = Math.imul(state.hash1 ^ code, PRIME_1);
    state.hash2 = Math.imul(state.hash2 ^ code, PRIME_2) ^ (state.hash2 >>> 13);
    state.letters++;
  }
  state.end = state.at;
}

/** Ends the open word, if there is one. */
export function closeWord(state: SplitState, list: WordList, sink: WordSink): void {
  if (state.start >= 0) {
    const { letters, hash1, hash2, start, end } = state;
    list.push(letters > MAX_WORD_LENGTH ? NO_WORD : sink.take(hash1, hash2, start, end), start);
  }
  save(state, state.at, -1, state.end, 0, HASH_1, HASH_2);
}
