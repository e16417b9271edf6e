/** A place where a name could stand, judged by how it is written there. */

import { isFunctionWord } from '../text/language';
import {
  isBeforeOfThe,
  isBeforeSurname,
  isBehindGivenName,
  isInLongerName,
  isInQuotedTitle,
  isNamedAfter,
  isNickname,
} from './given-name';
import type { BookName } from './name-book';
import { TITLES } from './titles';
import {
  type BlockWords,
  endOf,
  endWith,
  foldedAt,
  isAmongCapitals,
  isCapitalised,
  isHyphenedTo,
  isInsideSomething,
  sameCapitals,
  startOf,
  writtenAt,
} from './written';

/** `firm` stands by itself, `open` needs evidence, `decoy` swallows, `out` is nothing at all. */
export type Standing = 'firm' | 'open' | 'decoy' | 'out';

export interface Candidate {
  entry: BookName;
  /** UTF-16 offsets into the block's text, end exclusive; titles and the like stay outside. */
  start: number;
  end: number;
  /** Indexes of its first and last word in the block. */
  first: number;
  last: number;
  /** The words as written, from `start` to `end`. */
  written: string;
  /** As `written`, with the titles and the like that were there: "President Biden". */
  whole: string;
  edits: number;
  /** Its capitals say nothing here, though the name goes by them: something else has to settle it. */
  doubtful: boolean;
  /** Part of a longer name that is not listed: another Biden. */
  isSomebodyElse: boolean;
  /** The nearest cue, as written; null where none is in reach. Filled in when the whole block has been looked through. */
  cue: string | null;
  /** How it stands in its block's language, before any evidence. Filled in when the block says what it has to say. */
  standing: Standing;
}

/** The candidate for the block's words `first`..`last`, or null where the way they are written rules the name out. */
export function candidateAt(
  block: BlockWords,
  entry: BookName,
  first: number,
  last: number,
  edits: number,
): Candidate | null {
  const capitals = capitalsOf(block, entry, first, last, edits);
  if (capitals === 'other') return null;
  const from = first + entry.lead;
  const to = last - entry.trail;
  const start = startOf(block, from);
  const wordsEnd = endOf(block, to);
  const after = entry.trail === 0 ? entry.after : '';
  const end = endWith(block.text, wordsEnd, after, isDotted(entry, block.text, start, wordsEnd));
  if (after !== '' && after !== '.' && end === wordsEnd) return null;
  if (isInsideSomething(block.text, start, end)) return null;
  if (entry.words.length > 1 && isHyphenedTo(block, first)) return null;
  return {
    entry,
    start,
    end,
    first: from,
    last: to,
    edits,
    written: block.text.slice(start, end),
    whole: block.text.slice(startOf(block, withTitle(block, entry, first)), Math.max(end, endOf(block, last))),
    doubtful: capitals === 'silent',
    isSomebodyElse: isSomebodyElse(block, entry, first, last),
    cue: null,
    standing: 'out',
  };
}

/** The block's word at which a surname begins together with its title: "President Biden" is as good as a full name. */
function withTitle(block: BlockWords, entry: BookName, first: number): number {
  if (!entry.isSurname || first === 0 || !TITLES.has(foldedAt(block, first - 1))) return first;
  return /^\s$/.test(block.text.slice(endOf(block, first - 1), startOf(block, first))) ? first - 1 : first;
}

/** True where a full stop behind the name is its own: it has one word, or others inside. */
function isDotted(entry: BookName, text: string, start: number, end: number): boolean {
  return entry.words.length === 1 || text.slice(start, end).includes('.');
}

/** Whether the capitals are the name's, or say nothing because all around is in capitals. */
function capitalsOf(
  block: BlockWords,
  { name }: BookName,
  first: number,
  last: number,
  edits: number,
): 'fit' | 'silent' | 'other' {
  const written = block.text.slice(startOf(block, first), endOf(block, last));
  if (name.topic === null) return hasCapitalsOf(block, first, name.text, written) ? 'fit' : 'other';
  if (edits > 0) return isMisspeltAlike(name.text, written, name.exactCase) ? 'fit' : 'other';
  if (!name.exactCase) return 'fit';
  // Nearly always: and a name with small letters is not shouted.
  if (written === name.text && written !== written.toUpperCase()) return 'fit';
  const isShouted = written === written.toUpperCase() && isAmongCapitals(block, first, last);
  if (isShouted && name.words.every(isFunctionWord)) return 'other';
  if (sameCapitals(written, name.text)) return 'fit';
  return isShouted ? 'silent' : 'other';
}

/** A misspelt proper name keeps its capital; where it goes by its capitals, it is not all in capitals either. */
function isMisspeltAlike(name: string, written: string, exactCase: boolean): boolean {
  if (isCapitalised(name) && !isCapitalised(written)) return false;
  return !exactCase || (name !== name.toUpperCase() && written !== written.toUpperCase());
}

/** A decoy with capitals ("Vía México") is none without them ("via Mexico"). */
function hasCapitalsOf(block: BlockWords, first: number, decoy: string, written: string): boolean {
  if (written === decoy) return true;
  return decoy.split(/[\s-]+/).every((word, i) => !isCapitalised(word) || isCapitalised(writtenAt(block, first + i)));
}

function isSomebodyElse(block: BlockWords, entry: BookName, first: number, last: number): boolean {
  if (entry.isEponym && isNamedAfter(block, first, last)) return true;
  if (entry.isSurname && isBehindGivenName(block, first)) return true;
  if (
    entry.isPlace &&
    (isBeforeOfThe(block, last) ||
      isNickname(block.text, startOf(block, first)) ||
      isInQuotedTitle(block.text, startOf(block, first), endOf(block, last)))
  )
    return true;
  if (entry.isSmall && isCapitalised(writtenAt(block, first)) && isInLongerName(block, first, last)) return true;
  return entry.couldGoOn && isBeforeSurname(block, first, last);
}
