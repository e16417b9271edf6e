/** What a reader silences, and takes back. */
import { describe, expect, it } from 'vitest';
import { type Scope, type Silencable, settingsAfter } from '../../../core/cards/silencing';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { isSiteOn } from '../../../core/settings/switch-state';

const silence = (scope: Scope, of: Silencable) => settingsAfter({ what: 'silence', scope, of });
const unsilence = (scope: Scope, of: Silencable) => settingsAfter({ what: 'unsilence', scope, of });
const OF = { name: 'Morena', topic: 'p/morena', site: 'news.example', siteWasOn: false };
const changed = (change: (now: Settings) => Partial<Settings>, now: Settings = DEFAULT_SETTINGS): Settings => ({
  ...now,
  ...change(now),
});

describe('silencing', () => {
  it('a name, a topic or a site, and nothing else', () => {
    expect(changed(silence('name', OF))).toEqual({ ...DEFAULT_SETTINGS, silencedNames: ['Morena'] });
    expect(changed(silence('topic', OF))).toEqual({ ...DEFAULT_SETTINGS, silencedTopics: ['p/morena'] });
    expect(isSiteOn(changed(silence('site', OF)), 'news.example')).toBe(false);
    expect(isSiteOn(changed(silence('site', OF)), 'other.example')).toBe(true);
  });

  it('once, however often it is asked for', () => {
    expect(changed(silence('name', OF), changed(silence('name', OF))).silencedNames).toEqual(['Morena']);
  });

  it.each<Scope>(['name', 'topic', 'site'])('of a %s is taken back wholly', (scope) => {
    const other: Settings = {
      ...DEFAULT_SETTINGS,
      silencedNames: ['Slim'],
      silencedTopics: ['p/slim'],
      sitesOff: ['other.example'],
    };
    expect(changed(unsilence(scope, OF), changed(silence(scope, OF), other))).toEqual(other);
  });

  it('leaves a site on that the reader had switched on', () => {
    const on = { ...DEFAULT_SETTINGS, sitesOn: ['news.example'] };
    const of = { ...OF, siteWasOn: true };
    expect(changed(unsilence('site', of), changed(silence('site', of), on))).toEqual(on);
  });
});

it('a choice on a card changes its setting alone', () => {
  expect(changed(settingsAfter({ what: 'cardLength', to: 'full' }))).toEqual({
    ...DEFAULT_SETTINGS,
    cardLength: 'full',
  });
  expect(changed(settingsAfter({ what: 'cardLanguage', to: 'es' }))).toEqual({
    ...DEFAULT_SETTINGS,
    cardLanguage: 'es',
  });
});
