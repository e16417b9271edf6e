/** Defines site patterns, and which hosts they cover. */
import { MAX_HOST_LENGTH } from '../limits';

const HOST = /^(?:\[[0-9a-f:.]+\]|[^\s/:?#@\\*A-Z]+)$/;

/**
 * True for a host as `location.hostname` spells it ("example.org", "xn--…", "[::1]"), or one preceded by "*.", which
 * means the host and its subdomains.
 */
export function isSitePattern(text: string): boolean {
  const host = text.startsWith('*.') ? text.slice(2) : text;
  return host.length <= MAX_HOST_LENGTH && HOST.test(host);
}

/** True if `pattern` covers `host` (lower case, no port). */
export function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

/** How specific the closest of `patterns` is for `host`: 0 if none covers it; a plain host is more specific than any pattern. */
export function exactness(patterns: readonly string[], host: string): number {
  const each = patterns.map((pattern) => {
    if (!covers(pattern, host)) return 0;
    return pattern === host ? MAX_HOST_LENGTH + 1 : pattern.length - 2;
  });
  return Math.max(0, ...each);
}

/** Parses what a reader typed or pasted as a pattern; an address gives its host. Null if it is neither. */
export function toSitePattern(typed: string): string | null {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^[^@]*@/, '');
  const wide = bare.startsWith('*.');
  const host = (wide ? bare.slice(2) : bare).replace(/(?<=[^:]):\d*$/, '').replace(/\.$/, '');
  const pattern = `${wide ? '*.' : ''}${host}`;
  return isSitePattern(pattern) ? pattern : null;
}
