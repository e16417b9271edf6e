/** Stored settings of every version, and of every kind of damage. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, frameSettings, type Settings } from '../../../core/settings/settings';
import { SETTINGS_VERSION, toStored, upgradeSettings } from '../../../core/settings/stored-settings';

/** What version 2 stored of a reader who had changed everything. Never edit it. */
const VERSION_2 = {
  paused: true,
  sitesOff: ['*.example.org'],
  onlySites: true,
  sitesOn: ['news.example', '*.press.example'],
  fuzziness: 'strict',
  kindsOff: ['place', 'slogan'],
  silencedNames: ['Morena'],
  silencedTopics: ['amlo-2023/joe-biden'],
  mark: 'tint',
  opening: 'shift',
  hoverDelay: 1_200,
  cardLength: 'line',
  badge: false,
  sync: true,
} satisfies Partial<Settings>;

/** One saved example of each version, as it was really stored. Never edit one: add the next. */
const SAVED: Record<number, { stored: unknown; settings: Settings }> = {
  1: {
    stored: { version: 1, changed: { highlights: false, sitesOff: ['example.org'], density: 'every', likely: false } },
    settings: {
      ...DEFAULT_SETTINGS,
      highlights: false,
      sitesOff: ['example.org'],
      density: 'every',
      likely: false,
    },
  },
  2: {
    stored: { version: 2, changed: VERSION_2 },
    // Version 2 stored every field under the name and with the meaning that it still has.
    settings: { ...DEFAULT_SETTINGS, ...VERSION_2 },
  },
};

describe('upgradeSettings', () => {
  it('reads version 1 as it was stored at its last, with sites that were switched on', () => {
    const stored = { version: 1, changed: { sitesOff: ['a.example'], sitesOn: ['mail.example.org'] } };
    expect(upgradeSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.example'],
      sitesOn: ['mail.example.org'],
    });
  });

  it('has a saved example of every version', () => {
    expect(Object.keys(SAVED).map(Number)).toEqual(Array.from({ length: SETTINGS_VERSION }, (_, place) => place + 1));
  });

  it.each(Object.entries(SAVED))('reads version %s', (_version, { stored, settings }) => {
    expect(upgradeSettings(stored)).toEqual(settings);
  });

  it.each([undefined, null, 0, 'text', [], {}, { changed: null }, { changed: [] }, { version: 9, changed: 'x' }])(
    'gives defaults for %j',
    (stored) => {
      expect(upgradeSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('keeps what is readable, each field for itself', () => {
    const changed = {
      highlights: 'no',
      sitesOff: ['a.example', 3, 'NOT A HOST', 'a.example', null],
      density: 'all',
      likely: false,
      kindsOff: ['place', 'planet', 'place'],
      silencedNames: ['AMLO', '', ' AMLO', 'x'.repeat(121), 4],
      silencedTopics: ['p/one', 'no key', 'p/<b>'],
      hoverDelay: 299,
      sync: 1,
    };
    expect(upgradeSettings({ version: 1, changed })).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.example'],
      likely: false,
      kindsOff: ['place'],
      silencedNames: ['AMLO'],
      silencedTopics: ['p/one'],
    });
  });

  it('reads the future as far as it can, and takes nothing strange in', () => {
    const stored = JSON.parse('{"version":99,"changed":{"likely":false,"hue":3,"__proto__":{"density":"page"}}}');
    const settings = upgradeSettings(stored);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, likely: false });
    expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  });

  it('keeps hosts of every spelling and no addresses', () => {
    const hosts = ['example.org', '*.example.org', 'xn--espaa-rta.example', '[::1]', '127.0.0.1', 'localhost'];
    const others = [
      'https://example.org',
      'example.org/path',
      'example.org:80',
      'a b',
      '*',
      '*.',
      '*.*.example',
      'a.*.example',
      '',
      'Example.org',
      'x'.repeat(254),
    ];
    expect(upgradeSettings({ changed: { sitesOff: [...hosts, ...others] } }).sitesOff).toEqual(hosts);
  });

  it('keeps the newest 2,000 sites', () => {
    const sitesOff = Array.from({ length: 2_005 }, (_, place) => `site-${place}.example`);
    expect(upgradeSettings({ changed: { sitesOff } }).sitesOff).toEqual(sitesOff.slice(5));
  });
});

describe('frameSettings', () => {
  it.each(Object.entries(SAVED))('reads version %s as it is', (_version, { stored, settings }) => {
    expect(frameSettings(stored)).toEqual(settings);
  });

  it.each([undefined, null, 0, 'text', [], {}, { changed: null }, { changed: 7 }])(
    'gives defaults for %j',
    (stored) => {
      expect(frameSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('takes no other shape in', () => {
    const changed = { highlights: 0, density: 'all', hoverDelay: '300', sitesOff: ['a.example', 3], kindsOff: 'place' };
    expect(frameSettings({ changed: { ...changed, likely: false, hue: 3 } })).toEqual({
      ...DEFAULT_SETTINGS,
      likely: false,
    });
  });
});

describe('toStored', () => {
  it('stores only what differs from the defaults', () => {
    expect(toStored(DEFAULT_SETTINGS)).toEqual({ version: SETTINGS_VERSION, changed: {} });
    expect(toStored({ ...DEFAULT_SETTINGS, sitesOff: [], density: 'page' }).changed).toEqual({ density: 'page' });
  });

  it('is read back as it was', () => {
    for (const { settings } of Object.values(SAVED)) expect(upgradeSettings(toStored(settings))).toEqual(settings);
  });
});
