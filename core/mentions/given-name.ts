/** Tells whether a surname is part of the name of another person ("Hunter Biden", "Ms. Musk", "Trump Jr."). */
import { ARTICLE, CALLED, GIVEN, HER, LISTED, OPENER, SUFFIX, TITLE } from '../topics/word-class';
import {
  type BlockWords,
  classAt,
  endOf,
  foldedAt,
  isAllCapitals,
  isCapitalised,
  isSpaced,
  opensSentence,
  startOf,
  writtenAt,
} from './written';

/** What a neighbouring word makes of a name: certainly another name, perhaps another, perhaps another but it may be one of ours, or nothing. */
export type Beside = 'another' | 'capital' | 'name' | null;

/** What the word before the surname at the block's word `at` makes of it. `woman`: the surname is a woman's. */
export function givenNameBefore(block: BlockWords, at: number, woman: boolean): Beside {
  const before = at - 1;
  if (at === 0) return null;
  const uses = classAt(block, before);
  if (!isSpaced(block, before)) {
    const isHers =
      (uses & HER) !== 0 && !woman && /^\.\s+$/.test(block.text.slice(endOf(block, before), startOf(block, at)));
    return isHers || isAfterInitial(block, at) ? 'another' : null;
  }
  if ((uses & TITLE) !== 0) return (uses & HER) !== 0 && !woman ? 'another' : null;
  const written = writtenAt(block, before);
  if (!isCapitalised(written)) return null;
  if ((uses & GIVEN) !== 0) return (uses & OPENER) !== 0 && opensSentence(block, before) ? null : 'another';
  return isAllCapitals(written) ? null : capitalBeside(block, before, at, at);
}

/** "Fred C. Trump": an initial after a capitalised word that is not a title. */
function isAfterInitial(block: BlockWords, at: number): boolean {
  const initial = writtenAt(block, at - 1);
  if (!/^\p{Lu}$/u.test(initial) || !/^\.\s+$/.test(block.text.slice(endOf(block, at - 1), startOf(block, at))))
    return false;
  return isSpaced(block, at - 2) && isCapitalised(writtenAt(block, at - 2)) && (classAt(block, at - 2) & TITLE) === 0;
}

/** True if the word after the block's word `last` shows that it is another person: "Jr.", "III", "hijo". */
export function isBeforeSuffix(block: BlockWords, last: number): boolean {
  if ((classAt(block, last + 1) & SUFFIX) === 0) return false;
  return (
    /^,?\s+$/.test(block.text.slice(endOf(block, last), startOf(block, last + 1))) &&
    isCapitalised(writtenAt(block, last + 1))
  );
}

/** What the word after the block's words `first`..`last` makes of them: "Morena Slim". Given names with another surname after them are another's. */
export function surnameAfter(block: BlockWords, first: number, last: number): Beside {
  if (!isSpaced(block, last) || isAllCapitals(writtenAt(block, last + 1))) return null;
  const beside = capitalBeside(block, last + 1, first, last);
  return beside && last > first && (classAt(block, first) & classAt(block, last) & GIVEN) !== 0 ? 'another' : beside;
}

/** What the capitalised word `at` beside the words `first`..`last` makes of them. */
function capitalBeside(block: BlockWords, at: number, first: number, last: number): Beside {
  // "Dr. Priya": the full stop ends no sentence.
  const isOpening = at < first && opensSentence(block, at) && (classAt(block, at - 1) & TITLE) === 0;
  if (!isCapitalised(writtenAt(block, at)) || isOpening) return null;
  const uses = classAt(block, at);
  if ((uses & (OPENER | TITLE)) !== 0 || isHeadline(block, first, last)) return null;
  return (uses & LISTED) !== 0 ? 'name' : 'capital';
}

/** A headline is recognised by this many words on either side. */
const AROUND = 5;
/** Shorter words are not capitalised even in headlines. */
const SHORTEST_TELLING = 4;

/** True if all longer words around are capitalised, so that capitals say nothing. */
export function isHeadline(block: BlockWords, first: number, last: number): boolean {
  let telling = 0;
  for (let i = first - AROUND; i <= last + AROUND; i++) {
    if (i >= first && i <= last) continue;
    const written = writtenAt(block, i);
    if (written.length < SHORTEST_TELLING || /\d/.test(written)) continue;
    if (!isCapitalised(written)) return false;
    telling++;
  }
  return telling > 3;
}

/** True if the words before the block's word `at` call somebody by the name there: "a la que todos llaman la China". */
export function isNickname(block: BlockWords, at: number): boolean {
  return (classAt(block, at - 1) & ARTICLE) !== 0 && (classAt(block, at - 2) & CALLED) !== 0;
}

/** True if a given name, or a woman's title, precedes the place name at the block's word `at`: "Geoffrey Canada", "la maestra Juárez". */
export function isSomebodysSurname(block: BlockWords, at: number): boolean {
  const uses = classAt(block, at - 1);
  if (!isSpaced(block, at - 1)) return false;
  const before = foldedAt(block, at - 1);
  const isCapital = isCapitalised(writtenAt(block, at - 1));
  // "Miss Juárez", but "they miss Mexico".
  if ((uses & (GIVEN | OPENER)) !== GIVEN) return (uses & HER) !== 0 && (isCapital || before !== 'miss');
  return isCapital && before !== foldedAt(block, at);
}
