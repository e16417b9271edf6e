/** Every check of a pack, seen failing on a planted error. */
import { describe, expect, test } from 'vitest';
import { checkPack } from '@/core/packs/checks/check-pack';
import type { Pack, Topic } from '@/core/topics/topic';
import { makeName, makePack, makeTopic } from '../../../kit/pack';

const ordinary = (word: string) => ['obra', 'brown', 'cafe'].includes(word);

/** A pack in which every check has something to look at, and finds nothing. */
function clean(): { pack: Pack; one: Topic; two: Topic } {
  const one = makeTopic('one', ['Anna Brown', makeName('Brown', { exactCase: true, cues: ['Anna'] })], {
    kind: 'person',
    attribute: true,
    decoys: ['Brown University'],
    points: [
      {
        paragraph: 1,
        nature: 'argued',
        text: { en: 'The author holds that she left 3 times.', es: 'La autora sostiene que se fue 3 veces.' },
      },
    ],
    events: [{ date: '2025-01', end: '2025-03', nature: 'reported', text: { en: 'A journey.', es: 'Un viaje.' } }],
    relations: [{ type: 'works-with', to: 'two', nature: 'reported' }],
    since: [
      {
        date: '2026-01',
        text: { en: 'She came back.', es: 'Volvió.' },
        references: [{ title: 'She is back', publisher: 'A paper', url: 'https://example.org/' }],
      },
    ],
  });
  const two = makeTopic('two', ['City Bank', makeName('Bank', { exactCase: true, cues: ['money'] })], {
    kind: 'company',
  });
  return { pack: makePack([one, two], { asOf: '2026-06-01' }), one, two };
}

/** Places of the faults that `plant` brings into the clean pack. */
function faultsAfter(plant: (one: Topic, two: Topic, pack: Pack) => void): string[] {
  const { pack, one, two } = clean();
  plant(one, two, pack);
  return checkPack(pack, ordinary).map(({ path }) => path);
}

test('a clean pack has no faults', () => {
  expect(checkPack(clean().pack, ordinary)).toEqual([]);
});

describe('names', () => {
  test('an ordinary word without a cue', () => {
    expect(faultsAfter((one) => one.names.push(makeName('Obra')))).toEqual(['topics[0].names[2]']);
  });
  test.each([
    ['exact case', { exactCase: true }],
    ['a cue', { cues: ['money'] }],
    ['a reason', { note: 'No other sense in news.' }],
  ])('an ordinary word with %s passes', (_, more) => {
    expect(faultsAfter((one) => one.names.push(makeName('Obra', more)))).toEqual([]);
  });
  test('an ordinary word that is what the topic is about passes', () => {
    expect(
      faultsAfter((_, two) => Object.assign(two, { kind: 'substance' }) && two.names.push(makeName('café'))),
    ).toEqual([]);
  });
  test('one that its note calls ambiguous, without a cue', () => {
    const name = makeName('Rose', { note: 'ambiguous: a flower' });
    expect(faultsAfter((one) => one.names.push(name))).toEqual(['topics[0].names[2].cues']);
  });
  test('a cue that stands in the name', () => {
    const name = makeName('Anna B.', { cues: ['anna'] });
    expect(faultsAfter((one) => one.names.push(name))).toEqual(['topics[0].names[2].cues']);
  });
  test('one of two topics, with no cue that separates them', () => {
    const plant = (cues: string[]) => (one: Topic) => one.names.push(makeName('bank', { exactCase: true, cues }));
    expect(faultsAfter(plant(['money']))).toEqual(['topics[0].names[2]', 'topics[1].names[1]']);
    expect(faultsAfter(plant(['river']))).toEqual([]);
  });
  test('one of two topics in different languages passes', () => {
    const plant = (one: Topic, two: Topic) => {
      one.names.push(makeName('Pan', { languages: ['en'], exactCase: true }));
      two.names.push(makeName('PAN', { languages: ['es'], exactCase: true }));
    };
    expect(faultsAfter(plant)).toEqual([]);
  });
  test('one of two topics passes where a sign of money behind it tells them apart', () => {
    const plant = (second: string) => (one: Topic, two: Topic) => {
      one.names.push(makeName('US', { exactCase: true }));
      two.names.push(makeName(second, { exactCase: true }));
    };
    expect(faultsAfter(plant('US$'))).toEqual([]);
    expect(faultsAfter(plant('US.'))).toEqual(['topics[0].names[2]', 'topics[1].names[2]']);
  });
  test('one listed twice', () => {
    expect(faultsAfter((one) => one.names.push(makeName('ÁNNA BROWN')))).toEqual(['topics[0].names[2]']);
  });
  test('one without letters', () => {
    expect(faultsAfter((one) => one.names.push(makeName('...')))).toEqual(['topics[0].names[2].text']);
  });
  test('one that is a decoy of its own topic', () => {
    expect(faultsAfter((one) => one.decoys.push('Anna Brown'))).toEqual(['topics[0].decoys[1]']);
  });
});

