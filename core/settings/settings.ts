/** The shape of a reader's settings, with their defaults. */

/** Which mentions are painted: every one, the first in each section, the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

export interface Settings {
  /** Highlights everywhere. */
  highlights: boolean;
  /** Hosts ("example.org") on which the reader switched highlights off. */
  sitesOff: readonly string[];
  density: Density;
  /** Paint `likely` mentions too. */
  likely: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  sitesOff: [],
  density: 'section',
  likely: true,
};

/** True where highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return settings.highlights && !settings.sitesOff.includes(host);
}

/** The change that switches highlights on or off for one host. */
export function switchSite({ sitesOff }: Settings, host: string, on: boolean): Partial<Settings> {
  const others = sitesOff.filter((site) => site !== host);
  return { sitesOff: on ? others : [...others, host] };
}
