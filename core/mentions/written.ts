/** How a name stands in the text as written: what joins its words, its capitals, what stands around it. */
import { foldUnit, MANY, wordAt } from '../text/fold-text';
import type { WordList } from './split-words';

/** The words of one block: a stretch of a word list, and the text they are in. */
export interface BlockWords {
  text: string;
  list: WordList;
  /** Index of the first word in the list, and how many there are. */
  from: number;
  count: number;
}

/** Start of the block's word `i`, UTF-16. */
export function startOf(block: BlockWords, i: number): number {
  return block.list.starts[block.from + i] as number;
}

/** End (exclusive) of the block's word `i`. */
export function endOf(block: BlockWords, i: number): number {
  return wordAt(block.text, startOf(block, i)).end;
}

/** The block's word `i`, folded. */
export function foldedAt(block: BlockWords, i: number): string {
  return wordAt(block.text, startOf(block, i)).folded;
}

/** The block's word `i` as written; empty where there is none. */
export function writtenAt(block: BlockWords, i: number): string {
  if (i < 0 || i >= block.count) return '';
  return block.text.slice(startOf(block, i), endOf(block, i));
}

/** Space, hyphens (no long dash), apostrophes, invisible characters: they join the words of a name anywhere. */
const JOINERS = /[\s\u00ad\u200b-\u200f\u2060\ufeff'\u2019\u2018\u02bc\-\u2010-\u2013\u2212]/gu;
/** Longer stretches between two words are layout, not spelling. */
const LONGEST_GAP = 40;

/**
 * True where `gap` may stand between two words of a name that has `own` there. `short`: the word before is one or two
 * letters, so a full stop may be part of an abbreviation.
 */
export function joins(gap: string, own: string, short: boolean): boolean {
  if (gap === ' ' || gap === own) return true;
  if (gap.length > LONGEST_GAP || /\n\s*\n/.test(gap)) return false;
  // A dash with space around it parts what it stands between.
  if (/\s[-\u2010-\u2013\u2212]\s/.test(gap) && !/[-\u2010-\u2014\u2212]/.test(own)) return false;
  const rest = gap.replace(JOINERS, '');
  if (rest === '' || rest === own.replace(JOINERS, '')) return true;
  return rest === '.' && short;
}

/** Letters without accents and invisible characters, capitals kept. */
function plain(written: string): string {
  return written.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
}

/** True where both are written with the same capitals, accents and joiners aside. */
export function sameCapitals(written: string, name: string): boolean {
  if (written === name) return true;
  const bare = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
  return bare(written) === bare(name);
}

/** True where `written` has letters and all are capitals. */
export function isAllCapitals(written: string): boolean {
  return written !== written.toLowerCase() && written === written.toUpperCase();
}

/** True where `written` begins with a capital. */
export function isCapitalised(written: string): boolean {
  const first = written.codePointAt(0);
  if (first === undefined) return false;
  const letter = String.fromCodePoint(first);
  return letter !== letter.toLowerCase();
}

/** Words of this many letters in capitals are no abbreviations. */
const SHOUTED = 4;

/**
 * True where the words around `first`..`last` are all in capitals, so that capitals say nothing: the nearest word on
 * either side, or there is no other word in the block.
 */
export function isAmongCapitals(block: BlockWords, first: number, last: number): boolean {
  const around = [writtenAt(block, first - 1), writtenAt(block, last + 1)].filter((word) => /\p{L}/u.test(word));
  if (around.length === 0) return block.count === last - first + 1;
  return (
    around.some((word) => word.length >= SHOUTED && isAllCapitals(word)) ||
    around.every((word) => word.length > 1 && isAllCapitals(word))
  );
}

/** Part of an address, a handle or an amount of money rather than a word of a sentence. */
export function isInsideSomething(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '_' || after === '$' || after === '@') return true;
  if (before === '.' && isLetterAt(text, start - 2)) return true;
  return after === '.' && isLetterAt(text, end + 1) && !isBreakBetween(text, end + 1);
}

/** A capital after a full stop without space begins a sentence more often than it ends an address. */
function isBreakBetween(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && foldUnit(text.charCodeAt(at)) > MANY;
}

/** The end of a name that has `own` after its last word ("." in "U.S.", "$" in "US$"): it goes along where it is there. */
export function endWith(text: string, end: number, own: string, dotted: boolean): number {
  if (own === '' || !text.startsWith(own, end)) return end;
  return own !== '.' || dotted ? end + own.length : end;
}

/** True where the block's word `at` hangs on a capitalised word by a hyphen ("Obama-Biden administration"). */
export function isHyphenedTo(block: BlockWords, at: number): boolean {
  if (at === 0 || !/[-\u2010-\u2013]/.test(block.text.charAt(startOf(block, at) - 1))) return false;
  return endOf(block, at - 1) === startOf(block, at) - 1 && isCapitalised(writtenAt(block, at - 1));
}
