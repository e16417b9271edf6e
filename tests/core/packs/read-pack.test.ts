/** Reading a pack from a stranger: what is refused, where, and that nothing else happens. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_FAULTS, MAX_NAMES_PER_PACK, MAX_TOPICS_PER_PACK } from '@/core/limits';
import { readPack, readPackText } from '@/core/packs/read-pack';
import type { Pack, Topic } from '@/core/topics/topic';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const before = Object.getOwnPropertyNames(Object.prototype).sort().join();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

let pack: Pack;
let topic: Topic;
beforeEach(() => {
  topic = makeTopic('one', ['One thing'], {
    points: [{ paragraph: 1, nature: 'reported', text: { en: 'It was.', es: 'Fue.' } }],
    relations: [{ type: 'owns', to: 'two', nature: 'reported' }],
  });
  pack = makePack([topic, makeTopic('two', ['Two things'])]);
});

/** Where `value` is faulty. */
function faultsOf(value: unknown): { path: string; code: string }[] {
  const reading = readPack(value);
  return 'faults' in reading ? reading.faults : [];
}

/** A path into a pack, and what to put there. */
function planted(change: (pack: Pack, topic: Topic) => void): { path: string; code: string }[] {
  const copy = structuredClone(pack);
  const [first] = copy.topics;
  if (first) change(copy, first);
  return faultsOf(copy);
}

describe('a sound pack', () => {
  test('is read into fresh objects', () => {
    const reading = readPack(pack);
    expect(reading).toEqual({ pack, warnings: [] });
    if ('pack' in reading) {
      expect(reading.pack).not.toBe(pack);
      expect(reading.pack.topics[0]?.points[0]).not.toBe(topic.points[0]);
    }
  });

  test('loses relations to topics it lacks, and says so', () => {
    topic.relations.push({ type: 'owns', to: 'three', nature: 'reported' });
    const reading = readPack(pack);
    expect('pack' in reading && reading.pack.topics[0]?.relations).toHaveLength(1);
    expect('warnings' in reading && reading.warnings.map(({ path }) => path)).toEqual(['topics[0].relations[1].to']);
  });

  test('is read from text, with a byte order mark or without', () => {
    expect('pack' in readPackText(`\ufeff${JSON.stringify(pack)}`)).toBe(true);
  });
});

