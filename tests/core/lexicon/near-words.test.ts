import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDeletionIndex, sharingDeletion } from '../../../core/lexicon/deletion-index';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { nearWordsOf } from '../../../core/lexicon/near-words';
import { editDistance, lettersOf, mayBeNear } from '../../../core/text/edit-distance';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found, mentionsOf } from '../mentions/find';
import { smallPack } from '../mentions/small-pack';

describe('distance', () => {
  test.each([
    ['obrador', 'obrador', 0],
    ['obrador', 'obradr', 1],
    ['obrador', 'obrdaor', 1],
    ['obrador', 'obrrador', 1],
    ['obrador', 'obradir', 1],
    ['obrador', 'brodor', 2],
    ['obrador', 'pescador', 4],
    ['', 'ab', 2],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
    expect(editDistance(b, a, 5)).toBe(edits);
  });

  test('says no more than that the bound is passed', () => {
    expect(editDistance('obrador', 'pescador', 2)).toBe(3);
    expect(editDistance('obrador', 'borrado', 1)).toBe(2);
    expect(editDistance('a'.repeat(80), 'a'.repeat(80), 2)).toBe(3);
    expect(editDistance('a'.repeat(60), 'a'.repeat(60), 2)).toBe(0);
    expect(editDistance('a'.repeat(61), 'a'.repeat(60), 2)).toBe(3);
    expect(editDistance('a'.repeat(60), 'a'.repeat(61), 2)).toBe(3);
  });
});

/** The distance by the book, the whole table. */
function byTheBook(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      (rows[i] as number[])[j] = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, swap);
    }
  }
  return at(a.length, b.length);
}

test('the distance is the one by the book, and letters never rule out what is near', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(0, 1, 2, 3), (a, b, bound) => {
      const distance = byTheBook(a, b);
      expect(editDistance(a, b, bound)).toBe(Math.min(distance, bound + 1));
      if (distance <= bound) expect(mayBeNear(lettersOf(a), lettersOf(b), bound)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

describe('pieces', () => {
  const edit = fc.tuple(fc.constantFrom('drop', 'put', 'change', 'swap'), fc.nat(30), fc.constantFrom('a', 'z'));

  test('find every word within the bound', { timeout: 60_000 }, () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 6, maxLength: 16 });
    fc.assert(
      fc.property(word, fc.constantFrom(1, 2), fc.array(edit, { maxLength: 2 }), (text, bound, edits) => {
        const typed = edits
          .slice(0, bound)
          .reduce((from, [kind, at, letter]) => apply(from, kind, at % from.length, letter), text);
        const near = editDistance(typed, text, bound) <= bound;
        const index = buildDeletionIndex((visit) => visit({ text, bound }));
        const count = sharingDeletion(index, typed);
        if (near) expect([...index.found.slice(0, count)]).toEqual([0]);
      }),
      { numRuns: 1500 },
    );
  });
});

function apply(text: string, kind: string, at: number, letter: string): string {
  if (kind === 'drop') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'put') return text.slice(0, at) + letter + text.slice(at);
  if (kind === 'change') return text.slice(0, at) + letter + text.slice(at + 1);
  return at + 1 < text.length ? text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2) : text;
}

describe('misspelt names', () => {
  test.each([
    ['fentnyl', 'fentnyl = fentanyl'],
    ['fentaynl', 'fentaynl = fentanyl'],
    ['fenttanyl', 'fenttanyl = fentanyl'],
    ['fen tanyl', 'fen tanyl = fentanyl'],
    ['Lopez Obradr', 'Lopez Obradr = amlo'],
    ['Lopz Obradr', 'Lopz Obradr = amlo'],
    ['López Ob rador', 'López Ob rador = amlo'],
    ['LópezObrador', 'LópezObrador = amlo'],
    ['LopezObradr', 'LopezObradr = amlo'],
    ['Untied States', 'Untied States = united-states'],
    ['United Statess', 'United Statess = united-states'],
    ['Jeo Biden', 'Jeo Biden = biden'],
    ['Jje Biden', 'Jje Biden = biden'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(mentionsOf(text)[0]).toMatchObject({ by: 'fuzzy', certainty: 'likely' });
  });

  test.each([
    ['an ordinary word', 'Lopes Obrador'],
    ['a name in small letters', 'lopez obradr'],
    ['other digits', 'Title 43'],
    ['one letter more than the bound', 'fentnl'],
    ['too short a name', 'Joe Bidn'],
    ['an acronym', 'AMLOO'],
    ['three letters where another word is misspelt too', 'Jeo Bidden'],
  ])('not %s', (_, text) => {
    expect(found(text).filter((hit) => !hit.startsWith('Joe'))).toEqual([]);
  });

  test('a pack without look-alikes is matched exactly', () => {
    const { lookalikes: _, ...pack } = smallPack;
    expect(found('fentnyl', { pack })).toEqual([]);
    expect(found('fentanyl', { pack })).toEqual(['fentanyl = fentanyl']);
  });

  test('an ambiguous name needs its evidence when misspelt too', () => {
    const pack = makePack([makeTopic('obrador', [makeName('Obrador', { cues: ['Mexico'] })])]);
    expect(found('Obradro spoke', { pack })).toEqual([]);
    expect(found('Obradro of Mexico spoke', { pack })).toEqual(['Obradro = obrador']);
  });

  test('Fuse.js has a say', () => {
    const lexicon = compileLexicon([smallPack]);
    expect(nearWordsOf(lexicon, 'fentnyl')).toEqual([{ word: 'fentnyl', as: 'fentanyl', edits: 1 }]);
    expect(nearWordsOf(lexicon, 'fontanel')).toEqual([]);
  });
});
