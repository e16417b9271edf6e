import { describe, expect, it } from 'vitest';
import { amountIn } from '../../../core/text/amount';
import type { Language } from '../../../core/topics/topic';

const size = (text: string, language: Language = 'en') => amountIn(text, language)?.size ?? null;
const share = (text: string, language: Language = 'en') => {
  const amount = amountIn(text, language);
  return amount?.isShare ? amount.size : null;
};

describe('amountIn', () => {
  it.each([
    ['over 600,000 lives', 600_000],
    ['six weeks', 6],
    ['2.5 hectares', 2.5],
    ['about 4 million people', 4_000_000],
    ['1,234,567.8', 1_234_567.8],
    ['$13.6 trillion', 13.6e12],
    ['600 thousand tons', 600_000],
    ['twenty-five', 25],
    ['a hundred and five ships', 105],
    ['two million three hundred thousand', 2_300_000],
    ['two dozen', 24],
    ['0.125', 0.125],
    ['between 3,000 and 4,000', 3_000],
    ['40 and more', 40],
    ['2018-2020', 2018],
    ['COVID-19', 19],
    ['−5 degrees', -5],
    ['-$2.5 billion', -2.5e9],
    ['minus three', -3],
    ['minus 3', -3],
    ['40 in 2023', 40],
  ])('reads English: %s', (text, expected) => {
    expect(amountIn(text, 'en')).toEqual({ size: expected, isShare: false });
  });

  it.each([
    ['más de 600 mil vidas', 600_000],
    ['unos 4 millones de personas', 4_000_000],
    ['seis semanas', 6],
    ['600.000', 600_000],
    ['600,000', 600_000],
    ['600 000', 600_000],
    ['600\u00a0000,5', 600_000.5],
    ['1.234.567,8', 1_234_567.8],
    ['2.5 hectáreas', 2.5],
    ['2,5 hectáreas', 2.5],
    ['0,125', 0.125],
    ['dos mil millones', 2e9],
    ['un millón doscientos mil', 1_200_000],
    ['treinta y cinco', 35],
    ['DIECISÉIS', 16],
    ['tres docenas', 36],
    ['ciento veinte', 120],
    ['quinientas personas', 500],
    ['menos 3 grados', -3],
  ])('reads Spanish: %s', (text, expected) => {
    expect(amountIn(text, 'es')).toEqual({ size: expected, isShare: false });
  });

  it.each([
    ['six out of ten workers', 'en', 0.6],
    ['one in four', 'en', 0.25],
    ['3 of 12', 'en', 0.25],
    ['60%', 'en', 0.6],
    ['60 percent', 'en', 0.6],
    ['60 per cent', 'en', 0.6],
    ['−5%', 'en', -0.05],
    ['half of them', 'en', 0.5],
    ['two thirds', 'en', 2 / 3],
    ['a quarter', 'en', 0.25],
    ['seis de cada diez', 'es', 0.6],
    ['55,1 %', 'es', 0.551],
    ['5 por ciento', 'es', 0.05],
    ['la mitad', 'es', 0.5],
    ['un tercio', 'es', 1 / 3],
  ] as const)('reads a share as a fraction: %s', (text, language, expected) => {
    expect(share(text, language)).toBeCloseTo(expected, 12);
  });

  it('takes for a share only what is part of a whole', () => {
    expect(share('five percent points')).toBeNull();
    expect(share('600 bags of drugs')).toBeNull();
    expect(share('ten out of six')).toBeNull();
    expect(share('five out of zero')).toBeNull();
    expect(share('five of the ships')).toBeNull();
  });

  it('finds nothing where nothing is counted', () => {
    for (const text of ['', 'several minutes', 'thousands of people', 'minus', '$', '%']) expect(size(text)).toBeNull();
    for (const text of ['varios minutos', 'millones de personas', 'miles']) expect(size(text, 'es')).toBeNull();
  });

  it('is not held up by a million digits', () => {
    expect(size('9'.repeat(1_000_000))).toBe(Number.POSITIVE_INFINITY);
    expect(size('9,'.repeat(50_000))).not.toBeNull();
    expect(size('one '.repeat(20_000))).toBe(20_000);
    expect(size('000 '.repeat(50_000))).not.toBeNull();
    expect(size('-'.repeat(100_000))).toBeNull();
    expect(size('a 1 of '.repeat(10_000))).toBe(1);
  });
});
