/** Medians and spreads of measured figures. */

/** What was measured several times: the middle one, the least and the greatest. */
export interface Figure {
  median: number;
  least: number;
  greatest: number;
}

/** The figure of several measurements; at least one. */
export function figureOf(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
  return { median: middle, least: at(0), greatest: at(sorted.length - 1) };
}

/** Measures `runs` times, one after the other. */
export async function repeat(runs: number, measure: (run: number) => number | Promise<number>): Promise<Figure> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure(run));
  return figureOf(values);
}

/** Milliseconds that `work` takes. */
export function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Each of `values` divided by the median of what they are compared with. */
export function ratioOf(values: Figure, to: Figure): Figure {
  return {
    median: values.median / to.median,
    least: values.least / to.median,
    greatest: values.greatest / to.median,
  };
}

/** The same seed gives the same numbers, from 0 up to 1: what is measured is the same text every time. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
