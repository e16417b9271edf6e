/** Outermost letters as numbers: they never rule out what is near, and rule out most of what is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endLetters, mayBePiece, pieceOf } from '../../../core/lexicon/end-letters';
import { editDistance } from '../../../core/text/edit-distance';

const backwards = (text: string) => text.split('').reverse().join('');
const mayBe = (word: string, piece: string) => mayBePiece(endLetters(word, false), pieceOf(piece, false));

test('a word that has a piece at one end, at most one edit from it, is never ruled out', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ', '1'), minLength: 4, maxLength: 10 });
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ'), minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(word, piece, (whole, part) => {
      const lengths = [part.length - 1, part.length, part.length + 1].filter((length) => length < whole.length);
      if (!lengths.some((length) => editDistance(part, whole.slice(0, length), 1) <= 1)) return;
      expect(mayBe(whole, part)).toBe(true);
      expect(mayBePiece(endLetters(backwards(whole), true), pieceOf(backwards(part), true))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['obrador', 'obrdor', true],
  ['obrador', 'borado', true],
  ['obrador', 'obbrad', true],
  ['obrador', 'obxad', true],
  ['obrador', 'obxyd', false],
  ['obrador', 'orbda', false],
  ['obrador', 'obzzador', false],
])('%s, piece %s: %s', (word, piece, expected) => {
  expect(mayBe(word, piece)).toBe(expected);
});
