/** Which settings the browser's own sync may hold, and how they are read from it. */
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { changedOf, SETTINGS_VERSION, type StoredSettings, upgradeSettings } from './upgrade-settings';

/**
 * How Glosa looks and behaves, and nothing that tells what somebody reads: no sites, no silenced names or topics; nor
 * what is true of one browser only (the pause, the switch for sync itself).
 */
export const SYNCED = [
  'highlights',
  'density',
  'likely',
  'fuzziness',
  'kindsOff',
  'mark',
  'opening',
  'hoverDelay',
  'cardLength',
  'badge',
] as const satisfies readonly (keyof Settings)[];

/** What is written to the browser's sync. */
export function toSynced(settings: Settings): StoredSettings {
  return { version: SETTINGS_VERSION, changed: changedOf(pick(settings)) };
}

/** The change that a value from the browser's sync makes; nothing but what may be there is taken from it. */
export function fromSynced(stored: unknown): Partial<Settings> {
  return pick(upgradeSettings(stored));
}

function pick(settings: Settings): Partial<Settings> {
  return Object.fromEntries(SYNCED.map((key) => [key, settings[key] ?? DEFAULT_SETTINGS[key]]));
}
