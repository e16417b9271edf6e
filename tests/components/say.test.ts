/** Dates in words. */
import { expect, test } from 'vitest';
import { sayDates } from '@/components/say';

test.each([
  ['one date', '2023-05-08', null, /^8 May 2023$/],
  ['the year they share is said once', '2020-11', '2020-12', /^November\s?[–-]\s?December 2020$/],
  ['so is the month', '2023-03-27', '2023-03-29', /^27\s?[–-]\s?29 March 2023$/],
  ['nothing shared is left out', '2019-12', '2020-01', /^December 2019\s?[–-]\s?January 2020$/],
  ['dates of unlike precision are each said whole', '2020', '2020-11-03', /^2020 – 3 November 2020$/],
])('%s', (_, date, end, said) => {
  expect(sayDates(date, end)).toMatch(said);
});
