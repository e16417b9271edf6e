/** The shape of a reader's settings, with their defaults. */
import { HOVER_DELAY_MS } from '../limits';
import type { Kind } from '../topics/kinds';
import type { TopicKey } from '../topics/topic';
import { calmReason } from './calm-sites';
import { exactness } from './site-pattern';

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

/** Where a card on the page stands: beside the words, or in a corner of the window. */
export const CARD_PLACES = ['words', 'corner'] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

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
  /** Site patterns on which they are on: also where Glosa would keep quiet of its own accord. */
  sitesOn: readonly string[];
  /** True: highlights only on the sites of `sitesOn`. */
  onlySites: boolean;
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
  cardPlace: CardPlace;
  /** The number of topics on the button in the toolbar. */
  badge: boolean;
  /** Keep what SYNCED names in the browser's own sync. */
  sync: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  paused: false,
  sitesOff: [],
  sitesOn: [],
  onlySites: false,
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
  cardPlace: 'words',
  badge: true,
  sync: false,
};

/** True where highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return settings.highlights && !settings.paused && isSiteOn(settings, host);
}

/**
 * What the switch for `host` shows, whatever the one for all sites says. What the reader said of a site counts; the more
 * exact entry of the two lists wins, and between two alike the one that says off. Of other sites none are on where only
 * the listed ones may be, else all but the calm ones.
 */
export function isSiteOn(settings: Settings, host: string): boolean {
  return saidOf(settings, host) ?? (!settings.onlySites && calmReason(host) === null);
}

/** What the reader's lists say of `host`; null where they say nothing. */
export function saidOf({ sitesOff, sitesOn }: Settings, host: string): boolean | null {
  const [off, on] = [exactness(sitesOff, host), exactness(sitesOn, host)];
  return off === 0 && on === 0 ? null : on > off;
}

/** The change that switches `host` on or off. Patterns stay: a host by itself is more exact than any of them. */
export function switchedSite({ sitesOff, sitesOn }: Settings, host: string, on: boolean): Partial<Settings> {
  const without = (sites: readonly string[]) => sites.filter((site) => site !== host);
  return on
    ? { sitesOff: without(sitesOff), sitesOn: [...without(sitesOn), host] }
    : { sitesOff: [...without(sitesOff), host], sitesOn: without(sitesOn) };
}
