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

/** By place: the bits of the letters from there on. By number of leading zeros: those of the letters after the first that is set. */
const FROM = Int32Array.from({ length: LETTERS + 2 }, (_, at) => (at < LETTERS ? ALL >>> (at * BITS) : 0));
const AFTER = Int32Array.from({ length: 33 }, (_, zeros) => FROM[Math.floor((zeros - 32) / BITS) + LETTERS + 1] ?? 0);

/** The letters of a piece, prepared for `mayBePiece`. */
interface Piece {
  letters: number;
  /** The bits of its own letters, and of one more. */
  own: number;
  oneMore: number;
}

/** The first letters of a piece, or its last ones (`isEnd`). */
export function pieceOf(text: string, isEnd: boolean): Piece {
  const fromEnd = (length: number) => ALL ^ (FROM[Math.min(length, LETTERS)] as number);
  return { letters: endLetters(text, isEnd), own: fromEnd(text.length), oneMore: fromEnd(text.length + 1) };
}

/**
 * False if no beginning of a longer word with these letters is within one edit (a letter too many, too few or wrong, or two
 * swapped) of the piece; true is inconclusive.
 */
export function mayBePiece(word: number, { letters, own, oneMore }: Piece): boolean {
  const differing = (word ^ letters) & own;
  // Up to the first difference they agree, so that letter is the edit.
  const after = AFTER[Math.clz32(differing)] as number;
  return (
    (differing & after) === 0 ||
    ((letters ^ (word >>> BITS)) & after & own) === 0 ||
    (((letters >>> BITS) ^ word) & after & oneMore) === 0 ||
    isSwap(differing, letters, after)
  );
}

/** True if all that differs is that two neighbours are swapped, the second of which is the first letter in `after`. */
function isSwap(differing: number, piece: number, after: number): boolean {
  const swapped = (piece ^ (piece << BITS)) & ALL & ~after & ((after << BITS) | LETTER);
  return differing === (swapped | (swapped >>> BITS));
}
