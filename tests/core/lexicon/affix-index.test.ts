/** Names of several words, found whole or misspelt. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWholes, wholesBegunBy, wholesEndedBy } from '../../../core/lexicon/affix-index';
import { WordStore } from '../../../core/lexicon/string-table';

const wholesIn = (words: readonly string[]) => buildWholes(new WordStore(words), words);

test('a piece belongs to words that are at least two letters longer', () => {
  const wholes = wholesIn(['obrador', 'obra', 'obrero', 'labrador', 'matador', 'dor']);
  expect(wholesBegunBy(wholes, 'obra')).toEqual(['obrador']);
  expect(wholesBegunBy(wholes, 'obr')).toEqual(['obrero', 'obrador']);
  expect(wholesEndedBy(wholes, 'rador')).toEqual(['obrador', 'labrador']);
  expect(wholesEndedBy(wholes, 'ador')).toEqual(['obrador', 'matador', 'labrador']);
  expect(wholesBegunBy(wholes, 'zzz')).toEqual([]);
  expect(wholesBegunBy(wholes, 'aaa')).toEqual([]);
  expect(wholesEndedBy(wholes, 'zzz')).toEqual([]);
});

test('they are the shortest twelve, in order of length, whatever else there is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
      (words, piece) => {
        const wholes = wholesIn(words);
        const longer = words.filter((one) => one.length >= piece.length + 2);
        const begun = wholesBegunBy(wholes, piece);
        const ended = wholesEndedBy(wholes, piece);
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
  const wholes = wholesIn(letters.map((letter) => `ab${letter}x`).reverse());
  expect(wholesBegunBy(wholes, 'ab')).toEqual(letters.slice(0, 12).map((letter) => `ab${letter}x`));
});

test('a piece of very many words looks at the first two hundred only', () => {
  const many = Array.from({ length: 300 }, (_, i) => `ab${String(i).padStart(3, '0')}xx`);
  const wholes = wholesIn([...many, 'abzz']);
  expect(wholesBegunBy(wholes, 'ab')).not.toContain('abzz');
  expect(wholesBegunBy(wholesIn([...many.slice(0, 199), 'abzz']), 'ab')[0]).toBe('abzz');
  expect(wholesBegunBy(wholesIn([...many.slice(0, 200), 'abzz']), 'ab')[0]).not.toBe('abzz');
});
