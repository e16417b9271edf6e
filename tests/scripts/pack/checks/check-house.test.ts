/** What editors hold their own pack to: each rule seen failing on a planted sentence or address. */
import { describe, expect, test } from 'vitest';
import type { Topic } from '@/core/topics/topic';
import { checkHouse, kindOfHost } from '@/scripts/pack/checks/check-house';
import { makePack, makeTopic } from '../../../kit/pack';

const page = (url: string) => ({ title: 'A page', publisher: 'A paper', url });
const text = (es: string) => ({ en: 'It.', es });

/** Codes and values of the faults of a pack with one topic like this. */
function faults(more: Partial<Topic>, house: unknown): [string, unknown][] {
  return checkHouse(makePack([makeTopic('one', ['One'], more)]), house).map(({ path, values }) => [path, values?.[0]]);
}

describe('hosts', () => {
  const house = { hosts: { official: ['gob.mx'], agency: ['apnews.com'] } };
  test.each([
    ['https://www.gob.mx/sre', []],
    ['https://apnews.com/article/1', []],
    ['https://notgob.mx/', [['topics[0].since[0].references[0].url', 'notgob.mx']]],
    ['https://apnews.com.example.org/', [['topics[0].since[0].references[0].url', 'apnews.com.example.org']]],
  ])('%s', (url, expected) => {
    const since = [{ date: '2026-01', text: text('Lo.'), references: [page('https://gob.mx/'), page(url)].slice(1) }];
    expect(faults({ since }, house)).toEqual(expected);
  });
  test('of statements and of their doubts too', () => {
    const point = {
      ...{ paragraph: 1, nature: 'reported' as const, text: text('Lo.') },
      references: [page('https://a.example/')],
      doubts: [{ text: text('No.'), references: [page('https://b.example/')], confirmed: true }],
    };
    expect(faults({ points: [point] }, house).map(([path]) => path)).toEqual([
      'topics[0].points[0].references[0].url',
      'topics[0].points[0].doubts[0].references[0].url',
    ]);
  });
  test('a host is of the first kind that has it', () => {
    expect(kindOfHost('dof.gob.mx', house.hosts)).toBe('official');
    expect(kindOfHost('example.org', house.hosts)).toBeNull();
  });
});

describe('figures as Mexican papers write them', () => {
  test.each([
    ['más de 600 000 vidas', '0 000'],
    ['67 100 millones', '7 100'],
    ['un 13 % más', '3 %'],
    ['1500 soldados', '1500'],
    ['unos 3000 migrantes', '3000'],
    ['en 12500 casas', '12500'],
  ])('%s is told', (sentence, figure) => {
    expect(faults({ line: text(sentence) }, { figures: 'mexican' })).toEqual([['topics[0].line.es', figure]]);
  });
  test.each([
    'más de 600 mil vidas, 67 mil 100 millones, 13% y 1,500 efectivos',
    'de 1910 a 2024, el 1 de mayo de 2023',
    '2.5 hectáreas, 38.5 millones',
    'del 8 al 12 de enero',
  ])('%s passes', (sentence) => {
    expect(faults({ line: text(sentence) }, { figures: 'mexican' })).toEqual([]);
  });
  test('only where the editors say so', () => {
    expect(faults({ line: text('1500 soldados') }, {})).toEqual([]);
    expect(faults({ line: text('1500 soldados') }, null)).toEqual([]);
  });
});

test('a rule that nobody knows is refused', () => {
  expect(() => checkHouse(makePack([]), { host: {} })).toThrow();
});
