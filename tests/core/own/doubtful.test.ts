/** Which names are refused, asked about, cleaned and proposed. */
import { describe, expect, it } from 'vitest';
import { cleanText, hasUnseen, nameInSelection } from '@/core/own/clean-text';
import { doubtful, ownName } from '@/core/own/doubtful';
import { guessKind, proposeNames } from '@/core/own/propose-names';

const of = (text: string, kind: Parameters<typeof doubtful>[1] = 'organisation', cues: string[] = []) =>
  doubtful(ownName(text, cues), kind);

describe('a doubtful name', () => {
  it.each([
    ['', 'none'],
    ['x', 'one_letter'],
    ['7', 'number'],
    ['2026', 'number'],
    ['1,500', 'number'],
    ['the', 'everywhere'],
    ['The', 'everywhere'],
    ['de', 'everywhere'],
    ['que', 'everywhere'],
    ['\u{1f600}', 'no_letter'],
    ['???', 'no_letter'],
    ['a'.repeat(121), 'too_long'],
    ['a <b>bold</b> name', 'markup'],
  ])('refuses “%s”: %s', (text, refused) => {
    expect(of(text)).toEqual({ refused });
  });

  it.each(['President', 'senador', 'Maria', 'strike', 'Hospital'])('asks about “%s”', (text) => {
    expect(of(text)).toEqual({ asks: 'ordinary' });
  });

  it('asks no more once a cue settles it', () => {
    expect(of('strike', 'organisation', ['dockers'])).toBeNull();
  });

  it.each(['USAID', 'WHO', 'X', 'Usaid', 'Tarnwick tram', 'the Strip Club of Rome'])('takes “%s”', (text) => {
    expect(of(text)).toBeNull();
  });

  it('takes a word in lower case where its meaning is the topic', () => {
    expect(of('fentanyl', 'substance')).toBeNull();
    expect(of('fentanyl', 'company')).toEqual({ asks: 'ordinary' });
  });

  it('means an abbreviation in capitals only', () => {
    expect(ownName('WHO')).toEqual({ text: 'WHO', exactCase: true });
    expect(ownName('Usaid')).toEqual({ text: 'Usaid' });
    expect(ownName('NEW YORK')).toEqual({ text: 'NEW YORK' });
    expect(ownName('TELEVISA')).toEqual({ text: 'TELEVISA' });
  });
});

describe('text that is cleaned', () => {
  it('loses signs that nobody sees, and its line ends', () => {
    expect(cleanText(' US\u200bAID\u202e \n of\tAmerica\u0000 ')).toBe('USAID of America');
    expect(hasUnseen('US\u200bAID')).toBe(true);
    expect(hasUnseen('US\u202eAID')).toBe(true);
    expect(hasUnseen('a\n b\tc\u00add')).toBe(false);
  });

  it.each([
    ['“USAID,”', 'USAID'],
    ['(the Agency)', 'the Agency'],
    ["Mexico's", 'Mexico'],
    ['López Obrador.', 'López Obrador'],
    ['U.S.', 'U.S.'],
    ['—Ebrard…', 'Ebrard'],
    ['¿Morena?', 'Morena'],
    ['...', ''],
  ])('is without what was caught with it: %s', (selected, name) => {
    expect(nameInSelection(selected)).toBe(name);
  });
});

describe('proposed names', () => {
  const texts = (...of: Parameters<typeof proposeNames>) => proposeNames(...of).map(({ text }) => text);

  it('are surnames of a person', () => {
    expect(texts('Andrés Manuel López Obrador', 'person', 'es')).toEqual(['López Obrador', 'Obrador']);
    expect(texts('Andrea Lobo', 'person', 'en')).toEqual(['Lobo']);
    expect(texts('Martin King Jr', 'person', 'en')).toEqual(['King']);
    expect(texts('Lobo', 'person', 'en')).toEqual([]);
  });

  it('are the initials of a body, in capitals only', () => {
    expect(proposeNames('United States Agency for International Development', 'agency', 'en')[0]).toEqual({
      text: 'USAID',
      by: 'initials',
    });
    expect(texts('Movimiento de Regeneración Nacional', 'party', 'es')[0]).toBe('MRN');
    expect(texts('World Bank', 'organisation', 'en')).not.toContain('WB');
  });

  it('are without accents only where the finder tells the letters apart', () => {
    expect(texts('Peña', 'place', 'es')).toEqual(['Pena']);
    expect(texts('Cancún', 'place', 'es')).toEqual([]);
  });

  it('are plurals where the finder finds none by itself', () => {
    expect(texts('Party', 'party', 'en')).toEqual(['Parties']);
    expect(texts('Green Party', 'party', 'en')).toEqual([]);
    expect(texts('Juez', 'concept', 'es')).toEqual(['Jueces']);
    expect(texts('Zapatista', 'concept', 'es')).toEqual(['Zapatistas']);
    expect(texts('tarnwick tram', 'concept', 'en')).toEqual([]);
    expect(texts('USAID', 'agency', 'en')).toEqual([]);
  });

  it('are without the article', () => {
    expect(texts('The Tram', 'concept', 'en')).toEqual(['Tram']);
  });

  it('are never ones that would be refused', () => {
    expect(texts('The X', 'place', 'en')).not.toContain('x');
    expect(texts('Ana I', 'person', 'es')).toEqual(['I']);
  });

  it('go with a guess of the kind', () => {
    expect(guessKind('Andrea Lobo')).toBe('person');
    expect(guessKind('Senator Menendez')).toBe('person');
    expect(guessKind('USAID')).toBe('organisation');
    expect(guessKind('tram')).toBe('concept');
  });
});
