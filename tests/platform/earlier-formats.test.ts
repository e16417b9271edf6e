/**
 * What a reader has in storage from an earlier Glosa, in every form that was ever written there, and what is found of it today.
 * Never edit an example: add the next. A reader's own notes are not here because there is no way to write any yet.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackFacts } from '@/core/packs/pack-list';
import { DEFAULT_SETTINGS, frameSettings, type Settings } from '@/core/settings/settings';
import { readSettingsFile } from '@/core/settings/settings-file';
import { fromSynced, upgradeSettings } from '@/core/settings/stored-settings';
import type { Pack } from '@/core/topics/topic';
import { createPackStore, readPacks } from '@/platform/pack-store';
import { createSettingsStore } from '@/platform/settings-store';
import { untoldNews } from '@/platform/update-news';
import { makePack, makeTopic } from '../kit/pack';

/** A pack as a reader's file has it, and as storage has kept it since 24 November 2026. */
const TEXT =
  '{"format":1,"id":"harbor","title":{"en":"A harbor is sold","es":"Se vende un puerto"},"languages":["en","es"],"asOf":"2026-11-24","reviewBy":"2027-05-24","licence":"CC-BY-4.0","sources":[{"id":"article","title":"A harbor is sold","publisher":"The Paper","stance":{"en":"A paper.","es":"Un periódico."},"date":"2026-11-20","language":"en","paragraphs":9}],"topics":[{"id":"gantry","name":{"en":"Gantry Nine","es":"Grúa Nueve"},"kind":"place","line":{"en":"A crane.","es":"Una grúa."},"names":[{"text":"Gantry Nine","languages":["en","es"]}],"decoys":[],"points":[],"figures":[],"events":[],"relations":[],"since":[],"links":{}}]}';

/** Its text compressed, as it is stored since 27 November 2026. */
const COMPRESSED = {
  packed:
    'H4sIAAAAAAAAA22RvU4jMRSFX8U6tSdKImCFu4WCjkWCLVYoxcVzM7nC2JbtCRtF81R0tLzYyjMJRFq6++vznes91iG9UIFZaEgLgw2lp5CgUaQ4htmDPQx+qqmhJKscXAsNzjC4Z7Vl37LqvYo9pxIwaDjyXU9dnXis++PwSoPyrzUMlvPlRbNYNMszaCTeCr9e7ab6j2Z+PtWdWPaWYXB93Vz9ac5mc2jk0Cc7vrufeCkVsY6/gL9Djf2Tk7zhBIOHDas7ilw95kKjxKfJWBuzo7nfXkVO8vHWig2zaqylwqcGKtLRLMxkNVKiLlHcZJjLYaVRQhR7gtyRL2kHDU8vX+I3Y1Xdiuej/k36eCd12/OWq/iz+LoeHVkeD+RP0W0izyfopLq6PmJXoQmg8N/yn9j331XRW7ZhV8srjRjEl0O8lq5PfEh4y5+NxI6KBH9Is4z3raET/5xh9sOwGv4BoXMeZncCAAA=',
  sum: '484:1fn2apz',
};

const FACTS = {
  id: 'harbor',
  title: { en: 'A harbor is sold', es: 'Se vende un puerto' },
  languages: ['en', 'es'],
  asOf: '2026-11-24',
  reviewBy: '2027-05-24',
  topics: 1,
  names: 1,
  fuzzy: false,
};
const SOURCE = { publisher: 'The Paper', date: '2026-11-20', stance: { en: 'A paper.', es: 'Un periódico.' } };

const SETTINGS_1 = {
  version: 1,
  changed: { sitesOff: ['a.example'], sitesOn: ['mail.example.org'], density: 'every' },
};
const SETTINGS_2 = {
  version: 2,
  changed: {
    sitesOff: ['*.example.org'],
    onlySites: true,
    sitesOn: ['news.example'],
    fuzziness: 'strict',
    kindsOff: ['place'],
    silencedNames: ['Morena'],
    silencedTopics: ['harbor/gantry'],
    mark: 'tint',
    opening: 'shift',
    hoverDelay: 1_200,
    cardLength: 'line',
    cardPlace: 'corner',
    badge: false,
  },
};
const listOf = (more: object) => ({
  version: 1,
  order: ['harbor', 'main'],
  on: { harbor: true, main: false },
  imported: [{ ...FACTS, ...more }],
});

