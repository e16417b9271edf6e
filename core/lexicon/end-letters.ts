/** Compares the first or the last letters of two words as numbers. */

/** So many letters are in a number, of five bits each, the outermost highest. Other characters share their bits with letters. */
const LETTERS = 6;
const BITS = 5;
const LETTER = 31;
const ALL = 2 ** (LETTERS * BITS) - 1;

/** The first letters of a word, or its last ones (`isEnd`: the last letter first); zeros where there are none. */
export function endLetters(word: string, isEnd: boolean): number {
  let letters = 0;
  for (let i = 0; i < LETTERS; i++) {
    const unit = word.charCodeAt(isEnd ? word.length - 1 - i : i);
    letters = (letters << BITS) | (unit & LETTER);
  }
  return letters;
}

/**
 * False if no beginning of a longer word with these letters is within one edit (a letter too many, too few or wrong, or two
 * swapped) of a piece of `length` letters with those; true is inconclusive.
 */
export function mayBePiece(word: number, piece: number, length: number): boolean {
  const inPiece = from(0) ^ from(length);
  const differing = (word ^ piece) & inPiece;
  if (differing === 0) return true;
  // Up to here they agree, so that this letter is the edit.
  const at = Math.floor((Math.clz32(differing) - (32 - LETTERS * BITS)) / BITS);
  const after = from(at + 1);
  const isOneWrong = (differing & after) === 0;
  const isOneTooFew = ((piece ^ (word >>> BITS)) & after & inPiece) === 0;
  const isOneTooMany = (((piece >>> BITS) ^ word) & after & (from(0) ^ from(length + 1))) === 0;
  return isOneWrong || isOneTooFew || isOneTooMany || isSwap(differing, piece, at);
}

/** True if all that differs is that the letters `at` and after it are swapped. */
function isSwap(differing: number, piece: number, at: number): boolean {
  const swapped = (piece ^ (piece << BITS)) & from(at) & ~from(at + 1);
  return differing === (swapped | (swapped >>> BITS));
}

/** The bits of the letters from `at` on. */
function from(at: number): number {
  return at < LETTERS ? ALL >>> (at * BITS) : 0;
}
