/** Many words in little memory, each with a number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringTable } from '../../../core/lexicon/string-table';
import { editDistance } from '../../../core/text/edit-distance';

test('words keep their places, and nothing else is found', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', '1'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, other) => {
      const store = new StringTable(words);
      expect(store.size).toBe(words.length);
      expect([...store.keys()]).toEqual(words);
      for (const [number, one] of words.entries()) {
        expect(store.numberOf(one)).toBe(number);
        expect(store.has(one)).toBe(true);
        expect(store.wordAt(number)).toBe(one);
        expect(store.lengthOf(number)).toBe(one.length);
        expect(store.distanceTo(number, other, 2)).toBe(editDistance(other, one, 2));
        const backwards = (text: string) => text.split('').reverse().join('');
        for (const length of [0, 1, 2, 3]) {
          const [piece, end] = [other.slice(0, length), backwards(other).slice(0, length)];
          expect(Math.sign(store.compareBeginning(number, piece))).toBe(order(one, piece));
          expect(Math.sign(store.compareEnding(number, backwards(end)))).toBe(order(backwards(one), end));
        }
      }
      expect(store.numberOf(other)).toBe(words.indexOf(other));
      expect(store.has(other)).toBe(words.includes(other));
    }),
  );
});

/** 0 if `word` begins with `piece`; otherwise which of them comes first. */
function order(word: string, piece: string): number {
  if (word.startsWith(piece)) return 0;
  return word < piece ? -1 : 1;
}

test('a store without words finds none', () => {
  const store = new StringTable([]);
  expect([store.size, store.numberOf('a'), store.has('')]).toEqual([0, -1, false]);
});
