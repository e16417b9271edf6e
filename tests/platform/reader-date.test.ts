/** The day it is for the reader, which late in the evening is no longer the one of Greenwich. */
import { expect, it } from 'vitest';
import { readerDate } from '@/platform/reader-date';

it.each([
  [2026, 0, 1, '2026-01-01'],
  [2026, 10, 30, '2026-11-30'],
])('%i, month %i, day %i: the first minute and the last are of the same day', (year, month, day, date) => {
  expect(readerDate(new Date(year, month, day, 0, 0))).toBe(date);
  expect(readerDate(new Date(year, month, day, 23, 59))).toBe(date);
});
