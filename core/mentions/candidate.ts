/** Judges a place where a name could be, by how it is written there. */

import { isFunctionWord } from '../text/language';
import { ORDINARY, PUBLIC, SAYS, TITLE } from '../topics/word-class';
import { isAfterAdjective, isAnotherOne, isOfCountry, isTeam, isTheCity } from './another';
import {
  type Beside,
  givenNameBefore,
  isBeforeSuffix,
  isHeadline,
  isNickname,
  isSomebodysSurname,
  surnameAfter,
} from './given-name';
import { isBeforeOfThe, isInBody, isInQuotedTitle } from './longer-name';
import type { BookName } from './name-book';
import type { EvidenceKind } from './weights';
import {
  type BlockWords,
  classAt,
  endOf,
  endWith,
  isAmongCapitals,
  isAmongSmall,
  isCapitalised,
  isHyphenedTo,
  isInsideSomething,
  isSpaced,
  opensSentence,
  sameCapitals,
  startOf,
  writtenAt,
} from './written';

/** `firm` needs no evidence, `open` does, `decoy` rules out what it covers, `out` is not a candidate at all. */
export type Standing = 'firm' | 'open' | 'decoy' | 'out';

export interface Candidate {
  entry: BookName;
  /** UTF-16 offsets into the block's text, end exclusive, without titles and the like. */
  start: number;
  end: number;
  /** Indexes of its first and last word in the block. */
  first: number;
  last: number;
  /** The words as written, from `start` to `end`. */
  written: string;
  /** As `written`, but with any titles and the like: "President Biden". */
  whole: string;
  edits: number;
  /** The name depends on its capitals, but they say nothing here: something else has to settle it. */
  doubtful: boolean;
  /** It is part of a longer name that is not listed: another Biden. */
  isSomebodyElse: boolean;
  /** Evidence from its name and from the words beside it. */
  beside: EvidenceKind[];
  /** The nearest cue, as written; null if none is within reach. Set once the whole block has been searched. */
  cue: string | null;
  /** How many words away that cue is. */
  cueDistance: number;
  /** The last full name before it in its block is somebody else's. Set along with the cue. */
  isAfterRival: boolean;
  /** It is one word, in a block whose language its name is not listed for. Set along with the standing. */
  isForeign: boolean;
  /** Its standing in the language of its block, before any evidence. Set when the block's signs are collected. */
  standing: Standing;
}

/** Why the words of a name are not a candidate: their capitals, an address, a hyphen, or a sign that the name has and they lack. */
export type Refusal = 'capitals' | 'address' | 'hyphen' | 'sign';

/** The candidate for the block's words `first`..`last`, or why the way they are written rules the name out. */
export function candidateAt(
  block: BlockWords,
  entry: BookName,
  first: number,
  last: number,
  edits: number,
  weak?: boolean,
): Candidate | Refusal {
  const capitals = capitalsOf(block, entry, first, last, edits);
  if (capitals === 'other') return 'capitals';
  const from = first + entry.lead;
  const to = last - entry.trail;
  const start = startOf(block, from) - entry.before.length;
  const wordsEnd = endOf(block, to);
  const after = entry.trail === 0 ? entry.after : '';
  const end = endWith(block.text, wordsEnd, after, isDotted(entry, block.text, start, wordsEnd));
  if (after !== '' && after !== '.' && end === wordsEnd) return 'sign';
  if (entry.before !== '' && (start < 0 || !block.text.startsWith(entry.before, start))) return 'sign';
  if (isInsideSomething(block.text, start, end)) return 'address';
  if (entry.words.length > 1 && isHyphenedTo(block, first, last)) return 'hyphen';
  const beside = kindsOf(block, entry, first, edits, weak, capitals);
  const isSomebodyElse = standsInAnother(block, entry, first, last, beside);
  return {
    entry,
    start,
    end,
    first: from,
    last: to,
    edits,
    written: block.text.slice(start, end),
    whole: block.text.slice(startOf(block, withTitle(block, entry, first)), Math.max(end, endOf(block, last))),
    doubtful: capitals !== 'fit' || beside.includes('far'),
    isSomebodyElse,
    beside,
    cue: null,
    cueDistance: 0,
    isAfterRival: false,
    isForeign: false,
    standing: 'out',
  };
}

/** Two edits in one word of a name with this many letters leave enough of it. */
const LONG = 16;

/** Evidence from what kind of name it is, and how it is written. */
function kindsOf(
  block: BlockWords,
  entry: BookName,
  first: number,
  edits: number,
  weak: boolean | undefined,
  capitals: Capitals,
): EvidenceKind[] {
  const kinds: EvidenceKind[] = [entry.base];
  if (capitals !== 'fit') kinds.push(capitals === 'small' && entry.cues ? 'small' : 'shouted');
  if (edits > 0) kinds.push(edits > 1 ? (weak && entry.letters < LONG ? 'far' : 'edits') : 'edit');
  if (withTitle(block, entry, first) < first) kinds.push('title');
  return kinds;
}

/** The block's word at which a surname with its title begins: "President Biden" is as good as a full name. */
function withTitle(block: BlockWords, entry: BookName, first: number): number {
  const isTitled = entry.isSurname && (classAt(block, first - 1) & TITLE) !== 0 && isSpaced(block, first - 1);
  return isTitled ? first - 1 : first;
}

/** True if a full stop after the name belongs to it: the name is one word, or has other full stops. */
function isDotted(entry: BookName, text: string, start: number, end: number): boolean {
  return entry.words.length === 1 || text.slice(start, end).includes('.');
}

/** They are the name's; they say nothing, all around being in capitals; or in small letters, where the word is an ordinary one. */
type Capitals = 'fit' | 'silent' | 'small';

