/** Dates and sizes in words. */
import { describe, expect, it, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayBytes, sayDates, sayNumber } from '@/components/say';
import { sayKeys } from '@/components/say-keys';

describe('a size', () => {
  /** The space before the unit is one that does not break, in some languages. */
  const spaced = (text: string) => new RegExp(`^${text.replace(' ', '\\s')}$`);

  it.each([
    [0, '0 kB', '0 kB'],
    [1, '1 kB', '1 kB'],
    [12 * 1_024, '12 kB', '12 kB'],
    [1_000 * 1_024, '1,000 kB', '1,000 kB'],
    [1_048_576, '1 MB', '1 MB'],
    [3_565_158, '3.4 MB', '3.4 MB'],
    [10_485_760, '10 MB', '10 MB'],
  ])('of %i bytes is said in both languages', (bytes, english, spanish) => {
    expect(sayBytes(bytes)).toMatch(spaced(english));
    Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => (key === 'card_language' ? 'es' : '') });
    expect(sayBytes(bytes)).toMatch(spaced(spanish));
  });
});

test('a number: in Spanish as Mexican papers write it, like the figures of packs', () => {
  expect([1_516, 20_000].map((number) => sayNumber(number))).toEqual(['1,516', '20,000']);
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => (key === 'card_language' ? 'es' : '') });
  expect([1_516, 20_000].map((number) => sayNumber(number))).toEqual(['1,516', '20,000']);
});

test.each([
  ['one date', '2023-05-08', null, /^8 May 2023$/],
  ['the year they share is said once', '2020-11', '2020-12', /^November\s?[–-]\s?December 2020$/],
  ['so is the month', '2023-03-27', '2023-03-29', /^27\s?[–-]\s?29 March 2023$/],
  ['nothing shared is left out', '2019-12', '2020-01', /^December 2019\s?[–-]\s?January 2020$/],
  ['dates of unlike precision are each said whole', '2020', '2020-11-03', /^2020 – 3 November 2020$/],
])('%s', (_, date, end, said) => {
  expect(sayDates(date, end)).toMatch(said);
});

test.each([
  ['Alt+Shift+Period', 'Alt+Shift+.'],
  ['Alt+Shift+Comma', 'Alt+Shift+,'],
  ['Ctrl+K', 'Ctrl+K'],
  ['', ''],
])('the keys %s are said as they are printed: %s', (named, printed) => {
  expect(sayKeys(named)).toBe(printed);
});
