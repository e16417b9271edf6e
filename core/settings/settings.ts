/** The shape of a reader's settings, with their defaults. */
import { calmReason } from './calm-sites';

/** Which mentions are painted: every one, the first in each section, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

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
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  sitesOff: [],
  sitesOn: [],
  density: 'section',
  likely: true,
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