/** Whether the capitals are those of the name, or say nothing because everything around is in capitals. */
function capitalsOf(
  block: BlockWords,
  { name }: BookName,
  first: number,
  last: number,
  edits: number,
): Capitals | 'other' {
  const written = block.text.slice(startOf(block, first), endOf(block, last));
  if (name.topic === null) return hasCapitalsOf(block, first, name.text, written) ? 'fit' : 'other';
  if (edits > 0) {
    const isQuery = name.words.length > 1 && written === written.toLowerCase() && isAmongSmall(block, first);
    return isQuery || isMisspeltAlike(name.text, written, name.exactCase) ? 'fit' : 'other';
  }
  if (!name.exactCase) return 'fit';
  // The usual case: a name with small letters is not in all capitals.
  if (written === name.text && written !== written.toUpperCase()) return 'fit';
  const isShouted = written === written.toUpperCase() && isAmongCapitals(block, first, last);
  const isSmall = written === written.toLowerCase() && isAmongSmall(block, first);
  if ((isShouted || isSmall) && name.words.every(isFunctionWord)) return 'other';
  if (isSmall) return (classAt(block, first) & ORDINARY) !== 0 ? 'small' : 'fit';
  if (sameCapitals(written, name.text)) return 'fit';
  if (isInitialsAsWord(name.text, written)) return 'fit';
  return isShouted ? 'silent' : 'other';
}

/** Many papers write longer acronyms as words: "Nato", "Usaid", "Amlo". */
function isInitialsAsWord(name: string, written: string): boolean {
  return /^\p{Lu}{4,}$/u.test(name) && written === name.charAt(0) + name.slice(1).toLowerCase();
}

/** A misspelt proper name keeps its capital, unless it is that letter that is missing ("exico"); if the name depends on its capitals, it must not be all in capitals either. */
function isMisspeltAlike(name: string, written: string, exactCase: boolean): boolean {
  if (isCapitalised(name) && /^\p{Ll}/u.test(written) && !name.startsWith(written, 1)) return false;
  return !exactCase || (name !== name.toUpperCase() && written !== written.toUpperCase());
}

/** A decoy with capitals ("Vía México") does not count without them ("via Mexico"). */
function hasCapitalsOf(block: BlockWords, first: number, decoy: string, written: string): boolean {
  if (written === decoy || (written === written.toLowerCase() && isAmongSmall(block, first))) return true;
  const words = decoy.split(/[\s-]+/);
  // "ciudad de México": the common noun at the start of such a name is often not capitalised.
  const isNoun = /^(?:of|de|del)$/.test(words[1] ?? '');
  return words.every(
    (word, i) => !isCapitalised(word) || (i === 0 && isNoun) || isCapitalised(writtenAt(block, first + i)),
  );
}

/** True if the words are certainly part of another name; weaker evidence against them is added to `beside`. */
function standsInAnother(
  block: BlockWords,
  entry: BookName,
  first: number,
  last: number,
  beside: EvidenceKind[],
): boolean {
  if (entry.name.topic === null) return false;
  if (
    (entry.isCommon && isAnotherOne(block, last)) ||
    (entry.home !== null && isOfCountry(block, entry.home, entry.isCommon, first, last))
  )
    beside.push('other');
  if (entry.isOwned && entry.name.languages.includes('en') && isAfterAdjective(block, first)) beside.push('adjective');
  const isCapital = isCapitalised(writtenAt(block, first));
  if (isCapital && entry.couldGoOn && weigh(surnameAfter(block, first, last), 'after', beside)) return true;
  if (entry.words.length > 1) return false;
  if (isCapital && !entry.isInitials && isInBody(block, first, last)) return true;
  if (entry.isSurname) {
    if (isBeforeSuffix(block, last)) return true;
    if (weigh(givenNameBefore(block, first, entry.isWoman), 'before', beside)) return true;
  } else if (isCapital && isSomebodysSurname(block, first)) {
    // "Geoffrey Canada", "Ricardo Morena": after a given name, anything is a person's name.
    return true;
  }
  if (entry.isPlace && isInAnotherPlace(block, first, last)) return true;
  if (
    (entry.isCity && isTheCity(block, first)) ||
    (entry.cues && (entry.isPlace || entry.isCity) && isTeam(block, first, last))
  )
    beside.push('where');
  if (
    entry.isSmall &&
    isCapital &&
    entry.base !== 'word' &&
    !opensSentence(block, first) &&
    !isHeadline(block, first, last)
  )
    beside.push('capital');
  // "Chinese goods" belong to a country; in "Beijing said" the city is its government.
  if (isBeside(block, first, last, entry.isDemonym ? PUBLIC : entry.isCity ? SAYS : 0)) beside.push('nation');
  return false;
}

/** True if a neighbouring word has that class: something that countries have ("empresas chinas"), or a verb of saying. */
function isBeside(block: BlockWords, first: number, last: number, bit: number): boolean {
  const has = (at: number, gap: number) => (classAt(block, at) & bit) !== 0 && isSpaced(block, gap);
  return has(first - 1, first - 1) || has(last + 1, last);
}

function isInAnotherPlace(block: BlockWords, first: number, last: number): boolean {
  const start = startOf(block, first);
  return (
    isBeforeOfThe(block, last) || isNickname(block, first) || isInQuotedTitle(block.text, start, endOf(block, last))
  );
}

/** True for another name; a possible one is recorded in `into`. */
function weigh(one: Beside, kind: 'before' | 'after', into: EvidenceKind[]): boolean {
  if (one === 'capital') into.push(kind);
  if (one === 'name') into.push('neighbour');
  return one === 'another';
}
