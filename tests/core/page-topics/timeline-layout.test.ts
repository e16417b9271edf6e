/** Where entries stand in the drawing of a page's timeline: what a reader would see move. */
import { describe, expect, it } from 'vitest';
import type { PageDated } from '../../../core/page-topics/page-timeline';
import { LINE, layoutTimeline, TEXT_X, type TimelineLayout } from '../../../core/page-topics/timeline-layout';

const at = (date: string): PageDated => ({ what: 'article', date, publisher: 'The Paper' });
const span = (date: string, end: string): PageDated => ({
  what: 'event',
  date,
  end,
  inferred: false,
  line: { text: 'Span', language: 'en' },
  origin: { nature: 'reported', label: null, paragraph: null, place: null, references: [] },
  doubts: [],
  topics: [],
});

const WORDS = 'one two three four five six seven eight nine ten';
const layout = (entries: readonly PageDated[], width = 320, text = 'Word', remark: string | null = null) =>
  layoutTimeline(entries, width, () => ({ text, remark }));
const places = ({ spots }: TimelineLayout) => spots.map(({ y }) => y);
const numbers = ({ years }: TimelineLayout) => years.map(({ year }) => year);

describe('the words of an entry', () => {
  it('break where the drawing ends, into three lines at most', () => {
    expect(layout([at('2023')], 1000, WORDS).spots[0]?.lines).toEqual([WORDS]);
    const [narrow] = layout([at('2023')], 200, WORDS).spots;
    expect(narrow?.lines).toHaveLength(3);
    for (const line of narrow?.lines ?? []) expect(TEXT_X + line.length * 6.4).toBeLessThanOrEqual(200);
    // However narrow, a dozen letters have room.
    expect(layout([at('2023')], 10, WORDS).spots[0]?.lines[0]).toBe('one two');
  });

  it('stand under its date, a remark under them', () => {
    const bottomOf = (text: string, remark: string | null) => {
      const [spot] = layout([at('2023')], 200, text, remark).spots;
      return ((spot?.bottom ?? 0) - (spot?.y ?? 0)) / LINE;
    };
    expect(bottomOf('one', null)).toBe(1);
    expect(bottomOf('one', 'differs')).toBe(2);
    expect(bottomOf(WORDS, null)).toBe(3);
    expect(bottomOf(WORDS, 'differs')).toBe(4);
  });

  it('are those of each entry', () => {
    const { spots } = layoutTimeline([at('2022'), at('2023')], 320, ({ date }) => ({
      text: `Words of ${date}`,
      remark: date === '2023' ? 'differs' : null,
    }));
    expect(spots.map(({ entry, lines, remark }) => [entry.date, ...lines, remark])).toEqual([
      ['2022', 'Words of 2022', null],
      ['2023', 'Words of 2023', 'differs'],
    ]);
  });
});

describe('the place of an entry', () => {
  const entries = ['1848-02-02', '1910', '1994-01-01', '1994-01-01', '2023-05-08', '2023-05-09'].map(at);

  it.each([
    ['one line', WORDS.slice(0, 3), null],
    ['three lines', WORDS, null],
    ['three lines and a remark', WORDS, 'differs'],
  ])('is a good line under the last one, where both have %s', (_what, text, remark) => {
    const { spots, height } = layout(entries, 200, text, remark);
    spots.forEach(({ bottom }, place) => {
      const next = spots[place + 1]?.y ?? height;
      expect(next - bottom).toBeGreaterThan(1.5 * LINE);
    });
    expect(height - (spots.at(-1)?.bottom ?? 0)).toBeLessThan(4 * LINE);
  });

  it('is lower the longer the time between, but no century is a screen', () => {
    const gap = (one: string, other: string) => {
      const [above = 0, below = 0] = places(layout([at(one), at(other)]));
      return below - above;
    };
    const gaps = [
      gap('2023-05-01', '2023-05-01'),
      gap('2023-05-01', '2023-05-08'),
      gap('2023-05', '2023-06'),
      gap('2023', '2024'),
      gap('1900', '2000'),
    ];
    expect(gaps).toEqual([...new Set(gaps)].sort((one, other) => one - other));
    expect(gap('1900', '2000')).toBeLessThan(200);
    expect(gap('0900', '2000')).toBe(gap('1900', '2000'));
  });

  it('is the same whatever the zone and the precision of its date', () => {
    expect(places(layout([at('2023'), at('2023-02')]))).toEqual(places(layout([at('2023-01-01'), at('2023-02-01')])));
  });

  it('leaves room above the first and under the last', () => {
    const { spots, height } = layout([at('2023')]);
    expect(spots[0]?.y).toBeGreaterThan(12);
    expect(height - (spots[0]?.bottom ?? 0)).toBeGreaterThan(LINE);
  });
});

