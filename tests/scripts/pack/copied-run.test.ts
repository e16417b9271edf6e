/** When a sentence copies the article: six words in a row, names among them, but not a long name alone. */
import { expect, test } from 'vitest';
import { copiedRun } from '@/scripts/pack/copied-run';

const paragraph =
  'He denounced the US and NATO for prolonging the war; the National Autonomous University of Mexico City agreed.';
const names = ['US', 'NATO', 'National Autonomous University of Mexico City'];

test.each([
  ['He blames the US and NATO for prolonging it.', 'the US and NATO for prolonging'],
  ['He blames the US and NATO for drawing it out.', null],
  ['The National Autonomous University of Mexico City did so.', null],
  ['It says the National Autonomous University of Mexico City agreed to it.', null],
])('%s', (sentence, run) => {
  expect(copiedRun(sentence, [paragraph], names)).toBe(run);
});
