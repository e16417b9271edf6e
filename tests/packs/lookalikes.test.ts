/** Look-alike words: which are near, and which lists they come from. */
import { describe, expect, test } from 'vitest';
import { expandDictionary } from '@/scripts/pack/lookalikes/expand-dictionary';
import { fuzzyTargets, lookalikesOf } from '@/scripts/pack/lookalikes/lookalikes-of';
import { nearWords } from '@/scripts/pack/lookalikes/near-words';
import { makePack, makeTopic } from '../kit/pack';

describe('near words', () => {
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
  const pack = makePack([makeTopic('x', ['methamphetamine', 'Otto Berger'])]);
  const list = new Set(['amphetamine', 'slimmest', 'simmer', 'burger', 'berger', 'otto', 'lotto', 'house']);

  test("are near words and pieces of words, never the names' own words", () => {
    expect(lookalikesOf(fuzzyTargets(pack), list)).toEqual(['amphetamine', 'burger', 'lotto']);
  });

  test('are none for a name too short to be matched by approximation', () => {
    const short = makePack([makeTopic('x', ['Slim'])]);
    expect(lookalikesOf(fuzzyTargets(short), new Set(['slims', 'swim', 'slid']))).toEqual([]);
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
