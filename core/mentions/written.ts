/** Examines how a name is written in the text: what joins its words, its capitals, what surrounds it. */
import { foldKeepingCase, foldUnit, MANY, wordAt } from '../text/fold-text';
import type { WordList } from './split-words';
import type { WordTable } from './word-table';

/** The words of one block: a section of a word list, the text they are in, and the table that numbers them. */
export interface BlockWords {
  text: string;
  list: WordList;
  table: WordTable;
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

/** The block's word `i`, folded; empty if there is none. */
export function foldedAt(block: BlockWords, i: number): string {
  if (i < 0 || i >= block.count) return '';
  return wordAt(block.text, startOf(block, i)).folded;
}

/** The block's word `i` as written; empty if there is none. */
export function writtenAt(block: BlockWords, i: number): string {
  if (i < 0 || i >= block.count) return '';
  return block.text.slice(startOf(block, i), endOf(block, i));
}

/** The class bits of the block's word `i` (`WORD_CLASS`), above the bits for matching; 0 if there is no such word. */
export function classAt(block: BlockWords, i: number): number {
  return i < 0 || i >= block.count ? 0 : (block.table.uses[block.list.numbers[block.from + i] as number] as number);
}

/** True if only white space, of any kind and length, separates the block's word `i` from the next. */
export function isSpaced(block: BlockWords, i: number): boolean {
  if (i < 0 || i + 1 >= block.count) return false;
  const gap = block.text.slice(endOf(block, i), startOf(block, i + 1));
  return gap === ' ' || (/^\s+$/.test(gap) && !/\n\s*\n/.test(gap));
}

/** True if a sentence, a clause or a quotation begins with the block's word `i`. */
export function opensSentence(block: BlockWords, i: number): boolean {
  return i === 0 || /[^\s,'\u2019&/-]/.test(block.text.slice(endOf(block, i - 1), startOf(block, i)));
}

/** Space, hyphens (but no long dash), apostrophes and invisible characters may join the words of any name. */
const JOINERS = /[\s\u00ad\u200b-\u200f\u2060\ufeff'\u2019\u2018\u02bc\-\u2010-\u2013\u2212]/gu;
/** Characters that a name cannot do without: "R&D" is not "R D". */
const SYMBOL = /[&+#%@$€£=*]/;
/** A longer gap between two words is layout, not spelling. */
const LONGEST_GAP = 40;

/**
 * True if `gap` may separate two words of a name that itself has `own` there. `short`: the word before has one or two
 * letters, so a full stop may be part of an abbreviation.
 */
export function joins(gap: string, own: string, short: boolean): boolean {
  if (gap === own) return true;
  if (gap.length > LONGEST_GAP || /\n\s*\n/.test(gap)) return false;
  if (SYMBOL.test(own) || SYMBOL.test(gap)) return gap.replace(/\s/g, '') === own.replace(/\s/g, '');
  // A dash with space around it separates.
  if (/\s[-\u2010-\u2013\u2212]\s/.test(gap) && !/[-\u2010-\u2014\u2212]/.test(own)) return false;
  const rest = gap.replace(JOINERS, '');
  if (rest === '' || rest === own.replace(JOINERS, '')) return true;
  return rest === '.' && short;
}

/** True if both have the same capitals, ignoring accents and joiners. */
export function sameCapitals(written: string, name: string): boolean {
  if (written === name) return true;
  return foldKeepingCase(written) === foldKeepingCase(name);
}

/** True if `written` has letters and all are capitals. */
export function isAllCapitals(written: string): boolean {
  return written !== written.toLowerCase() && written === written.toUpperCase();
}

/** True if `written` begins with a capital. */
export function isCapitalised(written: string): boolean {
  const first = written.codePointAt(0);
  if (first === undefined) return false;
  const letter = String.fromCodePoint(first);
  return letter !== letter.toLowerCase();
}

/** Words in capitals with this many letters are not abbreviations. */
const SHOUTED = 4;

/**
 * True if the words around `first`..`last` are all in capitals, so that capitals say nothing: the nearest word on
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

/** So far back, in characters, the beginning of a sentence is looked for. */
const SENTENCE_REACH = 160;

/** True if the sentence of the block's word `at` begins without a capital and has none up to there: its writer does without. */
export function isAmongSmall(block: BlockWords, at: number): boolean {
  const start = startOf(block, at);
  const before = block.text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const sentence = before.slice(before.search(/[^.!?:\n]*$/));
  return block.count > 2 && sentence === sentence.toLowerCase();
}

/** A URL, a path or a handle: text between two spaces that is not read as words. */
const ADDRESS =
  /:\/\/|[@\\]|^\W*www\.|^["'(]*[~.]?\/[\w.]|\w\.(?:com|org|net|gov|edu|info|mx|es|uk|io|html?|php|pdf|jpe?g|png|txt)\b(?!\.\s)/i;
/** An address may be longer, but what is this far from a name says nothing more. */
const LONGEST_TOKEN = 200;

/** Part of an address, a handle or an amount of money rather than a word of a sentence. */
export function isInsideSomething(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '_' || after === '$' || after === '@') return true;
  // Most names have a space on either side.
  if ((before === ' ' || before === '') && (after === ' ' || after === '' || after === ',')) return false;
  const left = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_TOKEN), start))?.[0] ?? '';
  const right = /^\S*/.exec(text.slice(end, end + LONGEST_TOKEN))?.[0] ?? '';
  if (ADDRESS.test(left + text.slice(start, end).replace(/\s/g, '') + right)) return true;
  if (before === '.' && isLetterAt(text, start - 2)) return !isBreakBetween(text, start) || !/\p{Ll}{3}\.$/u.test(left);
  return after === '.' && isLetterAt(text, end + 1) && !isBreakBetween(text, end + 1);
}

/** A capital after a full stop without a space more often begins a sentence than continues an address. */
function isBreakBetween(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && foldUnit(text.charCodeAt(at)) > MANY;
}

/** The end of a name that has `own` after its last word ("." in "U.S.", "$" in "US$"), including that if it is there. */
export function endWith(text: string, end: number, own: string, dotted: boolean): number {
  if (own === '' || !text.startsWith(own, end)) return end;
  return own !== '.' || dotted ? end + own.length : end;
}

/**
 * True if a hyphen joins the block's word `at` to a capitalised word, and both share the common noun after them
 * ("Obama-Biden administration"); two names with a hyphen between them are two names.
 */
export function isHyphenedTo(block: BlockWords, at: number, last: number): boolean {
  if (at === 0 || !/[-\u2010-\u2013]/.test(block.text.charAt(startOf(block, at) - 1))) return false;
  if (endOf(block, at - 1) !== startOf(block, at) - 1 || !isCapitalised(writtenAt(block, at - 1))) return false;
  return !isCapitalised(writtenAt(block, last));
}
