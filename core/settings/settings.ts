/** The shape of a reader's settings, with their defaults. */
import { HOVER_DELAY_MS } from '../limits';
import type { Kind, TopicKey } from '../topics/topic';
import { covers } from './site-pattern';

/** Which mentions are painted: every one, the first in each section, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** How mentions are marked: an underline, a faint one, a tint behind the words. */
export const MARKS = ['line', 'faint', 'tint'] as const;
export type Mark = (typeof MARKS)[number];

/** What opens a card: resting on the words, resting on them with Shift held, only a click. Keys always do. */
export const OPENINGS = ['hover', 'shift', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long the pointer rests before a card opens, in ms. */
export const HOVER_DELAYS = [100, 300, 600, 1_200] as const;
export type HoverDelay = (typeof HOVER_DELAYS)[number];

/** How much a card on the page says: its one line, the line with its ties and first points, everything. */
export const CARD_LENGTHS = ['line', 'short', 'full'] as const;
export type CardLength = (typeof CARD_LENGTHS)[number];

/** Misspelt names: none, those one letter off, all that the finder takes. */
export const FUZZINESSES = ['off', 'strict', 'normal'] as const;
export type Fuzziness = (typeof FUZZINESSES)[number];

export interface Settings {
  /** Highlights everywhere. */
  highlights: boolean;
  /** No highlights until the browser starts again. */
  paused: boolean;
  /** Site patterns (see site-pattern) on which highlights are off. */
  sitesOff: readonly string[];
  /** True: highlights only on the sites of `sitesOnly`. */
  onlySites: boolean;
  sitesOnly: readonly string[];
  density: Density;
  /** Paint `likely` mentions too. */
  likely: boolean;
  fuzziness: Fuzziness;
  /** Kinds of topics that are not painted. */
  kindsOff: readonly Kind[];
  /** Names that are not painted, whatever topic they mean; compared without case and accents. */
  silencedNames: readonly string[];
  silencedTopics: readonly TopicKey[];
  mark: Mark;
  opening: Opening;
  hoverDelay: HoverDelay;
  cardLength: CardLength;
  /** The number of topics on the button in the toolbar. */
  badge: boolean;
  /** Keep what SYNCED names in the browser's own sync. */
  sync: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  paused: false,
  sitesOff: [],
  onlySites: false,
  sitesOnly: [],
  density: 'section',
  likely: true,
  fuzziness: 'normal',
  kindsOff: [],
  silencedNames: [],
  silencedTopics: [],
  mark: 'line',
  opening: 'hover',
  hoverDelay: HOVER_DELAY_MS,
  cardLength: 'full',
  badge: true,
  sync: false,
};

/** True where highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return settings.highlights && !settings.paused && isSiteOn(settings, host);
}

/** True where the lists of sites let highlights be on for `host`; "never" is stronger than "only these". */
export function isSiteOn({ sitesOff, onlySites, sitesOnly }: Settings, host: string): boolean {
  const among = (patterns: readonly string[]) => patterns.some((pattern) => covers(pattern, host));
  return !among(sitesOff) && (!onlySites || among(sitesOnly));
}

/** The change that switches highlights on or off for one host: the lists say so, and what else they say stays. */
export function switchSite(settings: Settings, host: string, on: boolean): Partial<Settings> {
  if (isSiteOn(settings, host) === on) return {};
  if (!on) return { sitesOff: [...settings.sitesOff, host] };
  const sitesOff = settings.sitesOff.filter((pattern) => !covers(pattern, host));
  const listed = !settings.onlySites || settings.sitesOnly.some((pattern) => covers(pattern, host));
  return listed ? { sitesOff } : { sitesOff, sitesOnly: [...settings.sitesOnly, host] };
}
