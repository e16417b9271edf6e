/** Tells whether a short name is part of somebody else's longer one ("Hunter Biden", "Andrés Manuel Larrea"). */
import { NAMED_BEFORE, NAMED_BEHIND, OPENERS, SURNAMED, TITLES } from './titles';
import { type BlockWords, endOf, foldedAt, isAllCapitals, isCapitalised, startOf, writtenAt } from './written';

/** Endings of words that open a sentence rather than name somebody: "Regarding Trump", "Reportedly Biden". */
const OPENING_ENDING = /(?:ing|ed|ly|ando|iendo|mente)$/;

/** True where the word before the block's word `at` looks like a given name, or says that somebody bears that surname. */
export function isBehindGivenName(block: BlockWords, at: number): boolean {
  if (at > 0 && SURNAMED.test(foldedAt(block, at - 1))) return true;
  if (at === 0 || block.text.slice(endOf(block, at - 1), startOf(block, at)) !== ' ') return false;
  return isPartOfName(block, at - 1) && !isTitleCase(block, at, at);
}

/** True where the word after the block's words `first`..`last` goes on with a name ("Washington Post", "Morena Slim"). */
export function isBeforeSurname(block: BlockWords, first: number, last: number): boolean {
  const next = last + 1;
  if (next >= block.count || block.text.slice(endOf(block, last), startOf(block, next)) !== ' ') return false;
  return isPartOfName(block, next) && !isTitleCase(block, first, last);
}

const OF_THE: ReadonlySet<string> = new Set(['la', 'las', 'los']);

/** True where the words `first`..`last` are the beginning of a longer place name: "Juárez de la Frontera", "Lagos del Río". */
export function isBeforeOfThe(block: BlockWords, last: number): boolean {
  const of = last + 1 < block.count ? foldedAt(block, last + 1) : '';
  const next = of === 'del' ? last + 2 : last + 3;
  if (of !== 'del' && (of !== 'de' || last + 2 >= block.count || !OF_THE.has(foldedAt(block, last + 2)))) return false;
  if (next >= block.count) return false;
  const stretch = block.text.slice(endOf(block, last), startOf(block, next));
  return /^[ \p{Ll}]+$/u.test(stretch) && isPartOfName(block, next);
}

/**
 * True where an adjective or a common noun (listed in small letters) is written with a capital beside another capitalised
 * word: part of the name of something else ("Agencia Europea", "Asylum Records").
 */
export function isInLongerName(block: BlockWords, first: number, last: number): boolean {
  return isBehindNoun(block, first, last) || isBeforeSurname(block, first, last);
}

function isBehindNoun(block: BlockWords, first: number, last: number): boolean {
  if (first === 0 || block.text.slice(endOf(block, first - 1), startOf(block, first)) !== ' ') return false;
  return isPartOfName(block, first - 1) && !isTitleCase(block, first, last);
}

/** Longer stretches between quotation marks are sentences, not names. */
const LONGEST_TITLE = 60;

/** What calls somebody by a name that is another's. */
const NICKNAMED = /(?:apod(?:ad[ao]|an)|llaman|dicen|alias|nicknamed|dubbed) (?:la|el|the) $/i;

/** True where what stands before `start` calls somebody by the name there: "a la que todos llaman la China". */
export function isNickname(text: string, start: number): boolean {
  return NICKNAMED.test(text.slice(Math.max(0, start - LONGEST_TITLE), start));
}

/** True where the words are the end of a title in quotation marks with other capitalised words ("Todos por México"). */
export function isInQuotedTitle(text: string, start: number, end: number): boolean {
  if (!/^["”»]/.test(text.slice(end))) return false;
  const opening = /["“«](\p{Lu}[^"“”«».,:;!?]*) $/u.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start));
  const words = opening?.[1]?.split(' ') ?? [];
  return words.length > 0 && words.length <= 5 && words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}

/** True where a street, a school or the like is named after the block's words `first`..`last`. */
export function isNamedAfter(block: BlockWords, first: number, last: number): boolean {
  const next = last + 1;
  if (next < block.count && block.text.slice(endOf(block, last), startOf(block, next)) === ' ') {
    if (isCapitalised(writtenAt(block, next)) && NAMED_BEFORE.has(foldedAt(block, next))) return true;
  }
  if (first === 0 || block.text.slice(endOf(block, first - 1), startOf(block, first)) !== ' ') return false;
  const before = foldedAt(block, first - 1);
  return NAMED_BEHIND.has(before === 'de' && first > 1 ? foldedAt(block, first - 2) : before);
}

function isPartOfName(block: BlockWords, at: number): boolean {
  const written = writtenAt(block, at);
  if (!isCapitalised(written) || isAllCapitals(written)) return false;
  const folded = foldedAt(block, at);
  return !TITLES.has(folded) && !OPENERS.has(folded) && !OPENING_ENDING.test(folded);
}

/** True where the words around are capitalised anyway, as in a headline. */
function isTitleCase(block: BlockWords, first: number, last: number): boolean {
  const around = [first - 3, first - 2, last + 1, last + 2].map((i) => writtenAt(block, i));
  const long = around.filter((word) => word.length > 3);
  return long.length > 2 && long.every(isCapitalised);
}
