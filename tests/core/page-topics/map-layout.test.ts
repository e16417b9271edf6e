/** Where topics stand in the drawing of how they hang together: what a reader would see move. */
import { describe, expect, it } from 'vitest';
import { LINE, layoutMap, type MapLayout, type MapSpot, NAME_BELOW } from '../../../core/page-topics/map-layout';
import type { GraphTopic, TopicGraph } from '../../../core/page-topics/topic-graph';

const topicOf = (name: string, place = 0): GraphTopic => ({
  key: `kit/${place}-${name}`,
  name: { text: name, language: 'en' },
  kind: 'concept',
  sinceOnly: false,
});

/** Topics with these names; `ties` are pairs of places. */
function graphOf(names: readonly string[], ties: readonly (readonly [number, number])[]): TopicGraph {
  const topics = names.map(topicOf);
  const at = (place: number) => topics[place] as GraphTopic;
  return {
    topics,
    links: ties.map(([from, to]) => ({ from: at(from), to: at(to), argued: false, ties: [] })),
    alone: [],
  };
}

/** Each topic is tied to the one at the place that `tie` gives; null for none. */
const SHAPES = {
  tree: (at: number) => (at === 0 ? null : at >> 1),
  star: (at: number) => (at === 0 ? null : 0),
  chain: (at: number) => (at === 0 ? null : at - 1),
  pairs: (at: number) => (at % 2 === 0 ? null : at - 1),
  triples: (at: number) => (at % 3 === 0 ? null : at - 1),
};
type Shape = keyof typeof SHAPES;

function shaped(shape: Shape, count: number, name: (at: number) => string = (at) => `Name ${at}`): TopicGraph {
  const places = Array.from({ length: count }, (_, at) => at);
  const ties = places.flatMap((at) => {
    const to = SHAPES[shape](at);
    return to === null ? [] : [[at, to] as const];
  });
  return graphOf(places.map(name), ties);
}

/** A font with letters of one width. */
const LETTER = 7;
const wide = (line: string) => line.length * LETTER;
const DOT = 11;

/** In three lines, the longest of 16 letters; two of these have room beside each other in 320 pixels. */
const longName = (at: number) => `A name number ${at + 10} that has three lines`;
const LONG_NAME_WIDTH = 16 * LETTER;
const LONG_NAME_HEIGHT = DOT + NAME_BELOW + 2 * LINE + LINE / 2;

/** What a topic covers: its dot, and the lines of its name. */
function boxOf({ x, y, lines }: MapSpot) {
  const half = Math.max(...lines.map(wide)) / 2;
  return { left: x - half, right: x + half, top: y - DOT, bottom: y + NAME_BELOW + LINE * (lines.length - 0.5) };
}

/** Pairs of topics with less than `air` pixels between them. */
function tooNear({ spots }: MapLayout, air: number): string[] {
  return spots.flatMap((one, at) => {
    const { left, right, top, bottom } = boxOf(one);
    const others = spots.slice(at + 1).filter((spot) => {
      const other = boxOf(spot);
      const isBeside = other.left >= right + air || other.right <= left - air;
      return !isBeside && other.top < bottom + air && other.bottom > top - air;
    });
    return others.map(({ topic }) => `${one.topic.name.text}, ${topic.name.text}`);
  });
}

const far = (one: MapSpot, other: MapSpot) => Math.hypot(one.x - other.x, one.y - other.y);

/** On which side of the way from `one` to `other` a spot stands. */
const sideOf = (one: MapSpot, other: MapSpot, { x, y }: MapSpot) =>
  Math.sign((other.x - one.x) * (y - one.y) - (other.y - one.y) * (x - one.x));

