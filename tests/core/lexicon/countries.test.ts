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
