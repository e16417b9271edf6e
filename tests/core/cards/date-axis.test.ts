/** Dates on a line. */
import { describe, expect, it } from 'vitest';
import type { Dated } from '../../../core/cards/card-timeline';
import { axisOf } from '../../../core/cards/date-axis';

const event = (date: string, end: string | null = null): Dated => ({
  what: 'event',
  date,
  end,
  inferred: false,
  line: { text: date, language: 'en' },
  origin: { nature: 'argued', label: null, paragraph: null, place: null, references: [] },
  doubts: [],
});
const article: Dated = { what: 'article', date: '2023-05-08', publisher: 'The Paper' };

describe('axisOf', () => {
  it('puts every date where it stands between the first year and the last', () => {
    const axis = axisOf([event('2018'), article, event('2020-07', '2021-01')]);
    // From 2018 to the end of 2023: six years.
    expect(axis?.marks.map(({ what, from, to }) => [what, +from.toFixed(3), +to.toFixed(3)])).toEqual([
      ['event', 0, 0],
      ['article', 0.892, 0.892],
      ['event', 0.417, 0.5],
    ]);
    expect(axis?.marks.map(({ nature }) => nature)).toEqual(['argued', null, 'argued']);
    expect(axis?.ticks).toEqual([
      { date: '2018', at: 0 },
      { date: '2020', at: 2 / 6 },
      { date: '2022', at: 4 / 6 },
    ]);
  });

  it('counts in months where all of it is near', () => {
    const axis = axisOf([article, event('2023-05-11'), event('2023-08-01')]);
    expect(axis?.ticks).toEqual([
      { date: '2023-05', at: 0 },
      { date: '2023-06', at: 0.25 },
      { date: '2023-07', at: 0.5 },
      { date: '2023-08', at: 0.75 },
    ]);
    expect(axis?.marks.at(-1)?.from).toBe(0.75);
  });

  it('writes few dates, however long the line', () => {
    for (const first of ['1810', '1910', '1990', '2015', '2021-03', '2022-12']) {
      const ticks = axisOf([event(first), article])?.ticks ?? [];
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(5);
      for (const { at } of ticks) expect(at).toBeLessThan(1);
    }
  });

  it('draws none where there is but one date', () => {
    expect(axisOf([])).toBeNull();
    expect(axisOf([event('2023-05-08'), article])).toBeNull();
  });

  it('takes an end before its beginning for none', () => {
    const [mark] = axisOf([event('2020', '2019'), article])?.marks ?? [];
    expect(mark?.to).toBe(mark?.from);
  });
});
