/** Says where highlights are on, by the switches, the pause and the lists of sites. */
import { calmReason } from './calm-sites';
import type { Settings } from './settings';
import { exactness } from './site-pattern';

/** True if highlights are on for `host` (lower case, no port). */
export function isOnFor(settings: Settings, host: string): boolean {
  return isOnAt(settings, host, calmReason(host) !== null);
}

/** The same for those who know already whether the site is a calm one: the list of those sites is nothing for every page. */
export function isOnAt(settings: Settings, host: string, isCalm: boolean): boolean {
  return settings.highlights && !settings.paused && isSiteOnAt(settings, host, isCalm);
}

/**
 * What the switch for `host` shows, whatever the one for all sites says. What the reader said of a site counts; the more
 * exact entry of the two lists wins, and between two alike the one that says off. Of other sites none are on where only
 * the listed ones may be, else all but the calm ones.
 */
export function isSiteOn(settings: Settings, host: string): boolean {
  return isSiteOnAt(settings, host, calmReason(host) !== null);
}

function isSiteOnAt(settings: Settings, host: string, isCalm: boolean): boolean {
  return saidOf(settings, host) ?? (!settings.onlySites && !isCalm);
}

/** What the reader's lists say of `host`; null if they say nothing. */
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
