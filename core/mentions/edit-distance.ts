/** Damerau-Levenshtein distance of two words, up to a bound. */

const LONGEST = 60;

/**
 * How many letters have to be changed, left out, put in or swapped with their neighbour to make `b` of `a`;
 * `bound + 1` where it is more than `bound`, or where a word has more than 60 letters. Made for bounds of 1 and 2: the
 * time goes up fourfold with each further edit.
 */
export function editDistance(a: string, b: string, bound: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return bound + 1;
  return distanceFrom(a, 0, b, 0, bound);
}

/** The distance of what stands in `a` from `i` and in `b` from `j` on: most pairs fail at the second difference. */
function distanceFrom(a: string, i: number, b: string, j: number, bound: number): number {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const longer = a.length - i - (b.length - j);
  if (longer > bound || -longer > bound) return bound + 1;
  if (i === a.length || j === b.length) return Math.abs(longer);
  if (bound === 0) return 1;
  const left = bound - 1;
  let least = distanceFrom(a, i + 1, b, j + 1, left);
  least = Math.min(least, distanceFrom(a, i + 1, b, j, left), distanceFrom(a, i, b, j + 1, left));
  if (isSwap(a, i, b, j)) least = Math.min(least, distanceFrom(a, i + 2, b, j + 2, left));
  return least + 1;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  if (i + 1 >= a.length || j + 1 >= b.length) return false;
  return a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
}

/** Which letters a word has, one bit for each (letters beyond "z" share bits with others). */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** False where two words with these letters are more than `bound` edits apart; true says nothing. */
export function mayBeNear(letters: number, others: number, bound: number): boolean {
  return hasAtMost(letters & ~others, bound) && hasAtMost(others & ~letters, bound);
}

/** True where at most `most` (1 or 2, or 0) bits are set. */
function hasAtMost(bits: number, most: number): boolean {
  let left = bits;
  for (let i = 0; i < most; i++) left &= left - 1;
  return left === 0;
}
