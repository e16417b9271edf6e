/** Tells whether a short name is part of somebody else's longer one ("Hunter Biden", "Andrés Manuel Larrea"). */
import { NAMED_BEFORE, NAMED_BEHIND, OPENERS, TITLES } from './titles';
import { type BlockWords, endOf, foldedAt, isAllCapitals, isCapitalised, startOf, writtenAt } from './written';

/** Endings of words that open a sentence rather than name somebody: "Regarding Trump", "Reportedly Biden". */
const OPENING_ENDING = /(?:ing|ed|ly|ando|iendo|mente)$/;

/** True where the word before the block's word `at` looks like a given name. */
export function isBehindGivenName(block: BlockWords, at: number): boolean {
  if (at === 0 || block.text.slice(endOf(block, at - 1), startOf(block, at)) !== ' ') return false;
  return isPartOfName(block, at - 1) && !isTitleCase(block, at, at);
}

/** True where the word after the block's words `first`..`last` goes on with a name ("Washington Post", "Morena Slim"). */
export function isBeforeSurname(block: BlockWords, first: number, last: number): boolean {
  const next = last + 1;
  if (next >= block.count || block.text.slice(endOf(block, last), startOf(block, next)) !== ' ') return false;
  return isPartOfName(block, next) && !isTitleCase(block, first, last);
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
  if (written.length < 2 || !isCapitalised(written) || isAllCapitals(written)) return false;
  const folded = foldedAt(block, at);
  return !TITLES.has(folded) && !OPENERS.has(folded) && !OPENING_ENDING.test(folded);
}

/** True where the words around are capitalised anyway, as in a headline. */
function isTitleCase(block: BlockWords, first: number, last: number): boolean {
  const around = [first - 3, first - 2, last + 1, last + 2].map((i) => writtenAt(block, i));
  const long = around.filter((word) => word.length > 3);
  return long.length > 2 && long.every(isCapitalised);
}
