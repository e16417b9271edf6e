import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { type PageDated, pageTimeline } from '../../../core/page-topics/page-timeline';
import { LINE, layoutTimeline } from '../../../core/page-topics/timeline-layout';
import { wrapText } from '../../../core/page-topics/wrap-text';
import type { TopicEvent } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const event = (date: string, words: string, more: Partial<TopicEvent> = {}): TopicEvent => ({
  date,
  text: { en: words, es: words },
  nature: 'reported',
  ...more,
});

const PACK = makePack([
  makeTopic('a', ['A'], { events: [event('2023-05', 'Month'), event('1848-02-02', 'Treaty')] }),
  makeTopic('b', ['B'], {
    events: [event('1848-02-02', 'Treaty'), event('2026-03-01', 'Judged', { nature: 'argued' })],
  }),
  makeTopic('c', ['C']),
]);
const cards = (...ids: string[]) => ids.flatMap((id) => cardDataOf([PACK], `kit/${id}`) ?? []);
const said = (entries: readonly PageDated[]) =>
  entries.map((entry) => `${entry.date} ${entry.what === 'event' ? entry.line.text : entry.what}`);

describe('pageTimeline', () => {
  it('puts events of all topics in order, each once, with the dates of article and page', () => {
    const entries = pageTimeline(cards('a', 'b'), 'en', '2024-01-02', '2026-06-01');
    expect(said(entries)).toEqual([
      '1848-02-02 Treaty',
      '2023-05 Month',
      '2024-01-02 page',
      '2026-01-01 article',
      '2026-03-01 Judged',
    ]);
    const [treaty] = entries;
    expect(treaty?.what === 'event' && treaty.topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
  });

  it('leaves argued events to the cards once the pack is past its review', () => {
    expect(said(pageTimeline(cards('b'), 'en', null, '2027-01-01'))).toEqual([
      '1848-02-02 Treaty',
      '2026-01-01 article',
    ]);
  });

  it('is empty where no topic has an event, whatever the page’s date', () => {
    expect(pageTimeline(cards('c'), 'en', '2024-01-02', '2026-06-01')).toEqual([]);
  });

  it('keeps the doubts of an event with it', () => {
    const doubt = { text: { en: 'Or June.' }, references: [], confirmed: false };
    const pack = makePack([makeTopic('a', ['A'], { events: [event('2023', 'E', { doubts: [doubt] })] })]);
    const [first] = pageTimeline(
      cardDataOf([pack], 'kit/a') ? [cardDataOf([pack], 'kit/a') as never] : [],
      'en',
      null,
      '2026-01-01',
    );
    expect(first?.what === 'event' && first.doubts[0]?.line.text).toBe('Or June.');
  });
});

describe('layoutTimeline', () => {
  const label = (entry: PageDated) => ({
    text: entry.what === 'event' ? entry.line.text : entry.what,
    remark: entry.date === '2023-05' ? 'differs' : null,
  });
  const entries = pageTimeline(cards('a', 'b'), 'en', '2024-01-02', '2026-06-01');

  it('lets nothing overlap, and ends below the last', () => {
    const { spots, height } = layoutTimeline(entries, 320, label);
    spots.forEach((spot, at) => {
      const bottom = spot.y + LINE * (spot.lines.length + (spot.remark === null ? 0 : 1));
      expect(spots[at + 1]?.y ?? height).toBeGreaterThan(bottom);
    });
    expect(spots.map(({ remark }) => remark)).toEqual([null, 'differs', null, null, null]);
  });

  it('gives a longer gap more room, but no century a screen', () => {
    const { spots } = layoutTimeline(entries, 320, label);
    const [treaty = 0, month = 0, page = 0] = spots.map(({ y }) => y);
    expect(month - treaty).toBeGreaterThan(page - month);
    expect(month - treaty).toBeLessThan(200);
  });

  it('draws a span to its end, and years where there is room', () => {
    const spans = [
      { ...(entries[0] as PageDated), date: '2020-01-01', end: '2021-06-01' } as PageDated,
      { what: 'article', date: '2021-12-01' } as const,
    ];
    const { spots, years } = layoutTimeline(spans, 320, label);
    const [span, article] = spots;
    expect(span?.endY).toBeGreaterThan(span?.y ?? 0);
    expect(span?.endY).toBeLessThan(article?.y ?? 0);
    expect(years.map(({ year }) => year)).toEqual([2021]);
  });

  it('stands for one entry and for none', () => {
    expect(layoutTimeline(entries.slice(0, 1), 320, label).spots).toHaveLength(1);
    expect(layoutTimeline([], 320, label).spots).toEqual([]);
  });
});

describe('wrapText', () => {
  it('fills lines without cutting words', () => {
    expect(wrapText('one two three four', 9, 5)).toEqual(['one two', 'three', 'four']);
  });
  it('ends in an ellipsis what does not fit', () => {
    expect(wrapText('one two three four', 9, 2)).toEqual(['one two', 'three…']);
    expect(wrapText('one two three', 7, 1)).toEqual(['one tw…']);
  });
  it('gives a long word a line, and nothing for nothing', () => {
    expect(wrapText('a incomprehensibilities b', 5, 9)).toEqual(['a', 'incomprehensibilities', 'b']);
    expect(wrapText('  ', 5, 9)).toEqual([]);
  });
});
