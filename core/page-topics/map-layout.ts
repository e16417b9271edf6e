/** Says where each topic stands in the drawing of how a page's topics hang together. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { GraphLink, GraphTopic, TopicGraph } from './topic-graph';
import { wrapText } from './wrap-text';

/** A topic in the drawing: its dot, and its name below it. */
export interface MapSpot {
  readonly topic: GraphTopic;
  /** The dot's middle, in CSS pixels from the top left. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Links at this topic. */
  readonly degree: number;
}

export interface MapLink {
  readonly link: GraphLink;
  readonly from: MapSpot;
  readonly to: MapSpot;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly MapSpot[];
  readonly links: readonly MapLink[];
}

interface Body extends SimulationNodeDatum {
  topic: GraphTopic;
  lines: string[];
  /** Half the width, and the whole height, of dot and name together. */
  half: number;
  tall: number;
  degree: number;
  x: number;
  y: number;
}

/** All in CSS pixels. */
const EDGE = 8;
export const LINE = 14;
const NAME_WIDTH = 16;
const NAME_LINES = 3;
/** From the dot's middle up to the top of a body, and down to the middle of the name's first line. */
const ABOVE = 12;
export const NAME_BELOW = 24;
const AIR_X = 10;
const AIR_Y = 8;
/** Drawings grow downwards, as panels scroll: so much for every topic, at a width of 320. */
const AREA_PER_TOPIC = 12_500;
const LEAST_HEIGHT = 220;
/** A simulation that has cooled changes nothing a reader sees. */
const TICKS = 240;
const UNTANGLE_ROUNDS = 400;

/**
 * Lays the graph out in a drawing `width` pixels wide; the same graph always gives the same drawing, without an overlap.
 * `wide` says how many pixels a line of a name takes: fonts differ too much to guess.
 */
export function layoutMap(graph: TopicGraph, width: number, wide: (line: string) => number): MapLayout {
  const bodies = graph.topics.map((topic, place) => bodyOf(graph, topic, place, width, wide));
  const height = Math.max(LEAST_HEIGHT, (bodies.length * AREA_PER_TOPIC) / Math.max(width, 200));
  const byKey = new Map(bodies.map((body) => [body.topic.key, body]));
  settle(graph, bodies, byKey, width, height);
  untangle(bodies, width);
  const top = Math.min(...bodies.map(({ y }) => y - ABOVE));
  const spots = bodies.map(({ topic, lines, degree, x, y }) => ({
    topic,
    lines,
    degree,
    x: Math.round(x),
    y: Math.round(y - top + EDGE),
  }));
  const spotOf = new Map(spots.map((spot) => [spot.topic.key, spot]));
  const links = graph.links.flatMap((link) => {
    const from = spotOf.get(link.from.key);
    const to = spotOf.get(link.to.key);
    return from && to ? [{ link, from, to }] : [];
  });
  const bottom = Math.max(0, ...bodies.map(({ y, tall }) => y - ABOVE + tall - top));
  return { width, height: Math.ceil(bottom + 2 * EDGE), spots, links };
}

/** Beginning on a spiral: a fixed start gives a fixed end. */
function bodyOf(
  graph: TopicGraph,
  topic: GraphTopic,
  place: number,
  width: number,
  wide: (line: string) => number,
): Body {
  const lines = wrapText(topic.name.text, NAME_WIDTH, NAME_LINES);
  const angle = place * 2.4;
  const away = 18 * Math.sqrt(place);
  return {
    topic,
    lines,
    half: Math.min(Math.max(...lines.map(wide)) / 2, width / 2 - EDGE),
    tall: ABOVE + NAME_BELOW + LINE * lines.length - LINE / 2,
    degree: graph.links.filter(({ from, to }) => from === topic || to === topic).length,
    x: width / 2 + away * Math.cos(angle),
    y: away * Math.sin(angle) * 2,
  };
}

function settle(
  graph: TopicGraph,
  bodies: Body[],
  byKey: ReadonlyMap<string, Body>,
  width: number,
  height: number,
): void {
  const springs = graph.links.flatMap(({ from, to }) => {
    const source = byKey.get(from.key);
    const target = byKey.get(to.key);
    return source && target ? [{ source, target }] : [];
  });
  const simulation = forceSimulation(bodies)
    .force('links', forceLink(springs).distance(90))
    .force('apart', forceManyBody().strength(-260).distanceMax(300))
    .force('across', forceX(width / 2).strength(0.06))
    .force('down', forceY(height / 2).strength(0.02))
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    for (const body of bodies) body.x = within(body, width);
  }
}

function within({ x, half }: Body, width: number): number {
  return Math.min(Math.max(x, half + EDGE), width - half - EDGE);
}

/** Pushes bodies off each other, the shorter way, and back between the edges, until none overlap. */
function untangle(bodies: readonly Body[], width: number): void {
  for (let round = 0; round < UNTANGLE_ROUNDS; round += 1) {
    let moved = false;
    // After a while only down: across, a narrow drawing may have no room, and two would push each other for ever.
    const downOnly = round > UNTANGLE_ROUNDS / 4;
    bodies.forEach((one, at) => {
      for (const other of bodies.slice(at + 1)) moved = part(one, other, width, downOnly) || moved;
    });
    if (!moved) return;
  }
  stack(bodies);
}

function part(one: Body, other: Body, width: number, downOnly: boolean): boolean {
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const overX = one.half + other.half + AIR_X - Math.abs(one.x - other.x);
  const overY = upper.tall + AIR_Y - (lower.y - upper.y);
  if (overX <= 0.5 || overY <= 0.5) return false;
  if (!downOnly && overX < overY) {
    const [left, right] = one.x <= other.x ? [one, other] : [other, one];
    left.x -= overX / 2;
    right.x += overX / 2;
    left.x = within(left, width);
    right.x = within(right, width);
  } else {
    upper.y -= overY / 2;
    lower.y += overY / 2;
  }
  return true;
}

/** The last resort, which always ends: from top to bottom, each below all it would overlap. */
function stack(bodies: readonly Body[]): void {
  const placed: Body[] = [];
  for (const body of [...bodies].sort((one, other) => one.y - other.y)) {
    for (const above of placed) {
      const beside = Math.abs(above.x - body.x) >= above.half + body.half + AIR_X - 0.5;
      if (!beside) body.y = Math.max(body.y, above.y + above.tall + AIR_Y);
    }
    placed.push(body);
  }
}
