/** The reader's settings, in one table with the type, default and scope of each; and the parser for frames. */
import { HOVER_DELAY_MS } from '../limits';
import type { Kind } from '../topics/kind-names';
import type { TopicKey } from '../topics/topic';

/** Which mentions are painted: every one, the first in each section, or the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;

/** How mentions are marked: an underline, a faint one, a tint behind the words. */
export const MARKS = ['line', 'faint', 'tint'] as const;
export type Mark = (typeof MARKS)[number];

/** What opens a card: resting the pointer on the words, the same with Shift held, or only a click. Keys always do. */
export const OPENINGS = ['hover', 'shift', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long the pointer rests before a card opens, in ms. */
export const HOVER_DELAYS = [100, 300, 600, 1_200] as const;

/** How much a card says when it opens: the brief card; the line with ties and first points; or everything. */
export const CARD_LENGTHS = ['line', 'short', 'full'] as const;
export type CardLength = (typeof CARD_LENGTHS)[number];

/** Where a card on the page is placed: beside the words, or in a corner of the window. */
export const CARD_PLACES = ['words', 'corner'] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

/** Which language a card on a page is in: that of the words it is opened for, or always the same. */
export const CARD_LANGUAGES = ['page', 'en', 'es'] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

/** Which misspelt names are accepted: none, those with one edit, or all that matching allows. */
export const FUZZINESSES = ['off', 'strict', 'normal'] as const;
export type Fuzziness = (typeof FUZZINESSES)[number];

/**
 * Where a setting goes: `SYNC` to the reader's other browsers (if sync is on) and into files; `FILE` into files that the
 * reader saves; `HERE` nowhere else. Anything that shows what somebody reads (sites, silenced names) is never synced.
 * Numbers, since every frame that is read loads the table.
 */
export const HERE = 0;
export const FILE = 1;
export const SYNC = 2;
export type Reach = typeof HERE | typeof FILE | typeof SYNC;

/** What a list may contain. `stored-settings` checks the items; frames do not need to. */
export interface Items {
  kind: Kind;
  /** A name as pages write it; compared ignoring case and accents. */
  name: string;
  /** A pattern of sites (see `site-pattern`). */
  site: string;
  topic: TopicKey;
}

/** One row. A field with neither `values` nor `items` is a switch. */
export interface Field<T = unknown> {
  byDefault: T;
  reach: Reach;
  /** All possible values. */
  values?: readonly T[];
  items?: keyof Items;
}

// Whoever needs only the choices of one setting gets no table with them.
/* @__NO_SIDE_EFFECTS__ */
const flag = (byDefault: boolean, reach: Reach): Field<boolean> => ({ byDefault, reach });
/* @__NO_SIDE_EFFECTS__ */
const choice = <T>(values: readonly T[], byDefault: T, reach: Reach): Field<T> => ({ byDefault, reach, values });
/* @__NO_SIDE_EFFECTS__ */
const list = <I extends keyof Items>(items: I, reach: Reach): Field<readonly Items[I][]> => ({
  byDefault: [],
  reach,
  items,
});

/** To add a setting, add a row here, its control in the options, and its words in both locales. */
export const FIELDS = {
  /** Highlights everywhere. */
  highlights: flag(true, SYNC),
  /** No highlights until the browser starts again. */
  paused: flag(false, HERE),
  /** Sites on which highlights are off. */
  sitesOff: list('site', FILE),
  /** Sites on which they are on, even if Glosa would be off there by default. */
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
  cardLength: choice(CARD_LENGTHS, 'line', SYNC),
  cardPlace: choice(CARD_PLACES, 'words', SYNC),
  cardLanguage: choice(CARD_LANGUAGES, 'page', SYNC),
  /** Show the number of topics on the toolbar button. */
  badge: flag(true, SYNC),
  /** Keep the settings that may be synced in the browser's own sync. */
  sync: flag(false, HERE),
};

export type Settings = { -readonly [K in keyof typeof FIELDS]: (typeof FIELDS)[K]['byDefault'] };

/** The table, row by row. */
export const FIELD_ENTRIES = /* @__PURE__ */ Object.entries(FIELDS) as [keyof Settings, Field][];

/**
 * The settings in a stored value, for frames, where every byte counts; the code that stored it has checked it (see
 * `stored-settings`). Each field must have its type (a known choice, a switch, a list of strings), but strings are not
 * checked: an invalid site or name simply matches nothing. Never fails.
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

export const DEFAULT_SETTINGS = /* @__PURE__ */ frameSettings(undefined);
