/** Where topics stand in the drawing of how they are connected, and that no tie runs through a name. */
import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { LINE, layoutMap, type MapLayout, type MapSpot, NAME_X, TIE_WORDS } from '../../../core/page-topics/map-layout';
import { crossingsOf, orderTopics } from '../../../core/page-topics/order-topics';
import { type GraphTopic, mostTied, type TopicGraph, topicGraph } from '../../../core/page-topics/topic-graph';
import { compileBundledPacks } from '../../../scripts/pack/compile-pack';

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
const DOT = 10;

const longName = (at: number) => `A name number ${at + 10} that is far too long for two lines of a narrow drawing`;

/** What a topic's name covers, with the words of its tie. */
function nameOf({ x, y, lines }: MapSpot) {
  const left = x + NAME_X;
  return {
    left,
    right: left + Math.max(...lines.map(wide)),
    top: y - LINE / 2,
    bottom: y - LINE / 2 + LINE * lines.length + TIE_WORDS,
  };
}

/** The arc of a link: how far it reaches to the left, and its ends. */
function arcOf(path: string) {
  const [, x, top, out, half, endX, bottom] =
    /^M(-?[\d.]+) ([\d.]+)A([\d.]+) ([\d.]+) 0 0 0 (-?[\d.]+) ([\d.]+)$/.exec(path)?.map(Number) ?? [];
  return { x, top, out, half, endX, bottom } as Record<'x' | 'top' | 'out' | 'half' | 'endX' | 'bottom', number>;
}

/** Pairs of arcs that cross, as they are drawn: neither beside nor inside each other. */
function crossings({ links }: MapLayout): number {
  const ends = links.map(({ from, to }) => [Math.min(from.y, to.y), Math.max(from.y, to.y)] as const);
  return ends.reduce(
    (sum, [a, b], at) =>
      sum + ends.slice(at + 1).filter(([c, d]) => (a < c && c < b && b < d) || (c < a && a < d && d < b)).length,
    0,
  );
}

