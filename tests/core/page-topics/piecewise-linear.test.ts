/** The scale of the timeline: exact at its points, straight between them, level outside. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type Knot, piecewiseLinear } from '@/core/page-topics/piecewise-linear';

const scale = piecewiseLinear([
  [0, 10],
  [10, 30],
  [20, 130],
]);

test.each([
  ['before the first point', -5, 10],
  ['at the first', 0, 10],
  ['between two', 2.5, 15],
  ['at one between', 10, 30],
  ['between the next two, on another slope', 15, 80],
  ['at the last', 20, 130],
  ['beyond it', 1_000, 130],
])('%s', (_, input, output) => {
  expect(scale(input)).toBeCloseTo(output, 10);
});

it('is level where there is one point', () => {
  const level = piecewiseLinear([[5, 7]]);
  expect([level(0), level(5), level(9)]).toEqual([7, 7, 7]);
});

it('never falls where its points rise', () => {
  const rising = fc.uniqueArray(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rising, fc.integer(), fc.integer({ min: 0, max: 1_000 }), (inputs, from, step) => {
      const knots = inputs.sort((one, other) => one - other).map((input, place): Knot => [input, place * place]);
      const [first, ...rest] = knots;
      if (!first) return;
      const at = piecewiseLinear([first, ...rest]);
      expect(at(from + step)).toBeGreaterThanOrEqual(at(from));
    }),
  );
});
