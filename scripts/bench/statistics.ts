/** Medians and spreads of measured figures. */

/** What was measured several times: the middle one, the least and the greatest. */
export interface Figure {
  median: number;
  least: number;
  greatest: number;
}

/** The figure of several measurements; NaN thrice where there is none. */
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
