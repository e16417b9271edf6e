/** A page that never rests gets a small share of its time; one that has rested is read at once. */
import { expect, test } from 'vitest';
import { changeWait } from '@/entrypoints/reader/work';

test('what changes all the time is read for a fiftieth of the time, but not later than after two seconds', () => {
  expect(changeWait(10, 0)).toBe(500);
  expect(changeWait(700, 0)).toBe(2_000);
});

test('changes that come together are read together', () => {
  expect(changeWait(0, 0)).toBe(30);
  expect(changeWait(0.1, 4)).toBe(30);
});

test('rest counts: after a long reading, what comes later waits for what is left, or not at all', () => {
  expect(changeWait(700, 1_500)).toBe(500);
  expect(changeWait(700, 60_000)).toBe(30);
});
