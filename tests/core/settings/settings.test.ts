/** Where highlights are on, by switches, pause and lists of sites. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { covers, toSitePattern } from '../../../core/settings/site-pattern';
import { isOnFor, isSiteOn, switchedSite } from '../../../core/settings/switch-state';

const having = (patch: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...patch });

describe('covers', () => {
  it.each([
    ['example.org', 'example.org', true],
    ['example.org', 'www.example.org', false],
    ['*.example.org', 'example.org', true],
    ['*.example.org', 'a.b.example.org', true],
    ['*.example.org', 'notexample.org', false],
    ['*.example.org', 'example.org.evil.example', false],
  ])('%s and %s: %s', (pattern, host, expected) => {
    expect(covers(pattern, host)).toBe(expected);
  });
});

describe('toSitePattern', () => {
  it.each([
    ['example.org', 'example.org'],
    [' Example.ORG ', 'example.org'],
    ['https://www.example.org/a/b?c#d', 'www.example.org'],
    ['http://user@example.org:8080/', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://*.example.org/*', '*.example.org'],
    ['example.org.', 'example.org'],
    ['[::1]', '[::1]'],
    ['*', null],
    ['a b', null],
    ['', null],
    ['*.', null],
    ['a.*.org', null],
  ])('reads %s as %s', (typed, expected) => {
    expect(toSitePattern(typed)).toBe(expected);
  });
});

describe('isOnFor', () => {
  it('is off by the switch, by the pause, and on the sites listed', () => {
    expect(isOnFor(DEFAULT_SETTINGS, 'example.org')).toBe(true);
    expect(isOnFor(having({ highlights: false }), 'example.org')).toBe(false);
    expect(isOnFor(having({ paused: true }), 'example.org')).toBe(false);
    expect(isOnFor(having({ sitesOff: ['*.example.org'] }), 'news.example.org')).toBe(false);
  });

  it('is on only where the reader said so', () => {
    const settings = having({ onlySites: true, sitesOn: ['*.example.org'], sitesOff: ['old.example.org'] });
    expect(isOnFor(settings, 'example.org')).toBe(true);
    expect(isOnFor(settings, 'old.example.org')).toBe(false);
    expect(isOnFor(settings, 'example.net')).toBe(false);
    expect(isOnFor({ ...settings, onlySites: false }, 'example.net')).toBe(true);
  });

  it('keeps calm sites off until the reader lists them', () => {
    expect(isOnFor(DEFAULT_SETTINGS, 'mail.example.org')).toBe(false);
    expect(isOnFor(having({ sitesOn: ['*.example.org'] }), 'mail.example.org')).toBe(true);
    expect(isOnFor(having({ onlySites: true, sitesOn: ['mail.example.org'] }), 'mail.example.org')).toBe(true);
  });

  it.each([
    ['a host is more exact than a pattern', ['*.example.org'], ['news.example.org'], true],
    ['whichever list it stands in', ['news.example.org'], ['*.example.org'], false],
    ['of two patterns the longer one wins', ['*.example.org'], ['*.news.example.org'], true],
    ['of two alike the one that says off', ['*.example.org'], ['*.example.org'], false],
  ])('%s', (_why, sitesOff, sitesOn, expected) => {
    expect(isSiteOn(having({ sitesOff, sitesOn }), 'news.example.org')).toBe(expected);
  });
});

describe('switchedSite', () => {
  const cases: Partial<Settings>[] = [
    {},
    { sitesOff: ['a.example', '*.b.example'] },
    { onlySites: true, sitesOn: ['c.example'] },
    { onlySites: true, sitesOn: ['*.b.example'], sitesOff: ['a.example', 'b.example'] },
  ];
  it.each(cases)('does what it says on every host, over %j', (patch) => {
    for (const host of ['a.example', 'b.example', 'c.example', 'mail.b.example'])
      for (const on of [true, false]) {
        const before = having(patch);
        expect(isSiteOn({ ...before, ...switchedSite(before, host, on) }, host)).toBe(on);
      }
  });

  it('leaves other sites as they are, those of the same pattern too', () => {
    const before = having({ sitesOff: ['a.example', '*.b.example'] });
    expect(switchedSite(before, 'a.example', true)).toEqual({ sitesOff: ['*.b.example'], sitesOn: ['a.example'] });
    const after = { ...before, ...switchedSite(before, 'news.b.example', true) };
    expect(isSiteOn(after, 'news.b.example')).toBe(true);
    expect(isSiteOn(after, 'sport.b.example')).toBe(false);
  });
});
