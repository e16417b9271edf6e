/** Decides where highlights are on, from the switches, the pause and the lists of sites. */
import { calmReason } from './calm-sites';
import type { Settings } from './settings';
import { exactness } from './site-pattern';

/** The settings that say where highlights are on. */
export type Switches = Pick<Settings, 'highlights' | 'paused' | 'onlySites' | 'sitesOff' | 'sitesOn'>;

/** True if highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return isOnAt(settings, host, calmReason(host) !== null);
}

/** The same for callers that already know whether the site is off by default: the list of those sites is too large for every page. */
export function isOnAt(settings: Switches, host: string, isCalm: boolean): boolean {
  return settings.highlights && !settings.paused && isSiteOnAt(settings, host, isCalm);
}

/**
 * What the switch for `host` shows, regardless of the one for all sites. The reader's lists decide; the more specific
 * entry wins, and of two equally specific ones, the one that says off. Other sites are off if only listed ones may be on,
 * and otherwise on unless they are off by default.
 */
export function isSiteOn(settings: Settings, host: string): boolean {
  return isSiteOnAt(settings, host, calmReason(host) !== null);
}

function isSiteOnAt(settings: Switches, host: string, isCalm: boolean): boolean {
  return saidOf(settings, host) ?? (!settings.onlySites && !isCalm);
}

/** What the reader's lists say about `host`; null if nothing. */
export function saidOf({ sitesOff, sitesOn }: Pick<Settings, 'sitesOff' | 'sitesOn'>, host: string): boolean | null {
  const [off, on] = [exactness(sitesOff, host), exactness(sitesOn, host)];
  return off === 0 && on === 0 ? null : on > off;
}

/** The change that switches `host` on or off. Patterns stay: a plain host is more specific than any of them. */
export function switchedSite({ sitesOff, sitesOn }: Settings, host: string, on: boolean): Partial<Settings> {
  const without = (sites: readonly string[]) => sites.filter((site) => site !== host);
  return on
    ? { sitesOff: without(sitesOff), sitesOn: [...without(sitesOn), host] }
    : { sitesOff: [...without(sitesOff), host], sitesOn: without(sitesOn) };
}

/** As in `FIELDS`, for those that do without the table. */
const DEFAULTS: Switches = { highlights: true, paused: false, onlySites: false, sitesOff: [], sitesOn: [] };

/** The same as `isOnAt`, by the settings as they are stored, of any age. Throws if they are damaged. */
export function isOnAsStored(stored: unknown, host: string, isCalm: boolean): boolean {
  return isOnAt({ ...DEFAULTS, ...Object((stored as { changed?: unknown } | undefined)?.changed) }, host, isCalm);
}
