/** Finds the words of a long list that are within a few edits of a few words. */

interface Target {
  word: string;
  edits: number;
  letters: number;
}

/**
 * The words of `list` within the allowed edits of any target, and plurals of such. `targets` says for each word how many edits
 * (insertions, deletions, substitutions, swaps of neighbours) are allowed.
 */
export function nearWords(list: Iterable<string>, targets: ReadonlyMap<string, number>): string[] {
  const byLength = new Map<number, Target[]>();
  for (const [word, edits] of targets) {
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      const fitting = byLength.get(length) ?? [];
      fitting.push({ word, edits, letters: lettersOf(word) });
      byLength.set(length, fitting);
    }
  }
  const near: string[] = [];
  const isNear = (word: string) => {
    const letters = lettersOf(word);
    return (byLength.get(word.length) ?? []).some(
      (target) => mayBeNear(letters, target) && editsWithin(word, target.word, target.edits),
    );
  };
  for (const word of list) {
    // A plural is as near as its singular: finding takes an ending off a word before it compares.
    if (isNear(word) || (word.endsWith('s') && isNear(word.slice(0, -1)))) near.push(word);
  }
  return near;
}

/** One edit takes at most one letter out of the set and brings at most one in: tells most pairs apart at once. */
function mayBeNear(letters: number, target: Target): boolean {
  return bitsOf(letters & ~target.letters) <= target.edits && bitsOf(target.letters & ~letters) <= target.edits;
}

/**
 * True where `a` becomes `b` by at most `most` edits: insertions, deletions, substitutions, swaps of neighbours.
 * For a bound of one or two, trying every edit at each difference is faster than filling a table.
 */
export function editsWithin(a: string, b: string, most: number, i = 0, j = 0): boolean {
  if (Math.abs(a.length - i - (b.length - j)) > most) return false;
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i === a.length || j === b.length) return a.length - i + (b.length - j) <= most;
  if (most === 0) return false;
  const swapped = a[i] === b[j + 1] && a[i + 1] === b[j];
  return (
    editsWithin(a, b, most - 1, i + 1, j + 1) ||
    editsWithin(a, b, most - 1, i + 1, j) ||
    editsWithin(a, b, most - 1, i, j + 1) ||
    (swapped && editsWithin(a, b, most - 1, i + 2, j + 2))
  );
}

/** Which letters a word holds, as bits: 26 letters, and what is left falls together on six more. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : 26 + (((code % 6) + 6) % 6));
  }
  return bits;
}

function bitsOf(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
