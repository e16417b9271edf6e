/** What the checks and the lookup go by: the parts of a topic with their places, and the words that a typed one may mean. */
import { describe, expect, test } from 'vitest';
import { indexTopics } from '@/core/lookup/lookup-index';
import { createNearWords } from '@/core/lookup/query-words';
import { statementsOf, textsOf } from '@/core/packs/pack-parts';
import { namesAuthor } from '@/core/topics/names-author';
import { type Source, textIn, topicIdOf, topicKey } from '@/core/topics/topic';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const text = (en: string) => ({ en, es: `${en} (es)` });

describe('the parts of a topic', () => {
  const doubt = { text: text('A doubt.'), references: [], confirmed: false };
  const topic = makeTopic('one', ['One'], {
    points: [
      { paragraph: 2, nature: 'said', text: text('A point.'), speaker: text('Ana'), source: 'other', doubts: [doubt] },
    ],
    figures: [
      {
        value: text('3'),
        unit: text('tons'),
        label: text('of tin'),
        nature: 'reported',
        paragraph: 1,
        speaker: text('Eva'),
      },
      { value: text('4'), label: text('of lead'), nature: 'reported', paragraph: 1 },
    ],
    events: [{ date: '2025', nature: 'reported', text: text('An event.'), doubts: [doubt, doubt] }],
    relations: [{ type: 'owns', to: 'two', nature: 'argued', paragraph: 7 }],
    since: [{ date: '2026', text: text('A change.'), references: [] }],
  });

  test('are its statements in order, each with its place, its nature and whose it is', () => {
    const none = { source: null, speaker: null, doubts: [], references: [] };
    expect(statementsOf(topic)).toEqual([
      {
        ...{ path: 'points[0]', part: 'points', nature: 'said', paragraph: 2, source: 'other', references: [] },
        ...{ speaker: text('Ana'), text: text('A point.'), doubts: [doubt] },
      },
      {
        ...{ ...none, path: 'figures[0]', part: 'figures', nature: 'reported', paragraph: 1 },
        ...{ speaker: text('Eva'), text: text('of tin') },
      },
      { ...none, path: 'figures[1]', part: 'figures', nature: 'reported', paragraph: 1, text: text('of lead') },
      {
        ...{ ...none, path: 'events[0]', part: 'events', nature: 'reported', paragraph: null },
        ...{ text: text('An event.'), doubts: [doubt, doubt] },
      },
      { ...none, path: 'relations[0]', part: 'relations', nature: 'argued', paragraph: 7, text: null },
    ]);
  });

  test('are its texts, sentences told from names, values, units, labels and speakers', () => {
    expect(textsOf(topic).map(({ path, text: { en }, sentence }) => [path, en, sentence])).toEqual([
      ['name', 'One', false],
      ['line', 'What One is.', true],
      ['figures[0].value', '3', false],
      ['figures[0].unit', 'tons', false],
      ['figures[1].value', '4', false],
      ['points[0].text', 'A point.', true],
      ['points[0].speaker', 'Ana', false],
      ['points[0].doubts[0].text', 'A doubt.', true],
      ['figures[0].label', 'of tin', false],
      ['figures[0].speaker', 'Eva', false],
      ['figures[1].label', 'of lead', false],
      ['events[0].text', 'An event.', true],
      ['events[0].doubts[0].text', 'A doubt.', true],
      ['events[0].doubts[1].text', 'A doubt.', true],
      ['since[0].text', 'A change.', true],
    ]);
  });
});

test('a topic’s key holds its pack’s id and its own, even one with a slash', () => {
  expect(topicKey('kit', 'one')).toBe('kit/one');
  expect(topicIdOf('kit/one')).toBe('one');
  expect(topicIdOf('kit/one/two')).toBe('one/two');
});

