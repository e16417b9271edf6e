/** The language of a text, guessed from its function words. */
import { describe, expect, test } from 'vitest';
import { FUNCTION_WORDS, guessLanguage, isFrequent, isFunctionWord } from '../../../core/text/language';

/** Function words: none, English, Spanish, of other tongues. */
const tongues = (english: number, spanish: number, elsewhere = 0) => [0, english, spanish, elsewhere];

describe('the language of a document', () => {
  test.each([
    ['English', tongues(8, 0), 40, 'en'],
    ['Spanish', tongues(0, 8), 40, 'es'],
    ['too few words to say', tongues(1, 0), 30, null],
    ['few words, but all of one language', tongues(2, 0), 30, 'en'],
    ['few words, and one of another language', tongues(6, 2), 30, null],
    ['few words, but all of another language', tongues(0, 1, 3), 30, 'other'],
    ['too few words of two languages', tongues(4, 4), 30, null],
    ['neither, where it is long and has hardly a function word', tongues(7, 0), 161, 'other'],
    ['not neither, one word shorter', tongues(7, 0), 160, 'en'],
    ['another language, though it has words of ours', tongues(8, 2, 9), 60, 'other'],
    ['ours where both have as many', tongues(0, 9, 9), 60, 'es'],
    ['another language without any word of ours', tongues(0, 0, 8), 40, 'other'],
    ['neither, where less than a word in ten is a function word', tongues(8, 0), 81, 'other'],
    ['English, where a word in ten is one', tongues(8, 0), 80, 'en'],
    ['both at once: nothing is said', tongues(15, 8), 60, null],
    ['both at once, the other way round', tongues(8, 15), 60, null],
    ['English with quotations', tongues(16, 8), 60, 'en'],
    ['Spanish with quotations', tongues(8, 16), 60, 'es'],
  ])('%s', (_, counts, words, language) => {
    expect(guessLanguage(counts, words, 'document')).toBe(language);
  });
});

describe('the language of one block, which has to be plainer', () => {
  test.each([
    ['English', tongues(12, 0), 40, 'en'],
    ['Spanish', tongues(0, 12), 40, 'es'],
    ['too few words to say', tongues(11, 0), 40, null],
    ['nothing is said of a long one without function words', tongues(0, 0), 1000, null],
    ['nothing is said of another language', tongues(0, 0, 20), 60, null],
    ['nothing is said where few words are function words', tongues(12, 0), 121, null],
    ['a third of the words being others is the most', tongues(12, 3, 1), 60, 'en'],
    ['one more and nothing is said', tongues(12, 4, 1), 60, null],
    ['the same in Spanish', tongues(1, 12, 3), 60, 'es'],
    ['the same in Spanish, one more', tongues(2, 12, 3), 60, null],
  ])('%s', (_, counts, words, language) => {
    expect(guessLanguage(counts, words, 'block')).toBe(language);
  });
});

test('no function word stands for two of the tongues that are told apart', () => {
  const pairs = FUNCTION_WORDS.flatMap(([tongue, words]) => words.split(' ').map((word) => `${tongue} ${word}`));
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
