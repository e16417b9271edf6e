/** The names of all packs in one list, each with what it needs to be one. */
import { describe, expect, test } from 'vitest';
import { compileLexicon, namesOn, targetAs } from '../../../core/lexicon/lexicon';
import { KINDS } from '../../../core/topics/kinds';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const namesOf = (...topics: Parameters<typeof makePack>[0]) => [...compileLexicon([makePack(topics)]).names];
const textsOf = (...names: Parameters<typeof makeTopic>[1]) => namesOf(makeTopic('a', names)).map(({ text }) => text);

describe('spellings that are listed along with a name', () => {
  test.each([
    ['full stops left out of an abbreviation', ['U.S.'], ['U.S.', 'US']],
    ['within a phrase', ['U.S. Army'], ['U.S. Army', 'US Army']],
    ['and put into one that goes by its capitals', [makeName('DEA', { exactCase: true })], ['DEA', 'D.E.A.']],
    ['and into a phrase', ['US border'], ['US border', 'U.S. border']],
    ['no full stops in a name that does not go by its capitals', ['NATO'], ['NATO']],
    ['none in longer ones', [makeName('UNESCO', { exactCase: true })], ['UNESCO']],
    ['none in a single letter', [makeName('Plan B', { exactCase: true })], ['Plan B']],
    ['none in part of a word', [makeName('iPAD USMCAs', { exactCase: true })], ['iPAD USMCAs']],
    ['none beside figures', [makeName('US2 plan', { exactCase: true })], ['US2 plan']],
    ['one letter with a full stop stays', ['J. Biden'], ['J. Biden']],
  ] as const)('%s', (_, names, expected) => {
    expect(textsOf(...names)).toEqual(expected);
  });

  test('they are as the name in all else', () => {
    const [, other] = namesOf(
      makeTopic('a', [makeName('DEA', { exactCase: true, languages: ['es'], cues: ['drogas'] })]),
    );
    expect(other).toMatchObject({ text: 'D.E.A.', exactCase: true, languages: ['es'], cues: [['drogas']] });
  });

  test('a spelling that is listed itself is not listed again', () => {
    const names = namesOf(makeTopic('a', [makeName('U.S.', { exactCase: true }), makeName('US', { cues: [] })]));
    expect(names.map(({ text, cues }) => [text, cues])).toEqual([
      ['U.S.', null],
      ['US', []],
    ]);
  });
});

describe('articles', () => {
  test.each([
    ['the White House', 'white house'],
    ['El Norte', 'norte'],
    ['la Casa', 'Casa'],
    ['los Pinos', 'Pinos'],
    ['las Casas', 'Casas'],
  ])('%s is left out where %s is listed', (long, bare) => {
    expect(textsOf(long, bare)).toEqual([bare]);
    expect(textsOf(long)).toEqual([long]);
  });

  test('not another word, nor one inside', () => {
    expect(textsOf('de Casa', 'Casa')).toEqual(['de Casa', 'Casa']);
    expect(textsOf('in the Casa', 'in Casa')).toEqual(['in the Casa', 'in Casa']);
    expect(textsOf('laCasa', 'Casa')).toEqual(['laCasa', 'Casa']);
  });
});

describe('names and decoys', () => {
  test('are numbered in order, decoys behind, each decoy once and none that is a name', () => {
    const names = namesOf(
      makeTopic('a', ['tin', '...'], { decoys: ['tin can', 'copper', 'Tin-Can', '!'] }),
      makeTopic('b', ['Copper'], { decoys: ['tin roof', 'tin can'] }),
    );
    expect(names.map(({ id, topic, text }) => [id, topic, text])).toEqual([
      [0, 'kit/a', 'tin'],
      [1, 'kit/b', 'Copper'],
      [2, null, 'tin can'],
      [3, null, 'tin roof'],
    ]);
    expect(names[2]).toEqual({
      ...{ id: 2, topic: null, text: 'tin can', words: ['tin', 'can'], languages: ['en', 'es'] },
      ...{ exactCase: false, demonym: false, cues: null, company: [] },
    });
  });

  test('keep their own attributes, though many share one', () => {
    const attributes = [
      {},
      { demonym: true },
      { exactCase: true },
      { languages: ['es' as const] },
      {},
      { cues: ['mine'] },
    ];
    const more = [{ cues: [] }, { cues: ['mine'], demonym: true }, { cues: ['mine shaft'] }];
    const all = [...attributes, ...more];
    const names = namesOf(
      makeTopic(
        'a',
        all.map((one, i) => makeName(`name${'abcdefghi'.charAt(i)}`, one)),
      ),
    );
    expect(names.map(({ languages, exactCase, demonym, cues }) => ({ languages, exactCase, demonym, cues }))).toEqual(
      all.map((one) => {
        const cues = 'cues' in one ? (one.cues as string[]).map((cue) => cue.split(' ')) : null;
        return { languages: ['en', 'es'], exactCase: false, demonym: false, ...one, cues };
      }),
    );
  });

  test('a cue of function words alone is none; one with another word is', () => {
    const [name] = namesOf(makeTopic('a', [makeName('tin', { cues: ['US', 'the US', 'US steel', 'to me'] })]));
    expect(name?.cues).toEqual([['Us', 'steel']]);
  });
});

