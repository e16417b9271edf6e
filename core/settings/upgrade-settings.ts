/** Turns stored settings of any age or damage into settings, and settings into what is stored of them. */
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { settingsReaders } from './settings-readers';

/**
 * Grows by one whenever the shape grows or a field changes its meaning. Version 1 had only `highlights`, `sitesOff`, `sitesOn`
 * (single hosts, which are patterns still), `density` and `likely`.
 */
export const SETTINGS_VERSION = 2;

/** What is stored: only what the reader changed, so that a default can still improve. */
export interface StoredSettings {
  version: number;
  changed: Partial<Settings>;
}

type Fields = Record<string, unknown>;

/**
 * The settings in a stored value. Never fails: what can be read is kept, everything else is the default. A value of a
 * later version is read as far as its fields still mean the same.
 */
export function upgradeSettings(stored: unknown): Settings {
  const fields = fieldsOf(fieldsOf(stored).changed);
  const settings: Fields = { ...DEFAULT_SETTINGS };
  for (const [key, read] of Object.entries(settingsReaders)) {
    const value: unknown = Object.hasOwn(fields, key) ? read(fields[key]) : undefined;
    if (value !== undefined) settings[key] = value;
  }
  return settings as unknown as Settings;
}

/** What is stored of `settings`: the fields that differ from their defaults. */
export function toStored(settings: Settings): StoredSettings {
  return { version: SETTINGS_VERSION, changed: changedOf(settings) };
}

/** The fields of `settings` that differ from their defaults. */
export function changedOf(settings: Partial<Settings>): Partial<Settings> {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(differs));
}

/** A value's own fields; none where it is no plain object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
