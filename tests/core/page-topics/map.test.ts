import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { LINE, layoutMap, type MapLayout, NAME_BELOW } from '../../../core/page-topics/map-layout';
import { mostTied, topicGraph } from '../../../core/page-topics/topic-graph';
import type { Pack, Relation, Topic } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const tie = (to: string, more: Partial<Relation> = {}): Relation => ({
  type: 'accuses',
  to,
  nature: 'reported',
  ...more,
});
const topic = (id: string, relations: Relation[] = [], name = id.toUpperCase()): Topic =>
  makeTopic(id, [name], { relations });
const graphOf = (pack: Pack, ids = pack.topics.map(({ id }) => id), today = '2026-06-01') =>
  topicGraph(
    ids.flatMap((id) => cardDataOf([pack], `kit/${id}`) ?? []),
    'en',
    today,
  );

describe('topicGraph', () => {
  const pack = makePack([
    topic('a', [tie('b'), tie('b', { type: 'opposes' }), tie('c', { nature: 'argued' })]),
    topic('b', [tie('a', { nature: 'argued' }), tie('d')]),
    topic('c'),
    topic('d'),
    topic('e', [tie('e')]),
  ]);

  it('joins what is tied, argued ties apart from the rest, each tie once and from its subject', () => {
    const { links } = graphOf(pack, ['a', 'b', 'c']);
    expect(
      links.map(({ from, to, argued, ties }) => [
        from.name.text,
        to.name.text,
        argued,
        ...ties.map(({ subject, tie: { phrase } }) => `${subject.name.text} ${phrase.key}`),
      ]),
    ).toEqual([
      ['A', 'B', false, 'A relation.out.accuses', 'A relation.out.opposes'],
      ['A', 'C', true, 'A relation.out.accuses'],
      ['B', 'A', true, 'B relation.out.accuses'],
    ]);
  });

  it('tells who has no tie to others here; a tie to itself is none', () => {
    const { topics, alone } = graphOf(pack, ['a', 'b', 'e']);
    expect(topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
    expect(alone.map(({ name }) => name.text)).toEqual(['E']);
  });

  it('leaves argued ties to the cards once the pack is past its review', () => {
    expect(graphOf(pack, ['a', 'b', 'c'], '2027-01-01').links.map(({ argued }) => argued)).toEqual([false]);
  });

  it('keeps the most tied where there are too many', () => {
    const kept = mostTied(graphOf(pack), 2);
    expect(kept.topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
    expect(kept.links).toHaveLength(2);
    expect(kept.rest).toBe(2);
    expect(mostTied(graphOf(pack), 4).rest).toBe(0);
  });
});

/** A graph of `count` topics, each tied to some before it. */
function bigGraph(count: number) {
  const topics = Array.from({ length: count }, (_, at) => {
    const ties =
      at === 0 ? [] : [tie(`t${at >> 1}`), ...(at % 3 === 0 ? [tie(`t${at - 1}`, { nature: 'argued' })] : [])];
    return topic(`t${at}`, ties, `A rather long name, number ${at}`);
  });
  return graphOf(makePack(topics));
}

/** A font with letters of one width. */
const LETTER = 7;
const wide = (line: string) => line.length * LETTER;
const halfOf = (lines: readonly string[]) => Math.max(...lines.map(wide)) / 2;

/** Pairs of topics whose dot and name overlap. */
function overlaps({ spots }: MapLayout): string[] {
  const boxes = spots.map(({ topic: { key }, x, y, lines }) => {
    const half = halfOf(lines);
    return { key, left: x - half, right: x + half, top: y - 11, bottom: y + NAME_BELOW + LINE * (lines.length - 1) };
  });
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        ({ left, right, top, bottom }) => left < one.right && right > one.left && top < one.bottom && bottom > one.top,
      )
      .map(({ key }) => `${one.key} ${key}`),
  );
}

describe('layoutMap', () => {
  it.each([
    [2, 320],
    [3, 320],
    [12, 280],
    [12, 320],
    [3, 560],
    [40, 320],
    [40, 200],
    [40, 560],
  ])('lets none of %d topics overlap, or leave the drawing, %d pixels wide', (count, width) => {
    const layout = layoutMap(bigGraph(count), width, wide);
    expect(layout.spots).toHaveLength(count);
    expect(overlaps(layout)).toEqual([]);
    for (const { x, y, lines } of layout.spots) {
      const half = halfOf(lines);
      expect(x - half).toBeGreaterThanOrEqual(0);
      expect(x + half).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(11);
      expect(y + NAME_BELOW + LINE * (lines.length - 1)).toBeLessThan(layout.height);
    }
  });

  it('draws the same graph the same way', () => {
    expect(layoutMap(bigGraph(12), 320, wide)).toEqual(layoutMap(bigGraph(12), 320, wide));
  });

  it('stands for nothing at all', () => {
    expect(layoutMap({ topics: [], links: [], alone: [] }, 320, wide).spots).toEqual([]);
  });
});
