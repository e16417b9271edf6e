/** Words that only look like a misspelt name. */
import { expect, test } from 'vitest';
import { printedFor } from '../../../core/lexicon/ocr-confusions';

const textsOf = (word: string) => printedFor(word).map(({ text }) => text);

test.each([
  ['rnexico', ['mexico']],
  ['mexico', ['rnexico']],
  ['bicien', []],
  ['bclen', ['bden']],
  ['biden', ['biclen']],
  ['vvashington', ['washington']],
  ['lionras', ['honras']],
  ['obrero', []],
])('letters that touch: %s may have been printed as %j', (read, printed) => {
  expect(textsOf(read)).toEqual(printed);
  for (const one of printedFor(read)) expect(one.edits).toBe(1);
});

test('each place where it may have happened is a reading of its own', () => {
  expect(textsOf('rnarnn')).toEqual(['marnn', 'rnamn']);
  expect(textsOf('rn').concat(textsOf('arn'))).toEqual(['m', 'am']);
});

test.each([
  ['mexic0', [{ text: 'mexico', edits: 1 }]],
  ['0brad0r', [{ text: 'obrador', edits: 2 }]],
  ['5heinbaum', [{ text: 'sheinbaum', edits: 1 }]],
  [
    'b1den',
    [
      { text: 'blden', edits: 1 },
      { text: 'biden', edits: 1 },
    ],
  ],
  [
    '1l5a',
    [
      { text: 'llsa', edits: 2 },
      { text: 'ilsa', edits: 2 },
    ],
  ],
  ['émb0', [{ text: 'émbo', edits: 1 }]],
])('digits among letters: %s', (read, printed) => {
  expect(printedFor(read)).toEqual(printed);
});

test.each([
  ['a digit that looks like no letter', 'me2ico'],
  ['a figure with a letter at its end', '10l'],
  ['a figure', '2015'],
])('%s is no misread word', (_, word) => {
  expect(printedFor(word)).toEqual([]);
});

test('half of a word may be digits, no more', () => {
  expect(textsOf('0b1a')).toEqual(['obla', 'obia']);
  expect(textsOf('0b10a')).toEqual([]);
});