describe('judgements', () => {
  test.each(['en', 'es'] as const)('a sentence in %s that does not say whose they are', (language) => {
    const plant = (one: Topic) => Object.assign(one.points[0]?.text ?? {}, { [language]: 'X 3.' });
    expect(faultsAfter(plant)).toEqual([`topics[0].points[0].text.${language}`]);
  });
  test('a label of a figure that does not say so', () => {
    const figure = {
      value: { en: '3', es: '3' },
      label: { en: 'flights', es: 'fugas' },
      paragraph: 1,
      nature: 'argued' as const,
    };
    expect(faultsAfter((one) => one.figures.push(figure))).toEqual([
      'topics[0].figures[0].label.en',
      'topics[0].figures[0].label.es',
    ]);
  });
  test('a person of whom nobody decided whether to attribute', () => {
    expect(faultsAfter((one) => delete one.attribute)).toEqual(['topics[0].attribute']);
  });
  test('the name of the author or the paper will do', () => {
    const plant = (one: Topic, _: Topic, pack: Pack) => {
      Object.assign(pack.sources[0] ?? {}, { author: 'Eva Gray' });
      Object.assign(one.points[0] ?? {}, { text: { en: 'Gray says so 3 times.', es: 'A paper lo dice 3 veces.' } });
    };
    expect(faultsAfter(plant)).toEqual([]);
  });
});

describe('dates', () => {
  test('a range that ends before it begins', () => {
    expect(faultsAfter((one) => Object.assign(one.events[0] ?? {}, { end: '2024-12' }))).toEqual([
      'topics[0].events[0].end',
    ]);
  });
  test('a range of two precisions', () => {
    expect(faultsAfter((one) => Object.assign(one.events[0] ?? {}, { end: '2025-03-01' }))).toEqual([
      'topics[0].events[0].end',
    ]);
  });
  test('a change since that came before', () => {
    expect(faultsAfter((one) => Object.assign(one.since[0] ?? {}, { date: '2025-12-31' }))).toEqual([
      'topics[0].since[0].date',
    ]);
  });
  test('a change after the date of the pack', () => {
    expect(faultsAfter((one) => Object.assign(one.since[0] ?? {}, { date: '2026-07' }))).toEqual([
      'topics[0].since[0].date',
    ]);
  });
  test('a source after the date of the pack', () => {
    const plant = (one: Topic) => Object.assign(one.since[0]?.references[0] ?? {}, { date: '2026-06-02' });
    expect(faultsAfter(plant)).toEqual(['topics[0].since[0].references[0].date']);
  });
  test('a year is not before its own days', () => {
    expect(faultsAfter((one) => Object.assign(one.since[0] ?? {}, { date: '2026' }))).toEqual([]);
  });
});

describe('translations', () => {
  test('a sentence that was left in English', () => {
    const text = { en: 'It is the very same sentence.', es: 'It is the very same sentence.' };
    expect(faultsAfter((_, two) => Object.assign(two, { line: text }))).toEqual(['topics[1].line.es']);
  });
  test('a short text may be the same', () => {
    const text = { en: 'New York City', es: 'New York City' };
    expect(faultsAfter((_, two) => Object.assign(two, { line: text }))).toEqual([]);
  });
  test('figures that differ', () => {
    const text = { en: 'It has 1,500 rooms.', es: 'Tiene 1600 salas.' };
    expect(faultsAfter((_, two) => Object.assign(two, { line: text }))).toEqual(['topics[1].line']);
  });
  test.each([
    ['It has 1,500 rooms and 38.5 doors.', 'Tiene 1500 salas y 38,5 puertas.'],
    ['On May 2, 2023.', 'El 2 de mayo de 2023.'],
    ['Plan B (2022-23)', 'Plan B (2022-2023)'],
    ['Since the late 1990s.', 'Desde finales de los noventa.'],
    ['Some 1.2 billion people.', 'Unos 1200 millones de personas.'],
  ])('%s is %s', (en, es) => {
    expect(faultsAfter((_, two) => Object.assign(two, { line: { en, es } }))).toEqual([]);
  });
});

describe('relations', () => {
  test('of a topic to itself', () => {
    expect(faultsAfter((one) => one.relations.push({ type: 'owns', to: 'one', nature: 'reported' }))).toEqual([
      'topics[0].relations[1]',
    ]);
  });
  test('the same twice', () => {
    const relation = { type: 'owns', to: 'two', nature: 'reported' } as const;
    expect(faultsAfter((one) => one.relations.push(relation, relation))).toEqual(['topics[0].relations[2]']);
  });
  test('the same from both ends', () => {
    const relation = { type: 'works-with', to: 'one', nature: 'reported' } as const;
    expect(faultsAfter((_, two) => two.relations.push(relation))).toEqual(['topics[1].relations[0]']);
  });
  test('a directed one from both ends passes', () => {
    const plant = (one: Topic, two: Topic) => {
      one.relations.push({ type: 'accuses', to: 'two', nature: 'reported' });
      two.relations.push({ type: 'accuses', to: 'one', nature: 'reported' });
    };
    expect(faultsAfter(plant)).toEqual([]);
  });
});