test('a text is given in the language asked for, or in the one there is', () => {
  expect(textIn({ en: 'One', es: 'Uno' }, 'es')).toBe('Uno');
  expect(textIn({ en: 'One', es: 'Uno' }, 'en')).toBe('One');
  expect(textIn({ en: 'One' }, 'es')).toBe('One');
  expect(textIn({ es: 'Uno' }, 'en')).toBe('Uno');
  expect(textIn({}, 'en')).toBe('');
});

describe('a sentence says whose judgement it is', () => {
  const sources = [
    { publisher: 'The Paper', author: 'Ana María Gris' },
    { publisher: 'El Diario' },
    { publisher: 'A Weekly', author: 'Rivas' },
  ] as Source[];
  test.each([
    ['The author says so.', 'en', true],
    ['Las autoras lo dicen.', 'es', true],
    ['El artículo lo dice.', 'es', true],
    ['The authority says so.', 'en', false],
    ['Los textos lo dicen.', 'es', false],
    ['Gris lo dice.', 'es', true],
    ['Rivas says so.', 'en', true],
    ['So says El Diario.', 'en', true],
    ['The Paper lo dice.', 'es', true],
    ['Ana says so.', 'en', false],
    ['María says so.', 'en', false],
    ['She says so.', 'en', false],
  ] as const)('%s: %s %s', (sentence, language, expected) => {
    expect(namesAuthor(sentence, language, sources)).toBe(expected);
  });
});

describe('the words that a typed one may mean', () => {
  const words = [
    'obrador',
    'labrador',
    'obra',
    'obrero',
    'mexico',
    'mexican',
    'institute',
    '42',
    '421',
    'sea',
    'oversea',
  ];
  const { certain, misspelt } = createNearWords({ words, numbers: new Map(words.map((word, at) => [word, at])) });
  const near = (word: string) => [...certain(word), ...misspelt(word)];
  const meant = (word: string) =>
    near(word)
      .sort((a, b) => a.cost - b.cost)
      .map((one) => words[one.word]);
  const rangesOf = (word: string, meaning: string) => near(word).find((one) => words[one.word] === meaning)?.ranges;
  const costOf = (word: string, meaning: string) =>
    near(word).find((one) => words[one.word] === meaning)?.cost as number;

  test.each([
    ['the very word, then one that it begins', 'obra', ['obra', 'obrador']],
    ['one that has it inside', 'brado', ['obrador', 'labrador']],
    ['four letters inside of none', 'brad', []],
    ['short ones at the beginning only', 'sea', ['sea']],
    ['three letters at the beginning', 'obr', ['obra', 'obrero', 'obrador']],
    ['figures as they are', '42', ['42', '421']],
    ['misspelt: a letter left out', 'obradr', ['obrador']],
    ['misspelt: a letter too many', 'mexxico', ['mexico']],
    ['misspelt: letters swapped', 'instittue', ['institute']],
    ['misspelt: two letters wrong in nine', 'inztitufe', ['institute']],
    ['nothing for short ones that are misspelt', 'sae', []],
    ['nothing for figures that are misspelt', '43', []],
    ['nothing for what is too far off', 'xqzkwj', []],
    ['nothing where three of six letters are wrong', 'mezzzo', []],
  ])('%s', (_, word, expected) => {
    const found = meant(word);
    expect(found.slice(0, expected.length)).toEqual(expected);
    if (expected.length === 0 || word === 'sea') expect(found).toEqual(expected);
  });

  test('each with what it costs: nothing, a little for what is begun, more for what is misspelt or inside', () => {
    expect(costOf('obrador', 'obrador')).toBe(0);
    expect(costOf('obrado', 'obrador')).toBeGreaterThan(0);
    expect(costOf('obrado', 'obrador')).toBeLessThan(costOf('obr', 'obrador'));
    expect(costOf('obr', 'obrador')).toBeLessThan(costOf('obradr', 'obrador'));
    expect(costOf('obradr', 'obrador')).toBeLessThan(1);
    expect(costOf('brado', 'obrador')).toBeGreaterThan(costOf('obr', 'obrador'));
    // As near as each other but for a letter more.
    expect(costOf('mexixo', 'mexico')).toBeLessThan(costOf('mexixan', 'mexican') + 0.2);
  });

  test('each with the letters that match', () => {
    expect(rangesOf('obra', 'obra')).toEqual([[0, 4]]);
    expect(rangesOf('obra', 'obrador')).toEqual([[0, 4]]);
    expect(rangesOf('brado', 'obrador')).toEqual([[1, 6]]);
    expect(rangesOf('brado', 'labrador')).toEqual([[2, 7]]);
    for (const [start, end] of rangesOf('obradr', 'obrador') ?? [[0, 0]]) expect(end).toBeGreaterThan(start as number);
  });
});

