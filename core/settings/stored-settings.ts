/** Converts settings to and from their stored form, whatever its version and even if it is damaged. */
import { MAX_NAME_LENGTH, MAX_SILENCED, MAX_SITES, MAX_TOPIC_KEY_LENGTH } from '../limits';
import { KIND_NAMES } from '../topics/kind-names';
import { DEFAULT_SETTINGS, FIELD_ENTRIES, FIELDS, type Field, type Items, type Settings, SYNC } from './settings';
import { isSitePattern } from './site-pattern';

/**
 * Increases by one in a release that adds fields or changes the meaning of one, so that an older Glosa sharing the
 * browser's sync does not overwrite what it cannot read. Version 1 had only `highlights`, `sitesOff`, `sitesOn`
 * (single hosts, which are still patterns), `density` and `likely`.
 */
export const SETTINGS_VERSION = 2;

/** What is stored: only what the reader changed, so that a default can still improve. */
export interface StoredSettings {
  version: number;
  changed: Partial<Settings>;
}

type Values = Record<string, unknown>;

/** What the items of a list must be, and how many a list may have; beyond that, the oldest are dropped. */
const ITEMS: { [I in keyof Items]: { is: (text: string) => boolean; most: number } } = {
  kind: { is: (text) => (KIND_NAMES as readonly string[]).includes(text), most: KIND_NAMES.length },
  name: { is: (text) => text === text.trim() && text !== '' && text.length <= MAX_NAME_LENGTH, most: MAX_SILENCED },
  site: { is: isSitePattern, most: MAX_SITES },
  // "pack id/topic id"; it need not exist, since packs come and go.
  topic: {
    is: (text) => text.length <= MAX_TOPIC_KEY_LENGTH && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text),
    most: MAX_SILENCED,
  },
};

/** Parses an untrusted value of the field `key`; undefined if it is invalid. A list keeps its valid items, each once. */
export function readField(key: keyof Settings, value: unknown): unknown {
  const { values, items }: Field = FIELDS[key];
  if (values) return values.find((one) => one === value);
  if (!items) return typeof value === 'boolean' ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const { is, most } = ITEMS[items];
  return [...new Set(value.filter((item) => typeof item === 'string' && is(item)))].slice(-most);
}

/**
 * The settings in a stored value. Never fails: whatever can be read is kept, everything else gets its default. A value of
 * a later version is read as far as its fields still mean the same.
 */
export function upgradeSettings(stored: unknown): Settings {
  const values = fieldsOf(fieldsOf(stored).changed);
  const settings: Values = { ...DEFAULT_SETTINGS };
  for (const [key] of FIELD_ENTRIES) {
    const value: unknown = Object.hasOwn(values, key) ? readField(key, values[key]) : undefined;
    if (value !== undefined) settings[key] = value;
  }
  return settings as unknown as Settings;
}

/** What is stored of `settings`: the fields that differ from their defaults. */
export function toStored(settings: Partial<Settings>): StoredSettings {
  return { version: SETTINGS_VERSION, changed: changedOf(settings) };
}

/** What is written to the browser's sync: nothing that shows what somebody reads, and nothing specific to one browser. */
export function toSynced(settings: Settings): StoredSettings {
  return toStored(syncedOf(settings));
}

/** The change that a value from the browser's sync makes; only fields that may be synced are taken from it. */
export function fromSynced(stored: unknown): Partial<Settings> {
  return syncedOf(upgradeSettings(stored));
}

function syncedOf(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    FIELD_ENTRIES.filter(([, { reach }]) => reach === SYNC).map(([key]) => [key, settings[key]]),
  );
}

/** The fields of `settings` that differ from their defaults. */
export function changedOf(settings: Partial<Settings>): Partial<Settings> {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(differs));
}

/** A value's own fields; none if it is not a plain object. */
export function fieldsOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}
