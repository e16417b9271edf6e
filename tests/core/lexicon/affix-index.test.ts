/** Names of several words, found whole or misspelt. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAffixIndex, wordsEndingWith, wordsNearPiece, wordsStartingWith } from '../../../core/lexicon/affix-index';
import { StringTable } from '../../../core/lexicon/string-table';
import { editDistance } from '../../../core/text/edit-distance';

const affixesOf = (words: readonly string[]) => buildAffixIndex(new StringTable(words), words);

test('a piece belongs to words that are at least two letters longer', () => {
  const affixes = affixesOf(['obrador', 'obra', 'obrero', 'labrador', 'matador', 'dor']);
  expect(wordsStartingWith(affixes, 'obra')).toEqual(['obrador']);
  expect(wordsStartingWith(affixes, 'obr')).toEqual(['obrero', 'obrador']);
  expect(wordsEndingWith(affixes, 'rador')).toEqual(['obrador', 'labrador']);
  expect(wordsEndingWith(affixes, 'ador')).toEqual(['obrador', 'matador', 'labrador']);
  expect(wordsStartingWith(affixes, 'zzz')).toEqual([]);
  expect(wordsStartingWith(affixes, 'aaa')).toEqual([]);
  expect(wordsEndingWith(affixes, 'zzz')).toEqual([]);
});

test('they are the shortest twelve, in order of length, whatever else there is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
      (words, piece) => {
        const affixes = affixesOf(words);
        const longer = words.filter((one) => one.length >= piece.length + 2);
        const begun = wordsStartingWith(affixes, piece);
        const ended = wordsEndingWith(affixes, piece);
        const checks = [
          [begun, longer.filter((one) => one.startsWith(piece))],
          [ended, longer.filter((one) => one.endsWith(piece))],
        ] as const;
        for (const [got, all] of checks) {
          expect(got.map((one) => one.length)).toEqual(
            all
              .map((one) => one.length)
              .sort((a, b) => a - b)
              .slice(0, 12),
          );
          expect(all).toEqual(expect.arrayContaining(got));
          expect(new Set(got).size).toBe(got.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('of words as long, those that come first in the order of letters are kept', () => {
  const letters = 'abcdefghijklmnop'.split('');
  const affixes = affixesOf(letters.map((letter) => `ab${letter}x`).reverse());
  expect(wordsStartingWith(affixes, 'ab')).toEqual(letters.slice(0, 12).map((letter) => `ab${letter}x`));
});

test('a piece of very many words looks at the first two hundred only', () => {
  const many = Array.from({ length: 300 }, (_, i) => `ab${String(i).padStart(3, '0')}xx`);
  const affixes = affixesOf([...many, 'abzz']);
  expect(wordsStartingWith(affixes, 'ab')).not.toContain('abzz');
  expect(wordsStartingWith(affixesOf([...many.slice(0, 199), 'abzz']), 'ab')[0]).toBe('abzz');
  expect(wordsStartingWith(affixesOf([...many.slice(0, 200), 'abzz']), 'ab')[0]).not.toBe('abzz');
});

test('a misspelt piece finds the words that have it at one end, one edit away, and no others', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 9 });
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), piece, (words, typed) => {
      const affixes = affixesOf(words);
      const [one = '', two = '', three = ''] = typed;
      const begins = new Set([one + two, two + one, two + three, one + three]);
      const near = words.filter((whole) => {
        const lengths = [-1, 0, 1].map((more) => typed.length + more).filter((length) => length <= whole.length - 2);
        const isLong = whole.length > typed.length && whole.length <= 2 * typed.length;
        return isLong && lengths.some((length) => editDistance(typed, whole.slice(0, length), 1) === 1);
      });
      const expected = near.filter((whole) => begins.has(whole.slice(0, 2)));
      const found = new Set(wordsNearPiece(affixes, typed, false).map(({ as }) => as));
      if (expected.length <= 4) expect([...found].sort()).toEqual([...expected].sort());
      for (const one of found) expect(expected).toContain(one);
    }),
    { numRuns: 500 },
  );
});
