/** The list of countries. */
import { expect, test } from 'vitest';
import { countriesOf, countryWords } from '../../../core/lexicon/countries';
import { foldWords } from '../../../core/text/fold-text';

test('every word is folded, and stands once', () => {
  const words = [...countryWords()];
  expect(words.length).toBeGreaterThan(500);
  for (const word of words) expect(foldWords(word)).toEqual([word]);
});

test('a word tells the beginnings of all words for its country', () => {
  const brazil = new RegExp(`^(?:${countriesOf(['brasileña'])})`);
  for (const word of ['brazil', 'brasil', 'brazilian', 'brasileños']) expect(brazil.test(word)).toBe(true);
  expect(brazil.test('bulgaria')).toBe(false);
  expect(countriesOf(['table'])).toBe('');
});

test.each([
  ['us', ['ukraine', 'uruguay', 'uzbekistan', 'europe', 'estambul', 'turkey']],
  ['argentina', ['argelia']],
  ['austria', ['australian']],
  ['niger', ['nigeria', 'nigerian']],
  ['turkey', ['estadounidense']],
])('%s is none of %s', (word, others) => {
  const country = new RegExp(`^(?:${countriesOf([word])})`);
  expect(country.test(word)).toBe(true);
  expect(others.filter((other) => country.test(other))).toEqual([]);
});

test('no country is told by a word for another', () => {
  const words = [...countryWords()];
  const lines = new Map(words.map((word) => [word, countriesOf([word])]));
  const wrong = words.flatMap((word) => {
    const country = new RegExp(`^(?:${lines.get(word)})`);
    return words.filter((other) => country.test(other) !== (lines.get(other) === lines.get(word)));
  });
  expect(wrong).toEqual([]);
});
