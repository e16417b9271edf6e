import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeWord, splitWords, startSplitting, WordList } from '../../../core/mentions/split-words';
import { WordTable } from '../../../core/mentions/word-table';
import { foldWords, wordsOf } from '../../../core/text/fold-text';

test.each([
  ['México', ['mexico']],
  ['Me\u0301xico', ['mexico']],
  ['ﬁnance Straße Ærø', ['finance', 'strasse', 'aero']],
  ['co\u00adoperate', ['cooperate']],
  ['ＵＳ', ['us']],
  ["don’t don't", ['don', 't', 'don', 't']],
  ['a\u00a0b\u2009c\u200bd', ['a', 'b', 'cd']],
  ['Tesla™ Tesla² 1.5', ['tesla', 'tesla', '1', '5']],
  ['𝐌exico 😀 x', ['mexico', 'x']],
  ['İstanbul', ['istanbul']],
  ['Москва 東京', ['москва', '東京']],
  ['\ud835', []],
  ['a\ud835b', ['a', 'b']],
  ['', []],
])('%j folds to %j', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});

test('a word reaches from its first letter to its last accent', () => {
  expect(wordsOf('\u0301 \u00adMe\u0301xico\u0301\u00ad, x')).toEqual([
    { start: 3, end: 11, folded: 'mexico' },
    { start: 14, end: 15, folded: 'x' },
  ]);
});

const sharp = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('a', 'É', 'e\u0301', '\u00ad', '\u200b', ' ', '\n', '.', '-', 'ﬁ', '𝐌', '\ud835', '’', '9'),
    maxLength: 30,
  }),
);

/** The words of a text by the fast way, in slices of `slice` characters. */
function splitBy(text: string, slice: number, table: WordTable): [number, number][] {
  const list = new WordList();
  const state = startSplitting();
  const sink = { take: (hash1: number, hash2: number) => table.numberOf(hash1, hash2) };
  while (state.at < text.length) splitWords(text, Math.min(text.length, state.at + slice), state, list, sink);
  closeWord(state, list, sink);
  return Array.from({ length: list.length }, (_, i) => [list.numbers[i] as number, list.starts[i] as number]);
}

test('splitting fast, in slices of any length, gives the same words as folding slowly', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(sharp, fc.integer({ min: 1, max: 9 }), (text, slice) => {
      const table = new WordTable();
      const slow = wordsOf(text).map((word) => [table.numberOfWord(word.folded), word.start]);
      expect(splitBy(text, slice, table)).toEqual(slow);
    }),
    { numRuns: 500 },
  );
});

test('folding what was folded changes nothing, and spans hold exactly the folded words', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(sharp, (text) => {
      for (const { start, end, folded } of wordsOf(text)) {
        expect(foldWords(folded)).toEqual([folded]);
        expect(foldWords(text.slice(start, end))).toEqual([folded]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a table tells thousands of words apart and finds them again', () => {
  const table = new WordTable();
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`);
  const numbers = words.map((word) => table.numberOfWord(word));
  expect(new Set(numbers).size).toBe(words.length);
  expect(words.map((word) => table.numberOfWord(word))).toEqual(numbers);
});
