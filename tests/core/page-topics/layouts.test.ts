/** Where things stand in the drawings of a page's topics: what a reader would see move. */
import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { layoutMap } from '../../../core/page-topics/map-layout';
import type { PageDated } from '../../../core/page-topics/page-timeline';
import { readDate, readPageView } from '../../../core/page-topics/page-view';
import { LINE, layoutTimeline, TEXT_X } from '../../../core/page-topics/timeline-layout';
import { mostTied, topicGraph } from '../../../core/page-topics/topic-graph';
import { wrapText } from '../../../core/page-topics/wrap-text';
import { makePack, makeTopic } from '../../kit/pack';

/** Topics by their letters, each tied to those that stand behind it: `a>bc`. */
function graphOf(...ties: string[]) {
  const pack = makePack(
    ties.map((tie) => {
      const [id = '', to = ''] = tie.split('>');
      const relations = to
        .split('')
        .map((other) => ({ type: 'accuses' as const, to: other, nature: 'reported' as const }));
      return makeTopic(id, [id.toUpperCase()], { relations });
    }),
  );
  return topicGraph(
    pack.topics.flatMap(({ id }) => cardDataOf([pack], `kit/${id}`) ?? []),
    'en',
    '2026-06-01',
  );
}

describe('the map', () => {
  const wide = (line: string) => line.length * 7;

  it('tells how many links each topic has, and joins the right two', () => {
    const { spots, links } = layoutMap(graphOf('a>b', 'b>cd', 'c', 'd'), 320, wide);
    expect(spots.map(({ topic, degree }) => `${topic.name.text} ${degree}`)).toEqual(['A 1', 'B 3', 'C 1', 'D 1']);
    expect(links.map(({ from, to }) => `${from.topic.name.text} ${to.topic.name.text}`)).toEqual(['A B', 'B C', 'B D']);
    for (const { from } of links) expect(spots).toContain(from);
  });

  it('draws tied topics nearer to each other than untied ones', () => {
    const { spots } = layoutMap(graphOf('a>b', 'b', 'c>d', 'd'), 560, wide);
    const [a, b, c, d] = spots as [(typeof spots)[0], (typeof spots)[0], (typeof spots)[0], (typeof spots)[0]];
    const far = (one: typeof a, other: typeof a) => Math.hypot(one.x - other.x, one.y - other.y);
    const apart = Math.min(far(a, c), far(a, d), far(b, c), far(b, d));
    expect(far(a, b)).toBeLessThan(apart * 1.5);
    expect(far(c, d)).toBeLessThan(apart * 1.5);
  });

  it('keeps the most tied topics, wherever they stand, and says how many it left out', () => {
    const kept = mostTied(graphOf('a>e', 'b>e', 'c>d', 'd>e', 'e'), 2);
    expect(kept.topics.map(({ name }) => name.text)).toEqual(['D', 'E']);
    expect(kept.links).toHaveLength(1);
    expect(kept.rest).toBe(3);
  });
});

describe('the timeline', () => {
  const at = (date: string): PageDated => ({ what: 'article', date });
  const layout = (dates: string[], width: number, text: string, remark: string | null = null) =>
    layoutTimeline(dates.map(at), width, () => ({ text, remark }));
  const words = 'one two three four five six seven eight nine ten';

  it('breaks an entry’s words where the drawing ends, into three lines at most', () => {
    expect(layout(['2023'], 1000, words).spots[0]?.lines).toEqual([words]);
    const [narrow] = layout(['2023'], 200, words).spots;
    expect(narrow?.lines).toHaveLength(3);
    for (const line of narrow?.lines ?? []) expect(TEXT_X + line.length * 6.4).toBeLessThanOrEqual(200);
    // However narrow, a dozen letters have room.
    expect(layout(['2023'], 10, words).spots[0]?.lines[0]).toBe('one two');
  });

  it('gives an entry room for its date, its lines and its remark, and is as tall as they are', () => {
    const gap = (text: string, remark: string | null) => {
      const [one, other] = layout(['2023-05-01', '2023-05-01'], 200, text, remark).spots;
      return (other?.y ?? 0) - (one?.y ?? 0);
    };
    expect(gap(words, null) - gap('one', null)).toBe(2 * LINE);
    expect(gap('one', 'differs') - gap('one', null)).toBe(LINE);
    const height = (text: string, remark: string | null) => layout(['2023'], 200, text, remark).height;
    expect(height(words, null) - height('one', null)).toBe(2 * LINE);
    expect(height('one', 'differs') - height('one', null)).toBe(LINE);
    expect(height('one', null)).toBeGreaterThan(layoutTimeline([], 200, () => ({ text: '', remark: null })).height);
  });
});

describe('wrapped text', () => {
  it('that just fits has no ellipsis; one that does not keeps all letters there is room for', () => {
    expect(wrapText('one two', 3, 2)).toEqual(['one', 'two']);
    expect(wrapText('one two three', 7, 1)).toEqual(['one tw…']);
    expect(wrapText('one two three', 8, 1)).toEqual(['one two…']);
  });
});

describe('what a page says of itself', () => {
  it('is a date only where the text begins with one', () => {
    expect(readDate('on 2023-05-09')).toBeNull();
    expect(readDate(['2023-05-09'])).toBeNull();
  });

  it('is no view where one of its topics is no key', () => {
    expect(readPageView({ order: ['p/a', 1], inView: [], pageDate: null }, 9)).toBeNull();
    expect(readPageView({ order: [], inView: [], pageDate: null }, 9)).toEqual({
      order: [],
      inView: [],
      pageDate: null,
    });
  });
});