describe('layoutMap', () => {
  it.each([
    [2, 320],
    [12, 280],
    [40, 200],
    [40, 320],
    [40, 720],
  ])('lets none of %d names touch another, an arc, or the edge, %d pixels wide', (count, width) => {
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const { spots, links, height } = layoutMap(shaped(shape, count, longName), width, wide);
      expect(spots).toHaveLength(count);
      const names = spots.map(nameOf);
      names.forEach(({ left, right, top, bottom }, at) => {
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
        expect(left).toBeGreaterThan((spots[at]?.x ?? 0) + DOT);
        expect(top).toBeGreaterThanOrEqual(names[at - 1]?.bottom ?? 0);
      });
      for (const { path } of links) {
        const { x, out, endX } = arcOf(path);
        // It begins and ends at dots and turns left: everything of it is left of the names.
        expect([x, endX]).toEqual([spots[0]?.x, spots[0]?.x]);
        expect(x - out).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it.each(['tree', 'star', 'chain', 'pairs', 'triples'] as const)('crosses no links of a %s', (shape) => {
    for (let count = 3; count <= 24; count += 3) {
      expect(crossings(layoutMap(shaped(shape, count), 320, wide)), `${count}`).toBe(0);
    }
  });

  it('draws an arc inside another flatter, so that they do not cross where both end', () => {
    const { links } = layoutMap(shaped('star', 6), 320, wide);
    const arcs = links.map(({ path }) => arcOf(path)).sort((one, other) => one.half - other.half);
    const steep = arcs.map(({ out, half }) => out / Math.sqrt(half));
    // Rounded to whole pixels.
    steep.forEach((one, at) => {
      if (at > 0) expect(one).toBeGreaterThan((steep[at - 1] ?? 0) - 0.25);
    });
  });

  it('draws an argued tie beside a reported one of the same two topics', () => {
    const graph = graphOf(['A', 'B'], [[0, 1]]);
    const [link] = graph.links;
    if (!link) throw new Error('no link');
    const { links } = layoutMap({ ...graph, links: [link, { ...link, argued: true }] }, 320, wide);
    const [reported, argued] = links.map(({ path }) => arcOf(path).out);
    expect(argued).toBeGreaterThan((reported ?? 0) + 3);
  });

  it('sets groups without ties to each other apart', () => {
    const { groups, spots } = layoutMap(shaped('triples', 9), 320, wide);
    expect(groups).toHaveLength(2);
    for (const y of groups) {
      expect(spots.filter((spot) => spot.y < y).length % 3).toBe(0);
      for (const { top, bottom } of spots.map(nameOf)) expect(y <= top || y >= bottom).toBe(true);
    }
    expect(layoutMap(shaped('chain', 5), 320, wide).groups).toEqual([]);
    // Two triangles that one tie joins are two groups still.
    const joined = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 3],
    ] as const;
    expect(layoutMap(graphOf([...'ABCDEF'], joined), 320, wide).groups).toHaveLength(1);
  });

  it('tells how many links each topic has, and joins the right two', () => {
    const ties = [
      [0, 1],
      [1, 2],
      [1, 3],
    ] as const;
    const { spots, links } = layoutMap(graphOf(['A', 'B', 'C', 'D'], ties), 320, wide);
    expect(spots.map(({ topic, degree }) => `${topic.name.text} ${degree}`).sort()).toEqual([
      'A 1',
      'B 3',
      'C 1',
      'D 1',
    ]);
    expect(links.map(({ from, to }) => `${from.topic.name.text} ${to.topic.name.text}`)).toEqual(['A B', 'B C', 'B D']);
    for (const { from, to, path } of links) {
      expect(spots).toContain(from);
      const { top, bottom } = arcOf(path);
      expect([top, bottom]).toEqual([from.y, to.y].sort((one, other) => one - other));
    }
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

describe('the order of topics', () => {
  it('counts arcs that cross', () => {
    expect(
      crossingsOf(
        [0, 1, 2, 3],
        [
          [0, 2],
          [1, 3],
        ],
      ),
    ).toBe(1);
    expect(
      crossingsOf(
        [0, 1, 2, 3],
        [
          [0, 3],
          [1, 2],
        ],
      ),
    ).toBe(0);
    expect(
      crossingsOf(
        [0, 1, 2, 3],
        [
          [0, 1],
          [1, 3],
        ],
      ),
    ).toBe(0);
    expect(
      crossingsOf(
        [0, 2, 1, 3],
        [
          [0, 2],
          [1, 3],
        ],
      ),
    ).toBe(0);
  });

  it('has every topic once, tied or not', () => {
    expect(orderTopics(6, [[1, 4]]).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('ends soon however dense the graph', () => {
    const edges = Array.from({ length: 40 }, (_, one) =>
      Array.from({ length: one }, (_, other) => [one, other] as const),
    );
    expect(orderTopics(40, edges.flat())).toHaveLength(40);
  });
});

/** The layout before this one (springs in two dimensions, straight lines) had 25 to 44 crossings here, and 28 to 70 lines through names. */
it('crosses few ties of the bundled pack’s largest page', async () => {
  const [pack] = await compileBundledPacks();
  if (!pack) throw new Error('no pack');
  const cards = pack.topics.flatMap(({ id }) => cardDataOf([pack], `${pack.id}/${id}`) ?? []);
  for (const language of ['en', 'es'] as const) {
    const graph = topicGraph(cards, language, pack.asOf);
    expect(crossings(layoutMap(mostTied(graph, 15), 320, wide))).toBe(0);
    expect(crossings(layoutMap(mostTied(graph, 40), 320, wide))).toBeLessThanOrEqual(20);
  }
}, 60_000);

it('puts the sign of a topic that the article does not name after its last line, however long the name', () => {
  for (const name of ['Ana', 'A name of many words that is far too long to be written whole below a dot of the map']) {
    const graph = graphOf([name, 'Bo'], [[0, 1]]);
    const topics = graph.topics.map((topic, place) => ({ ...topic, sinceOnly: place === 0 }));
    const { spots } = layoutMap({ topics, links: [], alone: [] }, 400, (line) => line.length * 7);
    expect(spots.map(({ lines }) => lines.at(-1)?.endsWith('*'))).toEqual([true, false]);
    expect(spots[0]?.lines.join('').match(/\*/g)).toHaveLength(1);
  }
});
