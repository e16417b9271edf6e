/** Packs made to do harm, and thousands made by chance: refused with their place, nothing stored, no prototype touched. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { MAX_FAULTS } from '@/core/limits';
import { checkPackText, type PackCheck } from '@/core/packs/check-text';
import { createPackStore, readPacks } from '@/platform/pack-store';
import { storablePack } from '@/platform/stored-text';
import { mentionsOfText } from '@/scripts/run/mentions-of-text';
import { tellFault } from '../../scripts/pack/say-fault';
import { makePack, makeTopic } from '../kit/pack';
import { makePicture, PNG, WEBP, WEBP_BOMB, WEBP_MOVING } from '../kit/pictures';

const RUNS = 3_000;
const SOUND = makePack(
  [
    makeTopic('bridge', ['Port Alder bridge'], {
      points: [
        { paragraph: 1, nature: 'said', speaker: { en: 'Gray', es: 'Gray' }, text: { en: 'It stands.', es: 'Está.' } },
      ],
      relations: [{ type: 'located-in', to: 'town', nature: 'reported' }],
      links: { wikidata: 'Q1' },
    }),
    makeTopic('town', ['Port Alder']),
  ],
  { id: 'sound' },
);

/** Everything an object of this realm inherits, for telling whether a pack changed it. */
function prototypes(): string[] {
  return [Object, Array, String, Function, Map].flatMap(({ prototype }) => [
    ...Object.getOwnPropertyNames(prototype),
    String(Object.getPrototypeOf(prototype) === null),
  ]);
}

/** What an import does with a text; the same as the options do. */
async function importText(text: string): Promise<PackCheck> {
  const checked = checkPackText(text);
  if (!('faults' in checked)) await createPackStore([]).add(await storablePack(checked));
  return checked;
}

const before = prototypes();
beforeEach(async () => {
  fakeBrowser.reset();
  await importText(JSON.stringify(SOUND));
});

async function expectRefused(text: string, place: RegExp): Promise<void> {
  const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
  const checked = await importText(text);
  expect('faults' in checked && checked.faults.length).toBeGreaterThan(0);
  if ('faults' in checked)
    expect(checked.faults.map((fault) => `${fault.path}: ${tellFault(fault).message}`).join('\n')).toMatch(place);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(stored);
  expect(prototypes()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

const sound = JSON.stringify(SOUND);
const withPicture = (data: string, more: object = {}) =>
  sound.replace('"since":[]', `"since":[],"picture":${JSON.stringify(makePicture(data, more))}`);
const withFigure = (value: string) =>
  sound.replace(
    '"figures":[]',
    `"figures":[{"value":{"en":"${value}","es":"${value}"},"label":{"en":"of it","es":"de ello"},"paragraph":1,"nature":"reported"}]`,
  );
const withKey = (key: string) => sound.replace('"points"', `"${key}":{"polluted":1},"points"`);

describe('a pack made to do harm is refused with its place', () => {
  test.each<[string, string, RegExp]>([
    ['__proto__ as a key', withKey('__proto__'), /__proto__/],
    [
      'constructor as a key',
      sound.replace('"points"', '"constructor":{"prototype":{"polluted":1}},"points"'),
      /constructor/,
    ],
    ['prototype at the root', sound.replace('{', '{"prototype":{"polluted":1},'), /prototype/],
    ['ten thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, /^a: is not a field/m],
    ['ten thousand lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, /^0: is not a field/m],
    [
      'a million names',
      JSON.stringify({ ...SOUND, topics: [{ ...SOUND.topics[0], names: Array(1_000_000).fill(0) }] }),
      /topics\[0\]\.names/,
    ],
    ['a million topics', JSON.stringify({ ...SOUND, topics: Array(1_000_000).fill(0) }), /topics: /],
    ['NUL', sound.replace('Port Alder bridge', 'Port\\u0000Alder'), /control or invisible/],
    ['a direction mark', sound.replace('Port Alder bridge', 'Port \\u202eAlder'), /control or invisible/],
    ['a zero-width space', sound.replace('Port Alder bridge', 'Port\\u200bAlder'), /control or invisible/],
    ['HTML', sound.replace('It stands.', '<img src=x onerror=alert(1)>'), /points\[0\]\.text\.en: must not hold HTML/],
    [
      'a link that is a script',
      sound.replace(
        '"since":[]',
        '"since":[{"date":"2026","text":{"en":"x","es":"x"},"references":[{"url":"javascript:alert(1)"}]}]',
      ),
      /url: must be an https address/,
    ],
    ['a picture that is none', withPicture(PNG), /picture\.data: is not a picture in AVIF or WebP/],
    ['a picture that is a bomb', withPicture(WEBP_BOMB), /picture\.data: is too large a picture/],
    ['a picture that is a film', withPicture(WEBP_MOVING), /picture\.data: is a moving picture/],
    [
      'a picture of ten million characters',
      withPicture('A'.repeat(10_000_000)),
      /picture\.data: must not take more than/,
    ],
    ['a picture from a script', withPicture(WEBP, { source: 'javascript:alert(1)' }), /picture\.source: must be/],
    ['a figure of a million digits', withFigure('9'.repeat(1_000_000)), /value\.en: must not be longer than 600/],
    ['a newer format', sound.replace('"format":1', '"format":2'), /format: is 2; this Glosa reads format 1/],
    ['text cut off', sound.slice(0, -9), /is not JSON/],
    ['no text', '', /is empty/],
  ])('%s', async (_, text, place) => {
    await expectRefused(text, place);
  });

  test('fifty million characters', async () => {
    await expectRefused(`"${'a'.repeat(50_000_000)}"`, /must not be longer/);
  });
});

/** Every place in a value, as the steps that lead there. */
function placesIn(value: unknown, steps: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [steps];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [steps, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...steps, key]))];
}

const PLACES = placesIn(SOUND).filter((steps) => steps.length > 0);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.constantFrom('__proto__', 'javascript:alert(1)', '<script>', '(a+)+$', '\u202e', 1e308, -1, null, [], {}),
);
const mutation = fc.record({
  place: fc.constantFrom(...PLACES),
  value: anything,
  how: fc.constantFrom('set', 'delete', 'add'),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'text', 'en'), fc.string({ maxLength: 12 })),
});

