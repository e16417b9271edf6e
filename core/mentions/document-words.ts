/** Keeps track of the words of one document: which are new, which were requested, which were answered. */
import { wordAt } from '../text/fold-text';
import { LANGUAGE_NUMBERS, LANGUAGE_OF_WORD } from '../text/language';
import type { WordSink } from './split-words';
import { LANGUAGE_BITS, LANGUAGE_MASK, WordTable } from './word-table';

/** Letters and digits that fold to themselves. */
const PLAIN = /^[a-z0-9]+$/;

/** Numbers the words of the page and tracks which have been requested. Every word has a rank, in order of first occurrence. */
export class DocumentWords implements WordSink {
  readonly table = new WordTable();
  /** For the block being split: function words by language, and the highest rank (0: none). */
  functionWords: number[] = new Array(LANGUAGE_NUMBERS).fill(0);
  highestRank = 0;
  #text = '';
  /** By rank - 1: the folded word until it is answered. */
  readonly #words: (string | null)[] = [];
  #nextToAsk = 0;
  readonly #again = new Set<string>();
  /** Answered before they occurred. */
  readonly #early = new Set<string>();
  /** Every word up to this rank is answered. */
  #answered = 0;

  /** Starts on the words of `text`: `take` counts from here. */
  open(text: string): void {
    this.#text = text;
    this.functionWords = new Array(LANGUAGE_NUMBERS).fill(0);
    this.highestRank = 0;
  }

  take(hash1: number, hash2: number, start: number, end: number): number {
    const number = this.table.numberOf(hash1, hash2);
    let info = this.table.info[number] as number;
    if (info === 0) info = this.#see(number, start, end);
    const language = info & LANGUAGE_MASK;
    if (language !== 0) this.functionWords[language] = (this.functionWords[language] as number) + 1;
    const rank = info >> LANGUAGE_BITS;
    if (rank > this.highestRank) this.highestRank = rank;
    return number;
  }

  #see(number: number, start: number, end: number): number {
    const written = this.#text.slice(start, end).toLowerCase();
    const folded = PLAIN.test(written) ? written : wordAt(this.#text, start).folded;
    const isAnswered = this.#early.has(folded);
    if (isAnswered && this.knowsAll()) this.#answered++;
    this.#words.push(isAnswered ? null : folded);
    const info = (this.#words.length << LANGUAGE_BITS) | (LANGUAGE_OF_WORD.get(folded) ?? 0);
    this.table.info[number] = info;
    return info;
  }

  /** Words not requested yet, at most `most`. */
  takeUnasked(most: number): string[] {
    const taken = [...this.#again].slice(0, most);
    for (const word of taken) this.#again.delete(word);
    while (taken.length < most && this.#nextToAsk < this.#words.length) {
      const word = this.#words[this.#nextToAsk++];
      if (word) taken.push(word);
    }
    return taken;
  }

  /** Marks words whose answer never came as not requested. */
  askAgain(words: readonly string[]): void {
    for (const word of words) {
      const rank = this.#rankOf(word);
      if (rank > 0 && rank <= this.#nextToAsk && this.#words[rank - 1] !== null) this.#again.add(word);
    }
  }

  /** Records that these words were answered: those that have not occurred yet are known when they do. */
  answer(words: readonly string[]): void {
    for (const word of words) {
      const rank = this.#rankOf(word);
      if (rank > 0) this.#words[rank - 1] = null;
      else this.#early.add(word);
      this.#again.delete(word);
    }
    while (this.#answered < this.#words.length && this.#words[this.#answered] === null) this.#answered++;
  }

  /** Rank of a folded word; 0 if it has not occurred on the page. */
  #rankOf(word: string): number {
    return (this.table.info[this.table.numberOfWord(word)] as number) >> LANGUAGE_BITS;
  }

  /** True if every word up to `rank` has been answered. */
  knowsUpTo(rank: number): boolean {
    return rank <= this.#answered;
  }

  /** True if every word seen has been answered. */
  knowsAll(): boolean {
    return this.#answered === this.#words.length;
  }
}
