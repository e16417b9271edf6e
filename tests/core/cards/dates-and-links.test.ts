import { expect, it } from 'vitest';
import { lightnessOf } from '../../../core/cards/lightness-of';
import { hostOf, linksOf } from '../../../core/cards/links-of';
import { isLater, monthsBetween } from '../../../core/cards/months-between';

it.each([
  ['2024-01-15', '2024-02-15', 1],
  ['2024-01-15', '2024-02-14', 0],
  ['2024-01-31', '2024-02-29', 0],
  ['2024-06-01', '2025-08-01', 14],
  ['2024-06-01', '2023-05-02', -12],
  ['2024-06-10', '2024-06-01', 0],
  ['2024', '2025', 12],
])('counts whole months from %s to %s', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

it('compares dates at the precision both have', () => {
  expect(isLater('2025-01-02', '2025-01-01')).toBe(true);
  expect(isLater('2025-01-01', '2025-01-01')).toBe(false);
  expect(isLater('2025-06-01', '2025')).toBe(false);
  expect(isLater('2026', '2025-12-31')).toBe(true);
});

it("links to the Wikipedia of the reader's language, or to the other", () => {
  const links = { wikidata: 'Q318508', wikipedia: { es: 'Título 42 & más' } };
  expect(linksOf(links, 'en')).toEqual([
    {
      label: 'Wikipedia',
      url: 'https://es.wikipedia.org/wiki/T%C3%ADtulo_42_%26_m%C3%A1s',
      by: null,
      date: null,
      language: 'es',
    },
    { label: 'Wikidata', url: 'https://www.wikidata.org/wiki/Q318508', by: null, date: null, language: null },
  ]);
  expect(linksOf({ wikipedia: { en: 'A', es: 'B' } }, 'es')[0]?.url).toBe('https://es.wikipedia.org/wiki/B');
  expect(linksOf({}, 'en')).toEqual([]);
});

it('names a site as a reader knows it', () => {
  expect(hostOf('https://www.proceso.com.mx/nacional/2023')).toBe('proceso.com.mx');
  expect(hostOf('https://user@voz.us:444?x')).toBe('voz.us');
});

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.8)', 0],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 1 1 1 / 0.2)', null],
  ['oklch(0.3 0.1 20)', 0.3],
  ['lab(80 1 1)', 0.8],
  ['lab(80% 1 1)', 0.8],
  ['transparent', null],
  ['hwb(0 0 0)', null],
])('reads the lightness of %s', (colour, lightness) => {
  const found = lightnessOf(colour);
  if (lightness === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(lightness, 3);
});
