/** The language of a text, guessed from its function words. */
import { describe, expect, test } from 'vitest';
import { FUNCTION_WORDS, guessLanguage, isFrequent, isFunctionWord } from '../../../core/text/language';

/** Function words: none, English, Spanish, of other languages. */
const counts = (english: number, spanish: number, elsewhere = 0) => [0, english, spanish, elsewhere];

describe('the language of a document', () => {
  test.each([
    ['English', counts(8, 0), 40, 'en'],
    ['Spanish', counts(0, 8), 40, 'es'],
    ['too few words to say', counts(1, 0), 30, null],
    ['few words, but all of one language', counts(2, 0), 30, 'en'],
    ['few words, and one of another language', counts(6, 2), 30, null],
    ['few words, but all of another language', counts(0, 1, 3), 30, 'other'],
    ['too few words of two languages', counts(4, 4), 30, null],
    ['neither, where it is long and has hardly a function word', counts(7, 0), 161, 'other'],
    ['not neither, one word shorter', counts(7, 0), 160, 'en'],
    ['another language, though it has words of ours', counts(8, 2, 9), 60, 'other'],
    ['ours where both have as many', counts(0, 9, 9), 60, 'es'],
    ['another language without any word of ours', counts(0, 0, 8), 40, 'other'],
    ['neither, where less than a word in ten is a function word', counts(8, 0), 81, 'other'],
    ['English, where a word in ten is one', counts(8, 0), 80, 'en'],
    ['both at once: nothing is said', counts(15, 8), 60, null],
    ['both at once, the other way round', counts(8, 15), 60, null],
    ['English with quotations', counts(16, 8), 60, 'en'],
    ['Spanish with quotations', counts(8, 16), 60, 'es'],
  ])('%s', (_, counts, words, language) => {
    expect(guessLanguage(counts, words, 'document')).toBe(language);
  });
});

describe('the language of one block, which has to be plainer', () => {
  test.each([
    ['English', counts(12, 0), 40, 'en'],
    ['Spanish', counts(0, 12), 40, 'es'],
    ['too few words to say', counts(11, 0), 40, null],
    ['nothing is said of a long one without function words', counts(0, 0), 1000, null],
    ['nothing is said of another language', counts(0, 0, 20), 60, null],
    ['nothing is said where few words are function words', counts(12, 0), 121, null],
    ['a third of the words being others is the most', counts(12, 3, 1), 60, 'en'],
    ['one more and nothing is said', counts(12, 4, 1), 60, null],
    ['the same in Spanish', counts(1, 12, 3), 60, 'es'],
    ['the same in Spanish, one more', counts(2, 12, 3), 60, null],
  ])('%s', (_, counts, words, language) => {
    expect(guessLanguage(counts, words, 'block')).toBe(language);
  });
});

test('no function word stands for two of the languages that are told apart', () => {
  const pairs = FUNCTION_WORDS.flatMap(([language, words]) => words.split(' ').map((word) => `${language} ${word}`));
  const words = new Set(pairs.map((pair) => pair.slice(2)));
  expect(new Set(pairs).size).toBe(words.size);
});

test.each([
  ['the', true, true],
  ['los', true, true],
  ['und', true, true],
  ['us', true, true],
  ['your', true, true],
  ['de', false, true],
  ['a', false, true],
  ['mexico', false, false],
  ['', false, false],
])('%j: in every text %s, in nearly every sentence of some language %s', (word, isFunction, isOften) => {
  expect(isFunctionWord(word)).toBe(isFunction);
  expect(isFrequent(word)).toBe(isOften);
});
