/** Where Glosa keeps quiet of its own accord, and how a reader overrules that. */
import { describe, expect, it } from 'vitest';
import { calmReason } from '@/core/settings/calm-sites';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { isOnFor, isSiteOn, switchedSite } from '@/core/settings/switch-state';

describe('calmReason', () => {
  it.each([
    ['mail.google.com', 'mail'],
    ['docs.google.com', 'documents'],
    ['web.whatsapp.com', 'chat'],
    ['www.paypal.com', 'money'],
    ['secure07.chase.com', 'money'],
    ['webmail.university.example', 'mail'],
    ['correo.gob.example', 'mail'],
    ['checkout.shop.example', 'money'],
  ])('leaves %s alone', (host, reason) => expect(calmReason(host)).toBe(reason));

  it.each([
    'www.bbc.com',
    'www.jornada.com.mx',
    'www.dailymail.co.uk',
    'mail.com',
    'news.google.com',
    'notmail.google.com.example.org',
    'purchase.com',
    'localhost',
    '127.0.0.1',
    '',
  ])('reads %s', (host) => expect(calmReason(host)).toBe(null));
});

describe('the switch of a site', () => {
  it('overrules the quiet, and is remembered either way', () => {
    const host = 'mail.google.com';
    expect(isOnFor(DEFAULT_SETTINGS, host)).toBe(false);
    const on = { ...DEFAULT_SETTINGS, ...switchedSite(DEFAULT_SETTINGS, host, true) };
    expect(isOnFor(on, host)).toBe(true);
    const off = { ...on, ...switchedSite(on, host, false) };
    expect(isSiteOn(off, host)).toBe(false);
    expect([off.sitesOn, off.sitesOff]).toEqual([[], [host]]);
    const again = { ...off, ...switchedSite(off, host, true) };
    expect([again.sitesOn, again.sitesOff]).toEqual([[host], []]);
  });

  it('does nothing where highlights are off everywhere', () => {
    expect(isOnFor({ ...DEFAULT_SETTINGS, highlights: false, sitesOn: ['mail.google.com'] }, 'mail.google.com')).toBe(
      false,
    );
  });
});
