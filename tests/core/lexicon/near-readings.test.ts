/** The names that a misspelt word may mean. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDeletionIndex, sharingDeletion } from '../../../core/lexicon/deletion-index';
import { compileLexicon, targetsOf } from '../../../core/lexicon/lexicon';
import { nearWordsOf } from '../../../core/lexicon/near-words';
import { editDistance } from '../../../core/text/edit-distance';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const lexiconOf = (...names: Parameters<typeof makeTopic>[1]) => compileLexicon([makePack([makeTopic('a', names)])]);
const readings = (word: string, ...names: Parameters<typeof makeTopic>[1]) =>
  nearWordsOf(lexiconOf(...names), word).map(({ as, edits }) => `${as} ${edits}`);

describe('plurals and singulars of common nouns', () => {
  test.each([
    ['cartels', 'cartel'],
    ['cartel', 'cartels'],
    ['taxes', 'tax'],
    ['tax', 'taxes'],
    ['policies', 'policy'],
    ['policy', 'policies'],
    ['leyes', 'ley'],
  ])('%s stands for %s, at no cost', (word, listed) => {
    expect(readings(word, listed)).toContain(`${listed} 0`);
  });

  test.each([
    ['two letters', 'as', 'a'],
    ['a proper name', 'Mexicos', makeName('Mexico', { exactCase: true })],
    ['one with a capital as listed', 'mexicos', 'Mexico'],
    ['other endings', 'carteling', 'cartel'],
    ['figures', '42s', '42'],
    ['a plural of another kind', 'policyies', 'policy'],
    ['any last letter left out', 'cartelx', 'cartel'],
    ['any three letters for a "y"', 'policabc', 'policy'],
    ['any last letter for "ies"', 'policx', 'policies'],
    ['a word of two letters', 'oxes', 'ox'],
  ] as const)('not %s', (_, word, name) => {
    expect(readings(word, name).filter((one) => one.endsWith(' 0'))).toEqual([]);
  });

  test('are looked for in words that are names or ordinary words themselves', () => {
    const lexicon = compileLexicon([makePack([makeTopic('a', ['cartel', 'cartels'])], { lookalikes: ['carteles'] })]);
    const as = (word: string) => nearWordsOf(lexicon, word).map((near) => near.as);
    expect(as('cartels')).toEqual(['cartel']);
    expect(as('cartel')).toEqual(['cartels']);
    expect(as('carteles')).toEqual(['cartel']);
    expect(as('cartles')).not.toEqual([]);
  });
});

describe('what may be misspelt', () => {
  test.each([
    ['obradr', 'Obrador', ['obrador 1']],
    ['obradorx', 'Obrador', ['obrador 1']],
    ['obradors', 'Obrador', []],
    ['obradores', 'Obrador', []],
    ['obrado', 'Obrador', ['obrador 1']],
    ['obregonistas', 'Obregonista', []],
    ['obregonistaes', 'Obregonista', []],
    [`${'abcdefghij'.repeat(4).slice(1)}`, 'abcdefghij'.repeat(4), [`${'abcdefghij'.repeat(4)} 1`]],
    [`${'abcdefghij'.repeat(4)}x`, 'abcdefghij'.repeat(4), []],
    ['0bradr', 'Obrador', []],
    ['0brador', 'Obrador', ['obrador 1']],
    ['mexic', 'México', ['mexico 1']],
    ['mex', 'México', ['mexico 1']],
    ['ico', 'México', ['mexico 1']],
    ['me', 'México', []],
    ['x'.repeat(41), 'y'.repeat(40), []],
    ['xi', 'Xi', []],
    ['bidn', 'Biden', []],
  ])('%s for %s: %j', (word, name, expected) => {
    expect(readings(word, name)).toEqual(expected);
  });

  test('figures that a machine misread cost what they are many', () => {
    expect(readings('0bradr', 'Obrador', 'obradr')).toEqual(['obradr 1']);
    expect(readings('0brad0r', 'Obrador')).toEqual([]);
    expect(readings('0brad0rista', 'Obradorista')).toEqual(['obradorista 2']);
  });

  test('what a machine misread comes before what was mistyped, and not twice', () => {
    expect(readings('rnorena', 'Morena', 'Rmorena')).toEqual(['morena 1', 'rmorena 1']);
    expect(readings('obraclor', 'Obrador')).toEqual(['obrador 1']);
  });

  test('the three nearest, the nearest first', () => {
    const names = ['abcdefghij', 'abcdefghik', 'abcdefghxx', 'abcdefgyyy', 'abcdefghil'];
    expect(readings('abcdefghi', ...names).slice(0, 3)).toEqual(['abcdefghij 1', 'abcdefghik 1', 'abcdefghil 1']);
    expect(readings('abcdefghyx', 'abcdefghij', 'abcdefghxx').slice(0, 2)).toEqual(['abcdefghxx 1', 'abcdefghij 2']);
  });

  test('of four as near, three are taken: without Fuse.js in the order of letters', () => {
    const lexicon = lexiconOf('qabcdefghij', 'abcdefghijq', 'abcdeqfghij', 'abqcdefghij');
    expect(nearWordsOf(lexicon, 'abcdefghij')).toHaveLength(3);
    const plain = nearWordsOf(lexicon, 'abcdefghij', false).map(({ as }) => as);
    expect(plain).toEqual(['abcdefghijq', 'abcdeqfghij', 'abqcdefghij']);
  });
});

describe('pieces of a word', () => {
  const piecesOf = (word: string, ...names: Parameters<typeof makeTopic>[1]) =>
    nearWordsOf(lexiconOf(...names), word).map(
      ({ as, rest, edits, weak }) =>
        `${rest?.isBefore ? rest.word : ''}|${as}|${rest?.isBefore === false ? rest.word : ''} ${edits}${weak ? ' weak' : ''}`,
    );

  test.each([
    ['rador', ['López Obrador'], 'ob|obrador| 1'],
    ['obra', ['López Obrador'], '|obrador|dor 1'],
    ['radoor', ['López Obrador'], 'ob|obrador| 2 weak'],
    ['obbra', ['López Obrador'], '|obrador|dor 2 weak'],
    ['boraa', ['López Obrador'], '|obrador|dor 2 weak', false],
    ['condctor', ['semiconductor'], 'semi|semiconductor| 2'],
    ['adoor', ['López Obrador'], 'obr|obrador| 2 weak'],
    ['adoor', ['Obrador'], 'obr|obrador| 2 weak', false],
    ['dor', ['Obrador'], 'obra|obrador| 1'],
    ['doe', ['López Obrador'], 'obra|obrador| 2 weak', false],
    ['condctor', ['semiconductors'], 'semi|semiconductors| 2', false],
  ] as [string, string[], string, boolean?][])('%s of %j: %s', (word, names, expected, is = true) => {
    if (is) expect(piecesOf(word, ...names)).toContain(expected);
    else expect(piecesOf(word, ...names)).not.toContain(expected);
  });

  test('an ordinary word is a piece only beside the rest of a name', () => {
    const pack = makePack([makeTopic('a', ['Joe Biden', 'Denmark'])], { lookalikes: ['den'] });
    expect(nearWordsOf(compileLexicon([pack]), 'den')).toEqual([
      { word: 'den', as: 'biden', edits: 1, rest: { word: 'bi', isBefore: true }, weak: true },
    ]);
  });
});

describe('names written as one word', () => {
  test.each([
    ['lopezobrador', ['López Obrador'], 'lopez obrador 1'],
    ['lopezobradr', ['López Obrador'], 'lopez obrador 2'],
    ['nearshoring', ['near-shoring'], 'near shoring 0'],
    ['nearshorin', ['near-shoring'], 'near shoring 1'],
    ['andreslopezobrador', ['Andrés López Obrador'], 'andres lopez obrador 1'],
    ['lopezobrador', ['Andrés López Obrador'], 'lopez obrador 1'],
    ['andreslopez', ['Andrés López Obrador'], 'andres lopez 1'],
  ])('%s of %j: %s', (word, names, expected) => {
    expect(readings(word, ...names)).toContain(expected);
  });

  test.each([
    ['misspelt, where it has figures', 'titel42law', ['Title 42 law']],
    ['with another figure', 'title43law', ['Title 42 law']],
    ['too short together', 'joebi', ['Joe Bi']],
    ['words that are not neighbours', 'andresobrador', ['Andrés López Obrador']],
    ['abbreviations', 'usarmy', [makeName('US ARMY', { exactCase: true })]],
  ] as const)('not %s', (_, word, names) => {
    expect(readings(word, ...names)).toEqual([]);
  });

  test('with figures, exactly as they are', () => {
    expect(readings('title42law', 'Title 42 law')).toEqual(['title 42 law 1']);
    expect(readings('covid19', 'Covid-19')).toEqual(['covid 19 0']);
  });

  test('a joined word that is a name itself is that name', () => {
    expect(readings('nearshoring', 'near-shoring', 'nearshoring')).toEqual([]);
    const lexicon = lexiconOf('near-shoring', 'nearshoring');
    expect([...targetsOf(lexicon)].map(({ text }) => text)).toEqual(['near', 'nearshoring', 'shoring']);
  });
});

test('every word within its bound is found, each once, whatever else there is', { timeout: 60_000 }, () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 14 });
  const targets = fc.uniqueArray(fc.record({ text: word, bound: fc.constantFrom(0, 1, 2) }), {
    selector: ({ text }) => text,
    maxLength: 40,
  });
  fc.assert(
    fc.property(targets, fc.array(word, { minLength: 1, maxLength: 4 }), (all, asked) => {
      const index = buildDeletionIndex((visit) => all.forEach(visit));
      for (const one of [...asked, ...all.map(({ text }) => text.slice(1))]) {
        const found = [...index.found.slice(0, sharingDeletion(index, one))];
        expect(new Set(found).size).toBe(found.length);
        for (const [number, { text, bound }] of all.entries()) {
          if (bound === 0) expect(found).not.toContain(number);
          else if (editDistance(one, text, bound) <= bound) expect(found).toContain(number);
        }
      }
    }),
    { numRuns: 100 },
  );
});