describe('sources', () => {
  const page = { title: 'A page', publisher: 'A paper', url: 'https://example.org/' };
  const point = (more: object) => ({
    ...{ paragraph: 2, nature: 'reported' as const, text: { en: 'It was.', es: 'Fue.' } },
    ...more,
  });
  test('a doubt without one, confirmed or not', () => {
    const doubt = { text: { en: 'Others differ.', es: 'Otros difieren.' }, references: [], confirmed: false };
    expect(faultsAfter((_, two) => two.points.push(point({ doubts: [doubt] })))).toEqual([
      'topics[1].points[0].doubts[0].references',
    ]);
  });
  test('a reference that lacks its title or publisher', () => {
    const references = [page, { title: 'A page', url: page.url }, { publisher: 'A paper', url: page.url }];
    expect(faultsAfter((_, two) => two.points.push(point({ references })))).toEqual([
      'topics[1].points[0].references[1]',
      'topics[1].points[0].references[2]',
    ]);
  });
  test('a reference of a statement that is later than the pack', () => {
    const references = [{ ...page, date: '2026-06-02' }];
    expect(faultsAfter((_, two) => two.points.push(point({ references })))).toEqual([
      'topics[1].points[0].references[0].date',
    ]);
  });
});

describe('what a reader is told', () => {
  const doubt = (en: string, es: string) => ({
    ...{ text: { en, es }, confirmed: true },
    references: [{ title: 'A page', publisher: 'A paper', url: 'https://example.org/' }],
  });
  test.each([
    ['This agreement was not found in other sources.', 'Este acuerdo no se encontró en otras fuentes.'],
    ['The study could not be found.', 'El estudio no se pudo encontrar.'],
    ['Whether it passed was not confirmed.', 'No se confirmó si fue aprobado.'],
    ['Nothing later was found.', 'No se halló nada posterior.'],
    ['No source for this is at hand.', 'No se dispone de una fuente.'],
  ])('%s', (en, es) => {
    const point = { paragraph: 2, nature: 'reported' as const, text: { en: 'It was.', es: 'Fue.' } };
    expect(faultsAfter((_, two) => two.points.push({ ...point, doubts: [doubt(en, es)] }))).toEqual([
      'topics[1].points[0].doubts[0].text.en',
      'topics[1].points[0].doubts[0].text.es',
    ]);
  });
  test('a point may tell of somebody who was not found', () => {
    const text = { en: 'The child was not found.', es: 'No se encontró al niño.' };
    expect(faultsAfter((_, two) => two.points.push({ paragraph: 2, nature: 'reported', text }))).toEqual([]);
  });
});

describe('one sentence of the article', () => {
  const said = (en: string, paragraph = 2) => ({ paragraph, nature: 'reported' as const, text: { en, es: 'Fue.' } });
  const blames = said('He blames the United States and NATO for the war in Ukraine.');
  const blamed = said('In part, he blamed NATO and the United States for war in Ukraine.');
  test('with two natures on two cards', () => {
    const plant = (one: Topic, two: Topic) => {
      one.points.push(blames);
      two.points.push({ ...blamed, nature: 'said', speaker: { en: 'He', es: 'Él' } });
    };
    expect(faultsAfter(plant)).toEqual(['topics[1].points[0].nature']);
  });
  test.each([
    ['with one nature', blamed],
    ['from another paragraph', { ...blamed, paragraph: 3, nature: 'argued' as const }],
    ['that says something else', { ...said('The United States left NATO.'), nature: 'argued' as const }],
  ])('passes %s', (_, other) => {
    expect(faultsAfter((one, two) => one.points.push(blames) && two.points.push(other))).toEqual([]);
  });
});

describe('a topic that still changes', () => {
  test('with nothing from the last year', () => {
    expect(faultsAfter((_, two) => Object.assign(two, { living: true }))).toEqual(['topics[1].since']);
  });
  test.each([
    ['2025-06-01', []],
    ['2025-06', []],
    ['2025', []],
    ['2025-05-31', ['topics[0].since']],
  ])('changed last in %s', (date, expected) => {
    const plant = (one: Topic) => {
      one.living = true;
      for (const change of one.since) change.date = date;
    };
    expect(
      faultsAfter((one, _, pack) => {
        pack.sources = pack.sources.map((source) => ({ ...source, date: '2025-01-01' }));
        plant(one);
      }),
    ).toEqual(expected);
  });
});