/** All of local storage, by the day from which it was written so. */
const STORED: Record<string, { stored: Record<string, unknown>; settings: Partial<Settings> }> = {
  '24 November 2026: the first settings, packs with their whole text': {
    stored: { settings: SETTINGS_1, packs: listOf({}), 'pack:harbor': { text: TEXT, sum: '628:1qcys91' } },
    settings: { sitesOff: ['a.example'], sitesOn: ['mail.example.org'], density: 'every' },
  },
  '24 November 2026: settings of version 2': {
    stored: { settings: SETTINGS_2, packs: listOf({}), 'pack:harbor': { text: TEXT, sum: '628:1qcys91' } },
    settings: SETTINGS_2.changed as Partial<Settings>,
  },
  '27 November 2026: packs compressed, with the length of their text': {
    stored: { settings: SETTINGS_2, packs: listOf({ characters: 628 }), 'pack:harbor': COMPRESSED },
    settings: SETTINGS_2.changed as Partial<Settings>,
  },
  '29 November 2026: lists say where a pack comes from': {
    stored: {
      settings: SETTINGS_2,
      packs: listOf({ characters: 628, source: SOURCE }),
      'pack:harbor': COMPRESSED,
      news: '0.2.0',
    },
    settings: SETTINGS_2.changed as Partial<Settings>,
  },
};

const shipped = [makePack([makeTopic('a', ['Alpha One'])], { id: 'main' })];
const bundled: PackFacts[] = [{ ...FACTS, id: 'main', languages: ['en', 'es'], characters: 9 }];

beforeEach(() => fakeBrowser.reset());

describe.each(Object.entries(STORED))('as stored since %s', (_, { stored, settings }) => {
  beforeEach(() => fakeBrowser.storage.local.set(structuredClone(stored)));

  it('settings, sites and silenced names are as the reader left them, in the options and in frames', async () => {
    const expected = { ...DEFAULT_SETTINGS, ...settings };
    expect((await createSettingsStore()).get()).toEqual(expected);
    expect(frameSettings(stored.settings)).toEqual(expected);
  });

  it('a change keeps all the rest of them', async () => {
    await (await createSettingsStore()).change({ likely: false });
    const after = (await fakeBrowser.storage.local.get('settings')).settings;
    expect(upgradeSettings(after)).toEqual({ ...DEFAULT_SETTINGS, ...settings, likely: false });
  });

  it('packs are in their order, switched as they were, whole, and in use', async () => {
    const store = createPackStore(bundled);
    expect((await store.list()).map(({ id, on, damaged }) => [id, on, damaged ?? false])).toEqual([
      ['harbor', true, false],
      ['main', false, false],
    ]);
    expect(await store.textOf('harbor')).toBe(TEXT);
    const [pack, ...more] = await readPacks(async (id) => shipped.find((one) => one.id === id) as Pack, bundled);
    expect([pack?.id, pack?.topics[0]?.names[0]?.text, more]).toEqual(['harbor', 'Gantry Nine', []]);
  });

  it('a pack can be moved, switched and removed, and nothing of it is left', async () => {
    const store = createPackStore(bundled);
    await store.move('harbor', 1);
    expect(await store.switchTo('harbor', false)).toBeNull();
    expect((await store.list()).map(({ id, on }) => [id, on])).toEqual([
      ['main', false],
      ['harbor', false],
    ]);
    await store.remove('harbor');
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('Gantry');
  });

  it('news is what was stored as such', async () => {
    expect(await untoldNews()).toBe(stored.news ?? null);
  });
});

describe('files that a reader has saved', () => {
  it.each([
    ['settings of version 1', SETTINGS_1],
    ['settings of version 2', SETTINGS_2],
  ])('hold %s, and give all of them back', (_, { version, changed }) => {
    const read = readSettingsFile(JSON.stringify({ glosa: 'settings', version, changed }));
    expect('settings' in read && { ...DEFAULT_SETTINGS, ...read.settings }).toEqual({
      ...DEFAULT_SETTINGS,
      ...changed,
    });
  });
});

describe('what lies in the browser’s sync', () => {
  it.each([
    ['of version 1', { version: 1, changed: { density: 'every', likely: false } }],
    ['of version 2', { version: 2, changed: { density: 'every', mark: 'tint', hoverDelay: 600 } }],
  ])('%s is taken over as far as it may be there', (_, synced) => {
    expect(fromSynced(synced)).toMatchObject(synced.changed);
    expect(fromSynced({ ...synced, changed: { ...synced.changed, sitesOff: ['a.example'] } })).not.toHaveProperty(
      'sitesOff',
    );
  });
});