describe('a lexicon', () => {
  test('indexes a name under its rarest word, the longest of those, the first of those', () => {
    const lexicon = compileLexicon([
      makePack([
        makeTopic('a', ['bank of tin', 'bank of copper', 'tin of nickel', 'abcd efgh', 'lead lead', 'zinc of silver']),
      ]),
    ]);
    const hung = (word: string) =>
      [...namesOn(lexicon, lexicon.words.numberOf(word))].map((id) => lexicon.names.at(id).text);
    expect(hung('nickel')).toEqual(['tin of nickel']);
    expect(hung('copper')).toEqual(['bank of copper']);
    expect(hung('bank')).toEqual(['bank of tin']);
    expect(hung('tin')).toEqual([]);
    expect(hung('of')).toEqual([]);
    expect(hung('abcd')).toEqual(['abcd efgh']);
    expect(hung('lead')).toEqual(['lead lead']);
    expect(hung('silver')).toEqual(['zinc of silver']);
    expect(hung('zinc')).toEqual([]);
  });

  test('says what a joined word is, as its name has it', () => {
    const lexicon = compileLexicon([makePack([makeTopic('a', ['Andrés López Obrador'])])]);
    const all = ['andreslopez', 'andreslopezobrador', 'lopezobrador'];
    const as = all.map((text) => targetAs(lexicon, lexicon.words.size + lexicon.joined.numberOf(text)));
    expect(as).toEqual(['andres lopez', 'andres lopez obrador', 'lopez obrador']);
    expect(targetAs(lexicon, lexicon.words.numberOf('lopez'))).toBe('lopez');
  });

  test('has another revision for each thing that differs', () => {
    const name = makeName('copper');
    const of = (more: Parameters<typeof makePack>[1] = {}, ...names: (typeof name)[]) =>
      compileLexicon([makePack([makeTopic('a', [name, ...names])], more)]).revision;
    const revisions = [
      ...[of(), of({ id: 'other' }), of({ asOf: '2026-01-02' }), of({ lookalikes: ['cooper'] })],
      ...[of({}, makeName('tin')), of({}, makeName('tin', { exactCase: true }))],
      ...[of({}, makeName('tin', { languages: ['en'] })), of({}, makeName('tin', { cues: ['mine'] }))],
      compileLexicon([makePack([makeTopic('b', [name])])]).revision,
      compileLexicon([makePack([makeTopic('a', [name])]), makePack([], { id: 'two' })]).revision,
    ];
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(of()).toBe(of());
    expect(of()).toMatch(/^kit:[0-9a-z]+$/);
  });

  test('keeps packs apart: one without look-alikes is matched as listed, and ties are within a pack', () => {
    const relations = [{ type: 'related-to' as const, to: 'b', nature: 'reported' as const }];
    const { lookalikes: _, ...exact } = makePack(
      [makeTopic('a', ['nickel'], { relations }), makeTopic('b', ['cobalt'])],
      { id: 'x' },
    );
    const lexicon = compileLexicon([exact, makePack([makeTopic('b', ['copper'], { broad: true })])]);
    expect([...lexicon.bounds].map((bound, i) => [lexicon.words.wordAt(i), bound])).toEqual([
      ['cobalt', 0],
      ['copper', 1],
      ['nickel', 0],
    ]);
    expect(lexicon.topics).toEqual([
      { key: 'x/a', kind: 'concept', finding: KINDS.concept.finding, broad: false, related: ['x/b'] },
      { key: 'x/b', kind: 'concept', finding: KINDS.concept.finding, broad: false, related: ['x/a'] },
      { key: 'kit/b', kind: 'concept', finding: KINDS.concept.finding, broad: true, related: [] },
    ]);
  });
});
