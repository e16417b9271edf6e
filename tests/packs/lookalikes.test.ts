/** Look-alike words: which are near, and which lists they come from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandDictionary } from '@/scripts/pack/lookalikes/expand-dictionary';
import { fuzzyTargets, lookalikesOf } from '@/scripts/pack/lookalikes/lookalikes-of';
import { editsWithin, nearWords } from '@/scripts/pack/lookalikes/near-words';
import { makeName, makePack, makeTopic } from '../kit/pack';

/** Optimal string alignment, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

describe('near words', () => {
  test('are those within so many edits, as a table of edits says', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        // Trying edits in turn may also swap and then insert, which the table counts as more: never fewer.
        if (distance(a, b) <= most) expect(editsWithin(a, b, most)).toBe(true);
        if (editsWithin(a, b, most)) expect(distance(a, b)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  test('keep the bound of each target, and know plurals', () => {
    const targets = new Map([
      ['russia', 1],
      ['monterrey', 2],
    ]);
    const list = ['prussia', 'prussias', 'persia', 'monterey', 'montereys', 'montreal', 'russia'];
    expect(nearWords(list, targets)).toEqual(['prussia', 'prussias', 'monterey', 'montereys', 'russia']);
  });
});

describe('look-alikes of a pack', () => {
  const pack = makePack([makeTopic('x', ['methamphetamine', makeName('Slimmer', { exactCase: true }), 'Otto Berger'])]);
  const list = new Set(['amphetamine', 'slimmest', 'simmer', 'burger', 'berger', 'otto', 'lotto', 'house']);

  test("are near words and pieces of words, never the names' own words", () => {
    expect(lookalikesOf(fuzzyTargets(pack), list)).toEqual(['amphetamine', 'burger', 'lotto']);
  });

  test('are none for a name that is never matched by approximation', () => {
    const exact = makePack([makeTopic('x', [makeName('Slimmer', { exactCase: true })])]);
    expect(lookalikesOf(fuzzyTargets(exact), list)).toEqual([]);
  });
});

test('a dictionary is spelt out with its suffixes, without possessives', () => {
  const affixes =
    "SFX S Y 4\nSFX S   y     ies        [^aeiou]y\nSFX S   0     s          [aeiou]y\nSFX S   0     es         [sxzh]\nSFX S   0     s          [^sxzhy]\nSFX M Y 1\nSFX M   0     's         .\n";
  expect(expandDictionary(affixes, '4\nPrussian/MS\ncity/S\nbox/S\nhouse\n')).toEqual([
    'Prussian',
    'Prussians',
    'city',
    'cities',
    'box',
    'boxes',
    'house',
  ]);
});
