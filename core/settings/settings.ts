/** The shape of a reader's settings, with their defaults. */
import { HOVER_DELAY_MS } from '../limits';
import type { TopicKey } from '../topics/topic';
import { calmReason } from './calm-sites';

/** Which mentions are painted: every one, the first in each section, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** What opens a card: resting on the words, resting on them with Shift held, only a click. Keys always do. */
export const OPENINGS = ['hover', 'shift', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long the pointer rests before a card opens, in ms. */
export const HOVER_DELAYS = [100, 300, 600, 1_200] as const;
export type HoverDelay = (typeof HOVER_DELAYS)[number];

/** How much a card on the page says: its one line, the line with its ties and first points, everything. */
export const CARD_LENGTHS = ['line', 'short', 'full'] as const;
export type CardLength = (typeof CARD_LENGTHS)[number];

/** Where a card on the page stands: beside the words, or in the window's corner. */
export const CARD_PLACES = ['words', 'corner'] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

export interface Settings {
  /** Highlights everywhere. */
  highlights: boolean;
  /** Hosts ("example.org") on which the reader switched highlights off. */
  sitesOff: readonly string[];
  /** Hosts on which the reader switched them on: also where Glosa would keep quiet of its own accord. */
  sitesOn: readonly string[];
  density: Density;
  /** Paint `likely` mentions too. */
  likely: boolean;
  /** Names that are not painted, whatever topic they mean; compared without case and accents. */
  silencedNames: readonly string[];
  silencedTopics: readonly TopicKey[];
  opening: Opening;
  hoverDelay: HoverDelay;
  cardLength: CardLength;
  cardPlace: CardPlace;
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  sitesOff: [],
  sitesOn: [],
  density: 'section',
  likely: true,
  silencedNames: [],
  silencedTopics: [],
  opening: 'hover',
  hoverDelay: HOVER_DELAY_MS,
  cardLength: 'full',
  cardPlace: 'words',
};

/** True where highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return settings.highlights && isSiteOn(settings, host);
}

/** What the switch for `host` shows, whatever the one for all sites says. */
export function isSiteOn({ sitesOff, sitesOn }: Settings, host: string): boolean {
  return !sitesOff.includes(host) && (sitesOn.includes(host) || calmReason(host) === null);
}

/** The change that switches `host` on or off. */
export function switchedSite({ sitesOff, sitesOn }: Settings, host: string, on: boolean): Partial<Settings> {
  const without = (sites: readonly string[]) => sites.filter((site) => site !== host);
  return on
    ? { sitesOff: without(sitesOff), sitesOn: [...without(sitesOn), host] }
    : { sitesOff: [...without(sitesOff), host], sitesOn: without(sitesOn) };
}
