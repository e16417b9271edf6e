/** The reader's settings: one table with the type, default and reach of each, and what frames read by it. */
import { HOVER_DELAY_MS } from '../limits';
import type { Kind } from '../topics/kind-names';
import type { TopicKey } from '../topics/topic';

/** Which mentions are painted: every one, the first in each section, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;

/** How mentions are marked: an underline, a faint one, a tint behind the words. */
export const MARKS = ['line', 'faint', 'tint'] as const;
export type Mark = (typeof MARKS)[number];

/** What opens a card: resting on the words, resting on them with Shift held, only a click. Keys always do. */
export const OPENINGS = ['hover', 'shift', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long the pointer rests before a card opens, in ms. */
export const HOVER_DELAYS = [100, 300, 600, 1_200] as const;

/** How much a card on the page says: its one line, the line with its ties and first points, everything. */
export const CARD_LENGTHS = ['line', 'short', 'full'] as const;
export type CardLength = (typeof CARD_LENGTHS)[number];

/** Where a card on the page is placed: beside the words, or in a corner of the window. */
export const CARD_PLACES = ['words', 'corner'] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

/** Misspelt names: none, those one letter off, all that the finder takes. */
export const FUZZINESSES = ['off', 'strict', 'normal'] as const;
export type Fuzziness = (typeof FUZZINESSES)[number];

/**
 * How far a setting goes: `SYNC` to the reader's other browsers, where that is chosen, and into files; `FILE` into files
 * the reader saves; `HERE` nowhere. What shows what somebody reads (sites, silenced names) is never synced.
 * Numbers, since every frame that is read loads the table.
 */
export const HERE = 0;
export const FILE = 1;
export const SYNC = 2;
export type Reach = typeof HERE | typeof FILE | typeof SYNC;

/** What a list may hold. How items are checked is in `stored-settings`: frames have no use for it. */
export interface Items {
  kind: Kind;
  /** A name as pages write it; compared without case and accents. */
  name: string;
  /** A pattern of sites (see `site-pattern`). */
  site: string;
  topic: TopicKey;
}

/** One row. A field with neither `values` nor `items` is a switch. */
export interface Field<T = unknown> {
  byDefault: T;
  reach: Reach;
  /** All values there are. */
  values?: readonly T[];
  items?: keyof Items;
}

const flag = (byDefault: boolean, reach: Reach): Field<boolean> => ({ byDefault, reach });
const choice = <T>(values: readonly T[], byDefault: T, reach: Reach): Field<T> => ({ byDefault, reach, values });
const list = <I extends keyof Items>(items: I, reach: Reach): Field<readonly Items[I][]> => ({
  byDefault: [],
  reach,
  items,
});

/** A new setting is a row here, its control in the options, and its words in both locales. */
export const FIELDS = {
  /** Highlights everywhere. */
  highlights: flag(true, SYNC),
  /** No highlights until the browser starts again. */
  paused: flag(false, HERE),
  /** Sites on which highlights are off. */
  sitesOff: list('site', FILE),
  /** Sites on which they are on: also where Glosa would keep quiet of its own accord. */
  sitesOn: list('site', FILE),
  /** True: highlights only on the sites of `sitesOn`. */
  onlySites: flag(false, FILE),
  density: choice(DENSITIES, 'section', SYNC),
  /** Paint `likely` mentions too. */
  likely: flag(true, SYNC),
  fuzziness: choice(FUZZINESSES, 'normal', SYNC),
  /** Kinds of topics that are not painted. */
  kindsOff: list('kind', SYNC),
  /** Names that are not painted, whatever topic they mean. */
  silencedNames: list('name', FILE),
  silencedTopics: list('topic', FILE),
  mark: choice(MARKS, 'line', SYNC),
  opening: choice(OPENINGS, 'hover', SYNC),
  hoverDelay: choice(HOVER_DELAYS, HOVER_DELAY_MS, SYNC),
  cardLength: choice(CARD_LENGTHS, 'full', SYNC),
  cardPlace: choice(CARD_PLACES, 'words', SYNC),
  /** The number of topics on the button in the toolbar. */
  badge: flag(true, SYNC),
  /** Keep what may be synced in the browser's own sync. */
  sync: flag(false, HERE),
};

export type Settings = { -readonly [K in keyof typeof FIELDS]: (typeof FIELDS)[K]['byDefault'] };

/** The table, row by row. */
export const FIELD_ENTRIES = Object.entries(FIELDS) as [keyof Settings, Field][];

/**
 * The settings in a stored value, for frames, where every byte counts: whoever stored it has checked it (see
 * `stored-settings`). Each field must have its type, a known choice, a switch, a list of texts; what a text says is not
 * looked at: a site or a name that is none covers nothing. Never fails.
 */
export function frameSettings(stored: unknown): Settings {
  const changed: Record<string, unknown> = Object((stored as { changed?: unknown } | undefined)?.changed);
  const settings = FIELD_ENTRIES.map(([key, field]) => {
    const value = Object.hasOwn(changed, key) ? changed[key] : undefined;
    return [key, hasType(value, field) ? value : field.byDefault];
  });
  return Object.fromEntries(settings);
}

function hasType(value: unknown, { values, items }: Field): boolean {
  if (values) return values.includes(value);
  return items ? Array.isArray(value) && value.every((item) => typeof item === 'string') : typeof value === 'boolean';
}

export const DEFAULT_SETTINGS = frameSettings(undefined);
