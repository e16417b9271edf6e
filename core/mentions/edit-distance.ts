/** Damerau-Levenshtein distance of two words, up to a bound. */

const LONGEST = 60;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * How many letters have to be changed, left out, put in or swapped with their neighbour to make `b` of `a`;
 * `bound + 1` where it is more than `bound`, or where a word has more than 60 letters.
 */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound || a.length > LONGEST || b.length > LONGEST) return bound + 1;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return endA - start + endB - start;
  return distanceOfMiddles(a.slice(start, endA), b.slice(start, endB), bound);
}

/** The distance by the book, row by row. */
function distanceOfMiddles(a: string, b: string, bound: number): number {
  let [before, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const last = a.charCodeAt(i - 1);
    const second = i > 1 ? a.charCodeAt(i - 2) : -1;
    let least = i;
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (last === other ? 0 : 1);
      cost = Math.min(cost, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
      if (second === other && j > 1 && last === b.charCodeAt(j - 2))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return bound + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] ?? 0, bound + 1);
}
