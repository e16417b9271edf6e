/** How each field of the settings is read from an untrusted value. */
import { MAX_NAME_LENGTH, MAX_SILENCED, MAX_SITES } from '../limits';
import { KIND_NAMES } from '../topics/kinds';
import type { Settings } from './settings';
import { CHOICES } from './shape';
import { isSitePattern } from './site-pattern';

type Readers = { [K in keyof Settings]: (value: unknown) => Settings[K] | undefined };

/** Undefined where the value is none for that field; a list keeps what is right in it. */
export const settingsReaders: Readers = {
  highlights: readBoolean,
  paused: readBoolean,
  sitesOff: readSites,
  sitesOn: readSites,
  onlySites: readBoolean,
  density: oneOf(CHOICES.density),
  likely: readBoolean,
  fuzziness: oneOf(CHOICES.fuzziness),
  kindsOff: listOf(oneOf(KIND_NAMES), KIND_NAMES.length),
  silencedNames: listOf(readName, MAX_SILENCED),
  silencedTopics: listOf(readTopic, MAX_SILENCED),
  mark: oneOf(CHOICES.mark),
  opening: oneOf(CHOICES.opening),
  hoverDelay: oneOf(CHOICES.hoverDelay),
  cardLength: oneOf(CHOICES.cardLength),
  cardPlace: oneOf(CHOICES.cardPlace),
  badge: readBoolean,
  sync: readBoolean,
};

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function oneOf<T>(among: readonly T[]): (value: unknown) => T | undefined {
  return (value) => among.find((one) => one === value);
}

/** A list, each item once; what is none is left out. Beyond `most` the oldest go. */
function listOf<T>(read: (value: unknown) => T | undefined, most: number): (value: unknown) => T[] | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read).filter((item): item is T => item !== undefined);
    return [...new Set(items)].slice(-most);
  };
}

function readSites(value: unknown): string[] | undefined {
  return listOf((one) => (typeof one === 'string' && isSitePattern(one) ? one : undefined), MAX_SITES)(value);
}

function readName(value: unknown): string | undefined {
  return typeof value === 'string' && value === value.trim() && value !== '' && value.length <= MAX_NAME_LENGTH
    ? value
    : undefined;
}

/** "pack id/topic id"; whether a pack has it may change. */
function readTopic(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value) ? value : undefined;
}