describe('the end of a span', () => {
  const ends = (...entries: PageDated[]) => {
    const { spots } = layout(entries);
    return { end: spots[0]?.endY ?? null, ys: spots.map(({ y }) => y) };
  };

  it('is none for a single date', () => {
    expect(ends(at('2020'), at('2021')).end).toBeNull();
    expect(ends({ ...span('2020', '2021'), end: null } as PageDated, at('2021')).end).toBeNull();
  });

  it('stands between the entries before and after it', () => {
    const { end, ys } = ends(span('2020-01-01', '2021-06-01'), at('2021-01-01'), at('2021-12-01'));
    expect(end).toBeGreaterThan(ys[1] ?? 0);
    expect(end).toBeLessThan(ys[2] ?? 0);
  });

  it('stands at the first of several entries of its day', () => {
    const { end, ys } = ends(span('2020', '2021'), at('2021-01-01'), at('2021-01-01'), at('2022'));
    expect(end).toBe(ys[1]);
  });

  it('never stands under the last entry, nor away from the only one', () => {
    const late = ends(span('2020', '2030'), at('2021'));
    expect(late.end).toBe(late.ys[1]);
    const only = ends(span('2020', '2030'));
    expect(only.end).toBe(only.ys[0]);
  });
});

describe('the years', () => {
  it('stand between entries where there is room, each at its time', () => {
    const { years, spots } = layout([at('2019-06-01'), at('2021-06-01')]);
    expect(years.map(({ year }) => year).at(-1)).toBe(2021);
    for (const { y } of years) {
      expect(y).toBeGreaterThan((spots[0]?.bottom ?? 0) + 8);
      expect(y).toBeLessThan((spots[1]?.y ?? 0) - 12);
    }
  });

  it('do not stand on an entry’s words, its remark, or another year', () => {
    const dates = ['1990-06-01', '1990-12-01', '2005', '2020-03-01', '2020-12-20', '2021-01-10', '2023-07-01'];
    for (const remark of [null, 'differs']) {
      const { years, spots } = layout(dates.map(at), 200, WORDS, remark);
      expect(years.length).toBeGreaterThan(2);
      for (const [place, { y }] of years.entries()) {
        // Its own line is 12 pixels high, and so is the date below it.
        for (const spot of spots) expect(y < spot.y - 18 || y > spot.bottom + 8).toBe(true);
        if (place > 0) expect(y - (years[place - 1]?.y ?? 0)).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('leave a year out that would touch the date below it', () => {
    const months = Array.from({ length: 11 }, (_, place) => String(place + 2).padStart(2, '0'));
    for (const month of months) {
      const { years, spots } = layout(['2000-05-01', `2003-${month}-05`, '2026-01-01'].map(at));
      expect(years.length, month).toBeGreaterThan(1);
      for (const { y } of years) for (const spot of spots) expect(y < spot.y - 18 || y > spot.bottom, month).toBe(true);
    }
  });

  it('are those between the first entry and the last', () => {
    expect(numbers(layout([at('2022-02-01'), at('2022-03-01'), at('2022-11-30')]))).toEqual([]);
    expect(numbers(layout([at('2022-06-01'), at('2022-07-01'), at('2023-06-01')]))).toEqual([2023]);
    expect(numbers(layout([at('0022-06-01'), at('0023-06-01')]))).toEqual([23]);
  });
});

it('draws nothing for no entry', () => {
  expect(layout([])).toMatchObject({ spots: [], years: [] });
  expect(layout([]).height).toBeLessThan(layout([at('2023')]).height);
});