/** How many pairs of links cross. */
function crossings({ links }: MapLayout): number {
  const pairs = links.flatMap((one, at) => links.slice(at + 1).map((other) => [one, other] as const));
  const crossing = pairs.filter(([{ from, to }, other]) => {
    if ([from, to].includes(other.from) || [from, to].includes(other.to)) return false;
    return (
      sideOf(from, to, other.from) !== sideOf(from, to, other.to) &&
      sideOf(other.from, other.to, from) !== sideOf(other.from, other.to, to)
    );
  });
  return crossing.length;
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

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
  ])('lets none of %d topics touch another, or leave the drawing, %d pixels wide', (count, width) => {
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const layout = layoutMap(shaped(shape, count, longName), width, wide);
      expect(layout.spots).toHaveLength(count);
      expect(tooNear(layout, 6)).toEqual([]);
      for (const { left, right, top, bottom } of layout.spots.map(boxOf)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  it('leaves as little room above the highest as under the lowest', () => {
    const layout = layoutMap(shaped('tree', 12, longName), 320, wide);
    const boxes = layout.spots.map(boxOf);
    expect(Math.min(...boxes.map(({ top }) => top))).toBeLessThan(12);
    expect(layout.height - Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(12);
  });

  it.each([
    [320, 2],
    [560, 4],
  ])(
    'in %d pixels, where %d names have room beside each other, forty take little more height than they must',
    (width, across) => {
      expect(across * (LONG_NAME_WIDTH + 10)).toBeLessThan(width);
      for (const shape of ['tree', 'star', 'pairs'] as const) {
        const rows = layoutMap(shaped(shape, 40, longName), width, wide).height / LONG_NAME_HEIGHT;
        expect(rows, shape).toBeLessThan((40 / across) * (across === 2 ? 1.5 : 2));
      }
    },
  );

  it.each(['tree', 'star', 'chain', 'pairs', 'triples'] as const)('crosses no links of a small %s', (shape) => {
    for (const width of [280, 320, 480]) {
      for (let count = 3; count <= 8; count += 1) {
        expect(crossings(layoutMap(shaped(shape, count), width, wide)), `${count} in ${width}`).toBe(0);
      }
    }
  });

  it('leaves between two tied topics room to see the tie, and not much more', () => {
    const [one, other] = layoutMap(graphOf(['One', 'Other'], [[0, 1]]), 320, wide).spots as [MapSpot, MapSpot];
    expect(far(one, other)).toBeGreaterThan(60);
    expect(far(one, other)).toBeLessThan(120);
  });

  it('draws tied topics nearer to each other than untied ones', () => {
    const { spots } = layoutMap(shaped('pairs', 4), 560, wide);
    const [a, b, c, d] = spots as [MapSpot, MapSpot, MapSpot, MapSpot];
    const apart = Math.min(far(a, c), far(a, d), far(b, c), far(b, d));
    expect(far(a, b)).toBeLessThan(apart * 1.5);
    expect(far(c, d)).toBeLessThan(apart * 1.5);
  });

  it.each(['tree', 'chain', 'pairs', 'triples'] as const)('draws the ties of forty topics short: a %s', (shape) => {
    const layout = layoutMap(shaped(shape, 40, longName), 320, wide);
    const distances = layout.spots.flatMap((one, at) => layout.spots.slice(at + 1).map((other) => far(one, other)));
    expect(mean(layout.links.map(({ from, to }) => far(from, to)))).toBeLessThan(mean(distances) / 2);
  });

  it('puts what all are tied to in their middle', () => {
    const { spots } = layoutMap(shaped('star', 9), 560, wide);
    const [hub, ...others] = spots as [MapSpot, ...MapSpot[]];
    expect(Math.abs(hub.x - mean(others.map(({ x }) => x)))).toBeLessThan(30);
    expect(Math.abs(hub.y - mean(others.map(({ y }) => y)))).toBeLessThan(30);
  });

  it('puts a name that is wider than the drawing in its middle', () => {
    const name = 'Rindfleischetikettierungsüberwachungsgesetz';
    const { spots } = layoutMap(
      graphOf(
        [name, 'Law', 'Beef'],
        [
          [0, 1],
          [0, 2],
        ],
      ),
      200,
      wide,
    );
    expect(wide(name)).toBeGreaterThan(200);
    expect(spots[0]?.x).toBe(100);
  });

  it('tells how many links each topic has, and joins the right two', () => {
    const { spots, links } = layoutMap(
      graphOf(
        ['A', 'B', 'C', 'D'],
        [
          [0, 1],
          [1, 2],
          [1, 3],
        ],
      ),
      320,
      wide,
    );
    expect(spots.map(({ topic, degree }) => `${topic.name.text} ${degree}`)).toEqual(['A 1', 'B 3', 'C 1', 'D 1']);
    expect(links.map(({ from, to }) => `${from.topic.name.text} ${to.topic.name.text}`)).toEqual(['A B', 'B C', 'B D']);
    for (const { from } of links) expect(spots).toContain(from);
  });

  it('draws no link to a topic that is not in the drawing', () => {
    const { topics, links } = graphOf(
      ['A', 'B', 'C'],
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    );
    const layout = layoutMap({ topics: topics.slice(0, 2), links, alone: [] }, 320, wide);
    expect(layout.links.map(({ from, to }) => `${from.topic.name.text} ${to.topic.name.text}`)).toEqual(['A B']);
  });

  it('draws the same graph the same way', () => {
    const draw = () => layoutMap(shaped('tree', 12, longName), 320, wide);
    expect(draw()).toEqual(draw());
  });

  it('stands for nothing at all', () => {
    const { spots, height } = layoutMap(graphOf([], []), 320, wide);
    expect(spots).toEqual([]);
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThan(20);
  });
});

it('puts the sign of a topic that the article does not name after its last line, however long the name', () => {
  for (const name of ['Ana', 'A name of many words that is far too long to be written whole below a dot of the map']) {
    const graph = graphOf([name, 'Bo'], [[0, 1]]);
    const topics = graph.topics.map((topic, place) => ({ ...topic, sinceOnly: place === 0 }));
    const { spots } = layoutMap({ topics, links: [], alone: [] }, 400, (line) => line.length * 7);
    expect(spots.map(({ lines }) => lines.at(-1)?.endsWith('*'))).toEqual([true, false]);
    expect(spots[0]?.lines.join('').match(/\*/g)).toHaveLength(1);
  }
});
