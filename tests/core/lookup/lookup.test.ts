/** The lookup, as readers type: misspelt, unaccented, turned around, unfinished. */
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { createLookup } from '../../../core/lookup/lookup';
import type { Pack, Topic } from '../../../core/topics/topic';
import { makeName, makeTopic } from '../../kit/pack';

type Sketch = [id: string, name: string, spanish: string, line: string, names: string[]];

const SKETCHES: Sketch[] = [
  [
    'amlo',
    'Andrés Manuel López Obrador',
    'Andrés Manuel López Obrador',
    'President of Mexico until 2024.',
    ['López Obrador', 'AMLO'],
  ],
  ['amlo-letter', 'Letter of López Obrador', 'Carta de López Obrador', 'A letter to Joe Biden.', ['letter to Biden']],
  [
    'ine',
    'National Electoral Institute',
    'Instituto Nacional Electoral',
    'The body that organises elections in Mexico.',
    ['INE', 'Mexican electoral institute'],
  ],
  ['inm', 'National Migration Institute', 'Instituto Nacional de Migración', 'Mexican migration authority.', ['INM']],
  ['title-42', 'Title 42', 'Título 42', 'A US order that closed the border.', ['Title 42']],
  ['chips', 'CHIPS and Science Act', 'Ley CHIPS', 'US subsidies for makers of semiconductors.', ['CHIPS Act']],
  ['musk', 'Elon Musk', 'Elon Musk', 'Chief executive of Tesla.', ['Musk']],
  ['tesla', 'Tesla', 'Tesla', 'Maker of electric cars, led by Elon Musk.', ['Tesla Inc.']],
  ['slim', 'Carlos Slim', 'Carlos Slim', 'Mexican businessman.', ['Slim Helú']],
  ['mexico', 'Mexico', 'México', 'A country.', []],
  ['strasse', 'Große Straße', 'Große Straße', 'A street.', []],
  ['united', 'United States', 'Estados Unidos', 'A country.', ['US']],
];

function topicOf([id, en, es, line, names]: Sketch): Topic {
  const english = (text: string) => makeName(text, { languages: ['en'] });
  const all = [english(en), makeName(es, { languages: ['es'] }), ...names.map(english)];
  return makeTopic(id, all, { name: { en, es }, line: { en: line, es: line } });
}

function packOf(topics: Topic[]): Pack {
  return {
    format: 1,
    id: 'p',
    title: { en: 'A pack' },
    languages: ['en', 'es'],
    asOf: '2026-01-01',
    reviewBy: '2027-01-01',
    licence: 'CC0',
    sources: [],
    topics,
  };
}

const pack = packOf(SKETCHES.map(topicOf));
const lookupOver = (one: Pack, language: 'en' | 'es' = 'en') =>
  createLookup([one], language, () => compileLexicon([one]));
const lookup = lookupOver(pack);
const ids = (query: string, limit = 5) => lookup.search(query, limit).map(({ key }) => key.slice(2));

/** The letters of the first hit that are marked. */
function marked(query: string): string {
  const [hit] = lookup.search(query, 1);
  if (!hit) return '';
  const letters = hit.matched.map(([start, end]) => hit.shown.slice(start, end));
  return `${hit.shown}: ${letters.join(' ')}`;
}

