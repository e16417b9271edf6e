/** The switch of one site leaves every other site as it was. */
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings';
import { isSiteOn, switchedSite } from '../../../core/settings/switch-state';

it('keeps the other sites, on and off', () => {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ['a.example'], sitesOn: ['mail.google.com', 'b.example'] };
  expect(switchedSite(settings, 'b.example', false)).toEqual({
    sitesOff: ['a.example', 'b.example'],
    sitesOn: ['mail.google.com'],
  });
  expect(switchedSite(settings, 'c.example', true)).toEqual({
    sitesOff: ['a.example'],
    sitesOn: ['mail.google.com', 'b.example', 'c.example'],
  });
});

it('is on where nothing speaks against it, whether or not it was ever touched', () => {
  expect(isSiteOn(DEFAULT_SETTINGS, 'news.example')).toBe(true);
  expect(isSiteOn({ ...DEFAULT_SETTINGS, sitesOff: ['news.example'] }, 'news.example')).toBe(false);
});
