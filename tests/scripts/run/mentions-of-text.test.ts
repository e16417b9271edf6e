/** Mentions of a whole text, read in one go. */
import { describe, expect, test } from 'vitest';
import { limitNear } from '../../../core/painting/limit-near';
import { boundOf, boundOfWord } from '../../../core/text/edit-bounds';
import { blocksOfText } from '../../../scripts/run/mentions-of-text';
import { mentionsOf } from '../../core/mentions/find';

describe('a text is cut at its blank lines', () => {
  test.each([
    ['one', [[0, 'one']]],
    [
      'one\n\ntwo',
      [
        [0, 'one'],
        [5, 'two'],
      ],
    ],
    ['one\ntwo', [[0, 'one\ntwo']]],
    [
      'one\n \t\n\n  two\n\nthree',
      [
        [0, 'one'],
        [10, 'two'],
        [15, 'three'],
      ],
    ],
    ['\n\none\n\n', [[2, 'one']]],
    ['', []],
    [' \n\n ', []],
  ] as const)('%j', (text, blocks) => {
    expect(blocksOfText(text).map((block) => [block.start, block.text])).toEqual(blocks);
  });

  test('and mentions are where they stand in the whole', () => {
    const text = 'Mexico\n\n  and fentanyl\n\nMexico';
    expect(mentionsOf(text).map(({ start, end }) => [start, end, text.slice(start, end)])).toEqual([
      [0, 6, 'Mexico'],
      [14, 22, 'fentanyl'],
      [24, 30, 'Mexico'],
    ]);
  });
});

test.each([
  [5, 0],
  [6, 1],
  [9, 1],
  [10, 2],
  [30, 2],
])('a name of %i letters may have %i edits', (letters, edits) => {
  expect(boundOf(letters)).toBe(edits);
});

test.each([
  [3, 30, 0],
  [4, 30, 1],
  [6, 30, 1],
  [7, 30, 2],
  [7, 9, 1],
  [5, 5, 0],
])('a word of %i letters in a name of %i may have %i of them', (length, letters, edits) => {
  expect(boundOfWord(length, letters)).toBe(edits);
});

test.each([
  ['off', ['plural']],
  ['strict', ['plural', 'one']],
  ['normal', ['plural', 'one', 'two', 'five']],
] as const)('a reader who wants misspelt names "%s" gets %j', (fuzziness, words) => {
  const near = (['plural', 'one', 'two', 'five'] as const).map((word) => {
    return { word, as: 'name', edits: { plural: 0, one: 1, two: 2, five: 5 }[word] };
  });
  const answer = { revision: 'r', names: [], near, topics: [], classes: [] };
  const limited = limitNear(answer, fuzziness);
  expect(limited.near.map(({ word }) => word)).toEqual(words);
  expect({ ...limited, near }).toEqual(answer);
});