describe('createLookup', () => {
  it.each([
    ['Lopes Obradr', 'amlo'],
    ['lopez obrador', 'amlo'],
    ['obrador manuel', 'amlo'],
    ['OBARDOR', 'amlo'],
    ['obra', 'amlo'],
    ['amlo', 'amlo'],
    ['mexican elections institute', 'ine'],
    ['instituto electoral', 'ine'],
    ['elctoral intsitute', 'ine'],
    ['migration institute', 'inm'],
    ['titulo 42', 'title-42'],
    ['42', 'title-42'],
    ['chips', 'chips'],
    ['musk', 'musk'],
    ['elon', 'musk'],
    ['slim', 'slim'],
    ['estados unidos', 'united'],
    ['semiconductors', 'chips'],
  ])('finds for "%s" first %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('prefers names over lines', () => {
    expect(ids('tesla')).toEqual(['tesla', 'musk']);
  });

  it('lets a word of three go, and any beside a whole name', () => {
    expect(ids('elon unknownword')).toEqual(['musk']);
    expect(ids('musk unknownword')).toEqual(['musk']);
    expect(ids('elon unknownword otherword')).toEqual([]);
    expect(ids('title 43')).toEqual([]);
    expect(ids('national electoral unknownword')).toEqual(['ine']);
  });

  it('leaves out what is far worse than the best', () => {
    expect(ids('mexican electoral institute')).not.toContain('amlo');
    expect(ids('national institute')).toEqual(['ine', 'inm']);
  });

  it('finds nothing for nothing, and for what is nowhere', () => {
    for (const query of ['', '   ', '?!', 'zzzzzz', '43', 'qq']) expect(ids(query)).toEqual([]);
  });

  it('does not take short words or numbers for misspelt ones', () => {
    expect(ids('unx')).toEqual([]);
    expect(ids('title 4321')).toEqual([]);
  });

  it('marks the letters that matched, in the name as written', () => {
    expect(marked('Lopes Obradr')).toBe('López Obrador: Lópe Obrador');
    expect(marked('obra')).toBe('López Obrador: Obra');
    expect(marked('mexic')).toBe('Mexico: Mexic');
    expect(marked('titulo 42')).toBe('Título 42: Título 42');
  });

  it('marks the whole word where folding changes its length', () => {
    expect(marked('stras')).toBe('Große Straße: Straße');
  });

  it('says which name matched, and speaks the language asked for', () => {
    const [hit] = lookupOver(pack, 'es').search('mexican electoral', 1);
    expect(hit).toMatchObject({
      key: 'p/ine',
      name: 'Instituto Nacional Electoral',
      shown: 'Mexican electoral institute',
    });
  });

  it('gives as many as asked for, the best', () => {
    expect(ids('institute', 1)).toEqual(['ine']);
    expect(ids('m', 3)).toHaveLength(3);
  });

  it('gives what answers equally well in the order of the packs, and what answers better before it', () => {
    const near = Array.from(
      { length: 60 },
      (_, at): Sketch => [`m${at}`, `Marina Quay ${at + 10}`, `Marina Quay ${at + 10}`, 'L.', []],
    );
    const exact: Sketch = ['exact', 'Marina', 'Marina', 'L.', []];
    const many = lookupOver(packOf([...near, exact].map(topicOf)));
    expect(many.search('marina', 3).map(({ key }) => key)).toEqual(['p/exact', 'p/m0', 'p/m1']);
  });

  it('puts a name with fewer words beside the asked ones first, and whole words before begun ones, and leaves out what they are only inside of', () => {
    const names: Sketch[] = [
      ['long', 'Port of the Northern Sea', 'Port of the Northern Sea', 'L.', []],
      ['short', 'Port Sea', 'Port Sea', 'L.', []],
      ['begun', 'Portage Seaside', 'Portage Seaside', 'L.', []],
      ['inside', 'Airport Oversea', 'Airport Oversea', 'L.', []],
    ];
    const found = lookupOver(packOf(names.map(topicOf))).search('port sea', 4);
    expect(found.map(({ key }) => key)).toEqual(['p/short', 'p/long', 'p/begun']);
  });

  it('marks letters in the order of the name, and none twice', () => {
    expect(marked('obrador lopez')).toBe('López Obrador: López Obrador');
    const [hit] = lookup.search('tit title', 1);
    expect(hit?.matched.map(([start, end]) => hit.shown.slice(start, end))).toEqual(['Title']);
  });

  it('marks what matches inside of a word, and no letter that is not there', () => {
    expect(marked('brador')).toBe('López Obrador: brador');
    expect(marked('grobe')).toBe('');
    for (const query of ['obradr', 'lopes', 'electorla', 'intsitute', 'semiconductros'])
      for (const { shown, matched } of lookup.search(query, 5))
        for (const [start, end] of matched) {
          expect(end).toBeGreaterThan(start);
          expect(shown.slice(start, end)).toMatch(/^\p{L}+$/u);
        }
  });

  it('marks only in the name that it shows', () => {
    const [hit] = lookup.search('semiconductors', 1);
    expect([hit?.shown, hit?.matched]).toEqual(['CHIPS and Science Act', []]);
  });

  it('does not look for one or two letters in lines', () => {
    const short: Sketch[] = [
      ['named', 'Ox Road', 'Ox Road', 'L.', []],
      ['told', 'Marina', 'Marina', 'An ox, and the way of an oxen.', []],
    ];
    const found = (query: string) =>
      lookupOver(packOf(short.map(topicOf)))
        .search(query, 5)
        .map(({ key }) => key);
    expect(found('ox')).toEqual(['p/named']);
    expect(found('oxen')).toEqual(['p/told']);
  });

  it('puts a name before a line that has the very word', () => {
    const names: Sketch[] = [
      ['told', 'Marina', 'Marina', 'Copper.', []],
      ['named', 'Copperworks Union', 'Copperworks Union', 'L.', []],
    ];
    const found = lookupOver(packOf(names.map(topicOf))).search('copper', 5);
    expect(found.map(({ key }) => key)).toEqual(['p/named', 'p/told']);
  });

  it('goes on finding what it has forgotten', () => {
    const before = lookup.search('amlo', 3);
    for (let at = 0; at < 30; at += 1) lookup.search(`word${String.fromCharCode(97 + at)}`, 3);
    expect(lookup.search('amlo', 3)).toEqual(before);
  });

  it('stands any text', () => {
    const hostile = ['a'.repeat(200), '(a+)+$', '\u0000\ud800', 'x '.repeat(100), '<b>', '__proto__', '🦊 musk'];
    for (const query of hostile) expect(() => lookup.search(query, 5)).not.toThrow();
    expect(ids('🦊 musk')[0]).toBe('musk');
  });

  // How long a key takes is measured by `npm run bench`.
  it('finds a misspelt name among 10,000 topics', { timeout: 60_000 }, () => {
    const syllables = ['ba', 'do', 'ri', 'len', 'mu', 'tas', 'co', 'vel', 'ni', 'gra', 'pe', 'shu'];
    const word = (seed: number) =>
      [seed, seed * 7 + 3, seed * 31 + 11].map((part) => syllables[part % syllables.length]).join('');
    const many = Array.from({ length: 10_000 }, (_, at) =>
      topicOf([
        `t-${at}`,
        `${word(at)} ${word(at * 13)}`,
        `${word(at * 3)} de ${word(at)}`,
        `The ${word(at * 5)} of ${word(at * 9)} in Mexico.`,
        [`${word(at * 11)} ${at}`],
      ]),
    );
    const large = lookupOver(packOf([...many, ...pack.topics]));
    expect(large.search('Lopes Obradr', 1)[0]?.key).toBe('p/amlo');
  });
});
