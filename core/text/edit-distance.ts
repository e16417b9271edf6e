/** Computes the Damerau-Levenshtein distance of two words, up to a bound. */

const LONGEST = 60;

/**
 * How many letters have to be substituted, deleted, inserted or swapped with their neighbour to turn `a` into `b`;
 * `bound + 1` if that is more than `bound`, or if a word has more than 60 letters. Meant for bounds of 1 and 2: each
 * further edit takes four times as long.
 */
export function editDistance(a: string, b: string, bound: number): number {
  return editDistanceIn(a, b, 0, b.length, bound);
}

/** The same, for `a` and the part of `text` from `start` to `end`. */
export function editDistanceIn(a: string, text: string, start: number, end: number, bound: number): number {
  if (a.length > LONGEST || end - start > LONGEST) return bound + 1;
  return distanceFrom(a, 0, a.length, text, start, end, bound);
}

/**
 * The distance of the parts of `a` and `b` from `i` and `j` to the ends (exclusive). The common prefix and suffix are
 * skipped; then one edit must fall on the first letter and one on the last, so most pairs fail at once.
 */
function distanceFrom(a: string, i: number, aEnd: number, b: string, j: number, bEnd: number, bound: number): number {
  const longer = aEnd - i - (bEnd - j);
  if (longer > bound || -longer > bound) return bound + 1;
  while (i < aEnd && j < bEnd && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  while (aEnd > i && bEnd > j && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const left = aEnd - i;
  const right = bEnd - j;
  if (left === 0 || right === 0) return left + right;
  if (bound === 0) return 1;
  const swap = left > 1 && right > 1 && isSwap(a, i, b, j);
  if (bound === 1) return (left === 1 && right === 1) || (swap && left === 2 && right === 2) ? 1 : 2;
  const most = bound - 1;
  let least = most + 1;
  // Of these, only those whose remainders are about as long need a look.
  if (longer <= most && -longer <= most) least = distanceFrom(a, i + 1, aEnd, b, j + 1, bEnd, most);
  if (longer > -most) least = Math.min(least, distanceFrom(a, i + 1, aEnd, b, j, bEnd, most));
  if (longer < most) least = Math.min(least, distanceFrom(a, i, aEnd, b, j + 1, bEnd, most));
  if (swap) least = Math.min(least, distanceFrom(a, i + 2, aEnd, b, j + 2, bEnd, most));
  return least + 1;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
}

/** Which letters a word has, one bit for each (letters beyond "z" share bits with others). The two lowest bits are free. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 4 << Math.min(word.charCodeAt(i) & 31, 29);
  return letters;
}

/** False if two words with these letters are certainly more than `bound` edits apart; true is inconclusive. */
export function mayBeNear(letters: number, others: number, bound: number): boolean {
  return hasAtMost(letters & ~others, bound) && hasAtMost(others & ~letters, bound);
}

/** True if at most `most` bits are set. */
function hasAtMost(bits: number, most: number): boolean {
  let left = bits;
  for (let i = 0; i < most; i++) left &= left - 1;
  return left === 0;
}
