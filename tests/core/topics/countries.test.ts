/** The countries that a place can be in. */
import countries from 'i18n-iso-countries';
import { expect, it } from 'vitest';
import { COUNTRIES } from '@/core/topics/countries';
import { countryName } from '@/core/topics/country-name';

it('are those of ISO 3166-1, and Kosovo', () => {
  expect([...COUNTRIES].sort()).toEqual(Object.keys(countries.getAlpha2Codes()).sort());
  expect(COUNTRIES.size).toBe(250);
});

it('are named in both languages; an unknown code is its own name', () => {
  expect(countryName('MX', 'en')).toBe('Mexico');
  expect(countryName('MX', 'es')).toBe('México');
  expect(countryName('ZZ', 'en')).not.toBe('');
  expect(countryName('QQ', 'es')).toBe('QQ');
});
