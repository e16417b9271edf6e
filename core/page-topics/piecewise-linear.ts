/** Maps numbers to numbers along straight lines between given points. */

/** A point that the scale passes through exactly. */
export type Knot = readonly [input: number, output: number];

/**
 * A function through `knots`, linear between neighbours and constant outside them. `knots` are in ascending order of
 * input, no input twice; there is at least one.
 */
export function piecewiseLinear(knots: readonly [Knot, ...Knot[]]): (input: number) => number {
  return (input) => {
    const after = knots.findIndex(([knot]) => input < knot);
    const upper = knots[after];
    const lower = knots[after - 1];
    if (upper && lower) return lower[1] + ((input - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
    return (after === 0 ? knots[0] : (knots.at(-1) ?? knots[0]))[1];
  };
}