describe('the index of the lookup', () => {
  const { en, es } = { en: 'Tin', es: 'Estaño' };
  const topic = makeTopic('tin', [makeName('Tin', { languages: ['en'] }), makeName('tinny', { demonym: true })], {
    name: { en, es },
    line: { en: 'A metal.', es: 'Un metal.' },
  });
  const index = (language: 'en' | 'es') =>
    indexTopics([makePack([topic, makeTopic('two', ['Tin ore'], { line: { en: 'Ore.' } })])], language);
  const namesIn = (language: 'en' | 'es') => index(language).names.map(({ text: name, kind }) => `${kind} ${name}`);

  test('has each topic’s names, the canonical one first, its line in both languages last', () => {
    expect(namesIn('en')).toEqual([
      ...['canonical Tin', 'name tinny', 'name Estaño', 'line A metal. Un metal.'],
      ...['canonical Tin ore', 'line Ore.'],
    ]);
    expect(namesIn('es').slice(0, 4)).toEqual([
      ...['canonical Estaño', 'name Tin', 'name tinny', 'line A metal. Un metal.'],
    ]);
    expect(index('en').firstName).toEqual([0, 4]);
    expect(index('en').topics.map(({ key, name, line }) => [key, name, line])).toEqual([
      ['kit/tin', 'Tin', 'A metal.'],
      ['kit/two', 'Tin ore', 'Ore.'],
    ]);
  });

  test('holds the canonical name dearest, then other names, those of the other language, and demonyms', () => {
    const costs = Object.fromEntries(index('es').names.map(({ text: name, extraCost }) => [name, extraCost]));
    expect(costs.Estaño).toBe(0);
    expect(costs.Tin).toBeGreaterThan(0);
    const more = indexTopics(
      [makePack([makeTopic('a', ['A', makeName('B'), makeName('C', { languages: ['en'] })])])],
      'es',
    );
    const [canonical, own, foreign] = more.names.map(({ extraCost }) => extraCost) as [number, number, number];
    expect(canonical).toBeLessThan(own);
    expect(own).toBeLessThan(foreign);
    expect(costs.tinny).toBeGreaterThan(own);
    // A name that only the topic's own name has, in the other language, is as dear as a listed one.
    const unlisted = indexTopics([makePack([makeTopic('a', [], { name: { en: 'A', es: 'Z' } })])], 'es').names;
    expect(unlisted.map(({ text: name, extraCost }) => [name, extraCost])).toEqual([
      ['Z', 0],
      ['A', foreign],
      ['What a is. Qué es a.', 0],
    ]);
  });

  test('knows each word once, with every place it stands at', () => {
    const { words, places } = index('en');
    expect(new Set(words).size).toBe(words.length);
    const at = (word: string) => places[words.indexOf(word)]?.map(({ name, place }) => `${name.text} ${place}`);
    expect(at('tin')).toEqual(['Tin 0', 'Tin ore 0']);
    expect(at('ore')).toEqual(['Tin ore 1', 'Ore. 0']);
    expect(at('metal')).toEqual(['A metal. Un metal. 1', 'A metal. Un metal. 3']);
  });
});