describe('text of JSON', () => {
  const text = JSON.stringify(makePack([makeTopic('one', ['One thing'])]));
  test.each<[string, string, string, string]>([
    ['a number that JSON cannot hold', text.replace('"format":1', '"format":1e999'), 'format', 'not_finite'],
    [
      'one where a number may be any',
      text.replace('"paragraphs":10', '"paragraphs":1e999'),
      'paragraphs',
      'not_finite',
    ],
    ['the key of a prototype', text.replace('{', '{"__proto__":{"x":1},'), '__proto__', 'unknown_field'],
    ['a constructor deep inside', text.replace('"en":', '"constructor":1,"en":'), 'title.constructor', 'unknown_field'],
    [
      'a hundred thousand levels',
      text.replace('"format":1', `"format":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      'format',
      'format',
    ],
  ])('%s is refused at its place', (_, broken, path, code) => {
    const reading = readPackText(broken);
    expect('faults' in reading && reading.faults).toMatchObject([{ code, path: expect.stringContaining(path) }]);
  });
});

describe('the shape', () => {
  test.each([null, 1, 'pack', [], {}, () => 1, new Date(), Symbol('a'), new Map()])('of %s is no pack', (value) => {
    expect(faultsOf(value).length).toBeGreaterThan(0);
  });

  const cases: [what: string, path: string, change: (pack: Pack, topic: Topic) => void][] = [
    ['a key that the format lacks', 'topics[0].colour', (_, one) => Object.assign(one, { colour: 'red' })],
    ['another format', 'format', (all) => Object.assign(all, { format: 2 })],
    ['an id that is not kebab-case', 'topics[0].id', (_, one) => Object.assign(one, { id: 'One Thing' })],
    [
      'a relation nobody knows',
      'topics[0].relations[0].type',
      (_, one) => Object.assign(one.relations[0] ?? {}, { type: 'likes' }),
    ],
    ['a date that is not in the calendar', 'asOf', (all) => Object.assign(all, { asOf: '2026-02-30' })],
    ['HTML', 'topics[0].line.en', (_, one) => Object.assign(one.line, { en: 'A <b>bold</b> thing.' })],
    [
      'a script',
      'topics[0].names[0].text',
      (_, one) => Object.assign(one.names[0] ?? {}, { text: '<script>alert(1)</script>' }),
    ],
    ['NUL', 'topics[0].line.es', (_, one) => Object.assign(one.line, { es: 'Una\u0000cosa.' })],
    [
      'a direction mark',
      'topics[0].line.en',
      (_, one) => Object.assign(one.line, { en: 'A \u202egnitcelfer\u202c thing.' }),
    ],
    [
      'a zero-width space',
      'topics[0].names[0].text',
      (_, one) => Object.assign(one.names[0] ?? {}, { text: 'One\u200bthing' }),
    ],
    ['half a character', 'topics[0].line.en', (_, one) => Object.assign(one.line, { en: 'A \ud83d thing.' })],
    [
      'a javascript: address',
      'sources[0].url',
      (all) => Object.assign(all.sources[0] ?? {}, { url: 'javascript:alert(1)' }),
    ],
    ['an http address', 'sources[0].url', (all) => Object.assign(all.sources[0] ?? {}, { url: 'http://example.org/' })],
    ['no topics', 'topics', (all) => all.topics.splice(0)],
    ['no names', 'topics[0].names', (_, one) => one.names.splice(0)],
  ];
  test.each(cases)('refuses %s at %s', (_, path, change) => {
    expect(planted(change).map((fault) => fault.path)).toEqual([path]);
  });

  test.each(['', '2026', 'soon'])('says that a day has to be whole where it is %j', (asOf) => {
    expect(planted((all) => Object.assign(all, { asOf }))).toEqual([{ path: 'asOf', code: 'day_form' }]);
  });

  test('names the topic beside the place', () => {
    expect(planted((_, one) => Object.assign(one, { kind: 'robot' }))[0]).toMatchObject({
      code: 'not_listed',
      topic: 'one',
    });
  });

  test('tells a limited number of faults', () => {
    for (let index = 0; index < MAX_FAULTS + 50; index += 1) pack.topics.push(makeTopic(`Bad ${index}`, ['x']));
    expect(faultsOf(pack)).toHaveLength(MAX_FAULTS);
  });
});

describe('references inside the pack', () => {
  const confirmed = { text: { en: 'Others differ.', es: 'Otros difieren.' }, references: [], confirmed: true };
  const cases: [what: string, path: string, change: (pack: Pack, topic: Topic) => void][] = [
    ['a topic id twice', 'topics[1].id', (all) => Object.assign(all.topics[1] ?? {}, { id: 'one' })],
    ['a source id twice', 'sources[1].id', (all) => all.sources.push(structuredClone(all.sources[0]) as never)],
    [
      'a source that is not there',
      'topics[0].points[0].source',
      (_, one) => Object.assign(one.points[0] ?? {}, { source: 'other' }),
    ],
    [
      'a paragraph beyond the source',
      'topics[0].points[0].paragraph',
      (_, one) => Object.assign(one.points[0] ?? {}, { paragraph: 11 }),
    ],
    [
      'a paragraph beyond it in a relation',
      'topics[0].relations[0].paragraph',
      (_, one) => Object.assign(one.relations[0] ?? {}, { paragraph: 11 }),
    ],
    [
      'a missing language',
      'topics[0].points[0].text.es',
      (_, one) => Object.assign(one.points[0] ?? {}, { text: { en: 'It was.' } }),
    ],
    ['a missing language of the title', 'title.es', (all) => Object.assign(all, { title: { en: 'Kit' } })],
    [
      'something said by nobody',
      'topics[0].points[0].speaker',
      (_, one) => Object.assign(one.points[0] ?? {}, { nature: 'said' }),
    ],
    [
      'a confirmed doubt without a source',
      'topics[0].points[0].doubts[0].references',
      (_, one) => Object.assign(one.points[0] ?? {}, { doubts: [confirmed] }),
    ],
    ['a review before the date', 'reviewBy', (all) => Object.assign(all, { reviewBy: '2025-01-01' })],
    [
      'a name in a language the pack lacks',
      'topics[0].names[0].languages',
      (all) => Object.assign(all, { languages: ['en'] }),
    ],
  ];
  test.each(cases)('refuses %s at %s', (_, path, change) => {
    expect(planted(change).map((fault) => fault.path)).toContain(path);
  });

  test('let an unconfirmed doubt have no source', () => {
    const doubt = { ...confirmed, confirmed: false };
    expect(planted((_, one) => Object.assign(one.points[0] ?? {}, { doubts: [doubt] }))).toEqual([]);
  });
});

describe('28 pack-hostile', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it stands', (key) => {
    const text = JSON.stringify(pack);
    const hostile = `"${key}":{"polluted":true,"prototype":{"polluted":true}},`;
    for (const [place, path] of [
      ['{', key],
      ['"topics":[{', `topics[0].${key}`],
      ['"points":[{', `topics[0].points[0].${key}`],
    ] as const) {
      const at = text.indexOf(place) + place.length;
      const reading = readPackText(text.slice(0, at) + hostile + text.slice(at));
      expect('faults' in reading && reading.faults.map((fault) => fault.path)).toEqual([path]);
    }
  });

  test('refuses what is nested too deeply, without overflowing', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const reading = readPackText(`{"topics":${deep}}`);
    expect('faults' in reading && reading.faults).toContainEqual({ path: 'topics[0].0', code: 'unknown_field' });
  });

  test('refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(faultsOf(circle)).toContainEqual({ path: 'self', code: 'unknown_field' });
  });

  test('refuses a million names, soon', { timeout: 60_000 }, () => {
    const names = Array.from({ length: 1_000_000 }, () => makeName('x'));
    const timeOf = (work: () => unknown) => {
      const { user, system } = process.cpuUsage();
      work();
      const after = process.cpuUsage();
      return after.user + after.system - user - system;
    };
    const copying = timeOf(() => JSON.parse(JSON.stringify(names)));
    const refusing = timeOf(() => expect(faultsOf({ ...pack, topics: [{ ...topic, names }] }).length).toBe(1));
    // Checking every one against the schema takes hundreds of times as long as copying.
    expect(refusing).toBeLessThan(20 * copying);
  });

  test('counts the names of all topics together', () => {
    const names = Array.from({ length: 100 }, () => 'x');
    const topics = Array.from({ length: MAX_NAMES_PER_PACK / 100 + 1 }, (_, index) => ({ id: `t${index}`, names }));
    expect(faultsOf({ ...pack, topics })).toEqual([
      { path: 'topics', code: 'too_many_names_in_all', values: [MAX_NAMES_PER_PACK] },
    ]);
  });

  test('refuses more topics than the limit by counting alone', () => {
    const topics = Array.from({ length: MAX_TOPICS_PER_PACK + 1 }, () => ({}));
    expect(faultsOf({ ...pack, topics })).toHaveLength(1);
  });

  test('refuses 50 MB before parsing it', () => {
    const reading = readPackText(' '.repeat(50_000_000));
    expect('faults' in reading && reading.faults[0]?.code).toBe('too_many_characters');
  });

  test('refuses text that is not JSON', () => {
    expect(readPackText('{"format": 1,')).toMatchObject({ faults: [{ path: '' }] });
  });

  test('refuses an accessor that throws rather than passing the error on', () => {
    const trap = Object.defineProperty({}, 'topics', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    expect(faultsOf(trap)).toEqual([{ path: '', code: 'not_plain' }]);
  });

  test('whatever is put in place of any value, reading answers and changes nothing', () => {
    const paths = pathsIn(pack);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const copy = JSON.parse(JSON.stringify(pack)) as Record<string, unknown>;
        put(copy, path, value);
        const snapshot = JSON.stringify(copy);
        const reading = readPack(copy);
        expect(JSON.stringify(copy)).toBe(snapshot);
        if ('faults' in reading) expect(reading.faults.length).toBeGreaterThan(0);
        else expect(readPack(reading.pack)).toEqual({ pack: reading.pack, warnings: [] });
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});

type Path = (string | number)[];

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [at, ...keys.flatMap((key) => pathsIn((value as Record<string, unknown>)[key], [...at, key]))].filter(
    (path) => path.length > 0,
  );
}

function put(root: Record<string, unknown>, path: Path, value: unknown): void {
  let node: Record<string | number, unknown> = root;
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
  node[path.at(-1) ?? ''] = value;
}
