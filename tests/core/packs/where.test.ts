/** Where a topic is: what a pack may say, and what an author is told who says something else. */
import { describe, expect, it, test } from 'vitest';
import en from '@/assets/locales/en.json';
import es from '@/assets/locales/es.json';
import { MAX_COUNTRIES_PER_PLACE, MAX_POINTS_PER_PLACE } from '@/core/limits';
import { readPack } from '@/core/packs/read-pack';
import type { Topic } from '@/core/topics/topic';
import { checkWhere } from '@/scripts/pack/checks/check-where';
import { makePack, makeTopic } from '../../kit/pack';

const label = { en: 'Here', es: 'Aquí' };
const withWhere = (where: unknown) => makePack([makeTopic('one', ['One thing'], { where } as unknown as Topic)]);

/** Path and code of every fault, or the place as it was read. */
function read(where: unknown): unknown {
  const reading = readPack(JSON.parse(JSON.stringify(withWhere(where)).replaceAll('"1e999"', '1e999')));
  return 'pack' in reading
    ? reading.pack.topics[0]?.where
    : reading.faults.map(({ path, code }) => `${path.replace('topics[0].where', '')} ${code}`);
}

describe('is accepted as', () => {
  test.each<[string, object]>([
    ['a point', { points: [{ lat: 25.68, lon: -100.32, label }] }],
    ['poles and date line', { points: [-90, 90].map((lat) => ({ lat, lon: lat * 2, label })) }],
    ['countries', { countries: ['MX', 'US', 'XK'] }],
    ['a border', { border: ['MX', 'US'] }],
  ])('%s', (_, where) => {
    expect(read(where)).toEqual(where);
  });
});

describe('is refused', () => {
  const point = (more: object) => ({ points: [{ lat: 1, lon: 1, label, ...more }] });
  test.each<[string, unknown, string[]]>([
    ['beyond a pole', point({ lat: 90.01 }), ['.points[0].lat latitude']],
    ['with latitude and longitude swapped', point({ lat: -100.32, lon: 25.68 }), ['.points[0].lat latitude']],
    ['beyond the date line', point({ lon: -180.5 }), ['.points[0].lon longitude']],
    ['with a number that is none', point({ lat: '1e999' }), ['.points[0].lat latitude']],
    ['with a coordinate as text', point({ lat: '25° N' }), ['.points[0].lat not_number']],
    ['without a label', { points: [{ lat: 1, lon: 1 }] }, ['.points[0].label missing']],
    ['with a label in one language alone', point({ label: { en: 'Here' } }), ['.points[0].label.es language_missing']],
    ['without points', { points: [] }, ['.points no_entry']],
    [
      'with too many points',
      { points: Array.from({ length: MAX_POINTS_PER_PLACE + 1 }, () => ({ lat: 1, lon: 1, label })) },
      ['.points too_long'],
    ],
    ['in an unknown country', { countries: ['MX', 'UK'] }, ['.countries[1] country_unknown']],
    ['in a country in small letters', { countries: ['mx'] }, ['.countries[0] country_unknown']],
    ['in too many', { countries: Array(MAX_COUNTRIES_PER_PLACE + 1).fill('MX') }, ['.countries too_long']],
    ['on a border with itself', { border: ['MX', 'MX'] }, ['.border border_pair']],
    ['on a border of three', { border: ['MX', 'US', 'CA'] }, ['.border border_pair']],
    ['nowhere', {}, [' where_one']],
    ['in two ways', { countries: ['MX'], border: ['MX', 'US'] }, [' where_one']],
    ['with another field', { countries: ['MX'], zoom: 3 }, ['.zoom unknown_field']],
  ])('%s', (_, where, faults) => {
    expect(read(where)).toEqual(faults);
  });

  it.each(['latitude', 'longitude', 'country_unknown', 'border_pair', 'where_one', 'map_path'] as const)(
    'with words for %s in both languages',
    (code) => {
      expect(en.fault[code]).not.toBe(es.fault[code]);
    },
  );
});

describe('is checked against the atlas', () => {
  const told = (where: unknown) => checkWhere(withWhere(where)).map(({ path, code }) => `${path} ${code}`);
  it.each<[string, unknown, string[]]>([
    ['a border that there is', { border: ['MX', 'US'] }, []],
    ['one across the sea', { border: ['CU', 'US'] }, ['topics[0].where.border border_none']],
    ['an island that is too small', { countries: ['TV'] }, ['topics[0].where.countries country_undrawn']],
    ['one among others', { countries: ['TV', 'FJ'] }, []],
    ['no place', undefined, []],
  ])('%s', (_, where, faults) => {
    expect(told(where)).toEqual(faults);
  });
});

describe('a drawing in a built pack', () => {
  const map = {
    topic: 'one',
    land: 'M1 1l2-3 4 5z',
    borders: '',
    area: '',
    line: '',
    marks: [],
    within: [],
    names: [],
  };
  const readMap = (more: object) => {
    const reading = readPack(JSON.parse(JSON.stringify({ ...withWhere(undefined), maps: [{ ...map, ...more }] })));
    return 'pack' in reading ? 'read' : reading.faults.map(({ path, code }) => `${path} ${code}`);
  };
  it.each<[string, object, unknown]>([
    ['as it is made', {}, 'read'],
    ['with anything but a path', { land: 'M0 0" onload="alert(1)' }, ['maps[0].land map_path']],
    ['with a path of curves, whose ends nobody knows', { land: 'M0 0c1 1 2 2 3 3' }, ['maps[0].land map_path']],
    ['with a path without end', { land: `M0 0l${'1 1 '.repeat(1_000)}` }, ['maps[0].land too_long']],
    [
      'with a mark outside',
      { marks: [{ x: -1, y: 900 }] },
      ['maps[0].marks[0].x too_little', 'maps[0].marks[0].y too_much'],
    ],
    [
      'with a name of its own',
      { names: [{ country: '<b>', x: 1, y: 1 }] },
      ['maps[0].names[0].country country_unknown'],
    ],
  ])('%s', (_, more, expected) => {
    expect(readMap(more)).toEqual(expected);
  });
});
