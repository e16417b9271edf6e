/** What the browser's sync may hold. */
import { describe, expect, it } from 'vitest';
import { MAX_SYNC_ITEM_BYTES } from '../../../core/limits';
import { DEFAULT_SETTINGS, FIELD_ENTRIES, type Settings, SYNC } from '../../../core/settings/settings';
import { fromSynced, toSynced } from '../../../core/settings/stored-settings';
import { KIND_NAMES } from '../../../core/topics/kind-names';

const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  highlights: false,
  paused: true,
  sitesOff: ['private.example'],
  onlySites: true,
  sitesOn: ['secret.example'],
  density: 'every',
  likely: false,
  fuzziness: 'off',
  kindsOff: [...KIND_NAMES],
  silencedNames: ['Morena'],
  silencedTopics: ['p/topic'],
  mark: 'faint',
  opening: 'click',
  hoverDelay: 1_200,
  cardLength: 'short',
  cardPlace: 'corner',
  badge: false,
  sync: true,
};

/** By hand, not from the table: what tells what somebody reads, and what is true of one browser only. */
const PRIVATE = ['paused', 'sitesOff', 'sitesOn', 'onlySites', 'silencedNames', 'silencedTopics', 'sync'];
const SYNCED = Object.keys(DEFAULT_SETTINGS).filter((key) => !PRIVATE.includes(key));

describe('synced settings', () => {
  it('never hold sites, what is silenced, the pause or the switch itself', () => {
    const { changed } = toSynced(FULL);
    for (const key of PRIVATE) expect(changed).not.toHaveProperty(key);
    for (const word of ['example', 'Morena', 'p/topic', 'sync', 'paused', 'onlySites'])
      expect(JSON.stringify(changed)).not.toContain(word);
  });

  it('never are lists of sites, names or topics', () => {
    const lists = FIELD_ENTRIES.filter(([, { items, reach }]) => reach === SYNC && items !== undefined);
    expect(lists.map(([, { items }]) => items)).toEqual(['kind']);
  });

  it('fit into one item however much is changed', () => {
    expect(new TextEncoder().encode(JSON.stringify(toSynced(FULL))).length).toBeLessThan(MAX_SYNC_ITEM_BYTES / 4);
  });

  it('take nothing else in, whatever is there', () => {
    const there = { version: 2, changed: { density: 'page', sitesOff: ['evil.example'], sync: false, hue: 1 } };
    const patch = fromSynced(there);
    expect(Object.keys(patch)).toEqual(SYNCED);
    expect(patch.density).toBe('page');
    expect(fromSynced('nonsense').density).toBe(DEFAULT_SETTINGS.density);
  });
});