function mutate(
  pack: unknown,
  { place, value: made, how, key }: { place: (string | number)[]; value: unknown; how: string; key: string },
): void {
  // A copy: one value stands in many packs, and a later change inside it could put it into itself.
  const value = structuredClone(made);
  const last = place[place.length - 1] as string | number;
  let holder = pack as Record<string | number, unknown>;
  for (const step of place.slice(0, -1)) {
    const next = holder[step];
    if (typeof next !== 'object' || next === null) return;
    holder = next as Record<string | number, unknown>;
  }
  if (how === 'set') holder[last] = value;
  else if (how === 'delete') delete holder[last];
  // As JSON.parse does it: an own property, whatever it is called.
  else if (!Array.isArray(holder))
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

describe('packs changed by chance', { timeout: 120_000 }, () => {
  test('are stored whole or refused with places; nothing else changes', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const pack = structuredClone(SOUND) as unknown;
        for (const one of mutations) mutate(pack, one);
        const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
        const checked = await importText(JSON.stringify(pack));
        if ('faults' in checked) {
          refused += 1;
          expect(checked.faults.length).toBeGreaterThan(0);
          expect(checked.faults.length).toBeLessThanOrEqual(MAX_FAULTS);
          expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(stored);
        } else {
          // What was accepted can be read back, compiled and looked for without harm.
          const packs = await readPacks(() => Promise.reject(new Error('none ships')), []);
          expect(packs.some(({ id }) => id === checked.facts.id)).toBe(true);
          mentionsOfText(compileLexicon(packs), 'The Port Alder bridge stands (a+)+$ in Port Alder.');
        }
        expect(prototypes()).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    // Most chances break a pack: otherwise the test would test nothing.
    expect(refused).toBeGreaterThan(RUNS / 2);
  });

  test('texts changed by chance are never taken for anything but a pack', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 40 }), (at, cut, text) => {
        const checked = checkPackText(sound.slice(0, at) + text + sound.slice(at + cut));
        if ('faults' in checked) expect(checked.faults.length).toBeGreaterThan(0);
        else {
          taken += 1;
          expect(checkPackText(checked.text)).toEqual({ ...checked, warnings: [] });
        }
        expect(prototypes()).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    // Some hundred are packs still: what is said of those is tried too.
    expect(taken).toBeGreaterThan(0);
  });
});
