/** The countries a topic belongs to. */
import { describe, expect, test } from 'vitest';
import { homeOf } from '../../../core/lexicon/home-country';
import type { Name } from '../../../core/topics/topic';

const own = new Set(['mexico', 'china']);
const name = { en: 'Poverty', es: 'Pobreza' };
const names = (...cues: string[]): Name[] => [{ text: 'poverty', languages: ['en'], cues }];

describe('the home of a topic', () => {
  test('is the country that its cues or names speak of', () => {
    expect(homeOf({ kind: 'concept', name, names: names('Mexico', 'AMLO') }, own)).toEqual({ home: 'mexi|meji' });
    expect(homeOf({ kind: 'concept', name: { en: 'Poverty in Mexico', es: '' }, names: [] }, own).home).toContain(
      'mexi',
    );
  });

  test('is nowhere without a country, and where one has no topic', () => {
    expect(homeOf({ kind: 'concept', name, names: names('AMLO') }, own)).toEqual({});
    expect(homeOf({ kind: 'concept', name, names: names('Mexico', 'Honduras') }, own)).toEqual({});
  });

  test('is nowhere for companies and media', () => {
    expect(homeOf({ kind: 'company', name, names: names('Mexico') }, own)).toEqual({});
    expect(homeOf({ kind: 'media', name, names: names('Mexico') }, own)).toEqual({});
  });
});
