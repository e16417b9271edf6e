/** Turns stored settings of any age or damage into settings, and settings into what is stored of them. */
import { MAX_SITES } from '../limits';
import {
  CARD_LENGTHS,
  CARD_PLACES,
  DEFAULT_SETTINGS,
  DENSITIES,
  HOVER_DELAYS,
  OPENINGS,
  type Settings,
} from './settings';

/** Grows by one whenever a field changes its meaning; `upgrades` then tells how the older one is read. */
export const SETTINGS_VERSION = 1;

/** What is stored: only what the reader changed, so that a default can still improve. */
export interface StoredSettings {
  version: number;
  changed: Partial<Settings>;
}

type Fields = Record<string, unknown>;
type Readers = { [K in keyof Settings]: (value: unknown) => Settings[K] | undefined };

/** How each field is read; undefined where the stored value is none. */
const readers: Readers = {
  highlights: readBoolean,
  sitesOff: readSites,
  sitesOn: readSites,
  density: (value) => DENSITIES.find((density) => density === value),
  likely: readBoolean,
  silencedNames: (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined),
  silencedTopics: (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined),
  opening: (value) => OPENINGS.find((one) => one === value),
  hoverDelay: (value) => HOVER_DELAYS.find((one) => one === value),
  cardLength: (value) => CARD_LENGTHS.find((one) => one === value),
  cardPlace: (value) => CARD_PLACES.find((one) => one === value),
};

/**
 * The settings in a stored value. Never fails: what can be read is kept, everything else is the default. A value of a
 * later version is read as far as its fields still mean the same.
 */
export function upgradeSettings(stored: unknown): Settings {
  const fields = fieldsOf(fieldsOf(stored).changed);
  const settings: Fields = { ...DEFAULT_SETTINGS };
  for (const [key, read] of Object.entries(readers)) {
    const value: unknown = Object.hasOwn(fields, key) ? read(fields[key]) : undefined;
    if (value !== undefined) settings[key] = value;
  }
  return settings as unknown as Settings;
}

/** What is stored of `settings`: the fields that differ from their defaults. */
export function toStored(settings: Settings): StoredSettings {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]);
  return { version: SETTINGS_VERSION, changed: Object.fromEntries(Object.entries(settings).filter(differs)) };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Hosts, each once, lower case; what is no host is left out. Beyond MAX_SITES the oldest go. */
function readSites(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const hosts = value.filter((host): host is string => typeof host === 'string' && isHost(host));
  return [...new Set(hosts)].slice(-MAX_SITES);
}

/** True for a host as `location.hostname` spells it: "example.org", "xn--…", "[::1]"; 253 is the most that DNS allows. */
function isHost(text: string): boolean {
  return text.length <= 253 && /^(?:\[[0-9a-f:.]+\]|[^\s/:?#@\\A-Z]+)$/.test(text);
}
