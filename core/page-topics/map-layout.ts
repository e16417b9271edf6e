/** Lays out the map of the relations between a page's topics. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { withSinceSign } from './since-sign';
import type { GraphLink, GraphTopic, TopicGraph } from './topic-graph';
import { wrapText } from './wrap-text';

/** A topic in the drawing: its dot, and its name below it. */
export interface MapSpot {
  readonly topic: GraphTopic;
  /** The dot's centre, in CSS pixels from the top left. */
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

/** A topic while its place is being computed, relative to the middle of the drawing; a spot afterwards. */
interface Body extends SimulationNodeDatum {
  readonly topic: GraphTopic;
  readonly lines: readonly string[];
  readonly degree: number;
  /** Half the width, and the whole height, of dot and name together. */
  readonly half: number;
  readonly tall: number;
  x: number;
  y: number;
}

/** A link as d3 expects it. */
interface Spring {
  readonly link: GraphLink;
  readonly source: Body;
  readonly target: Body;
}

/** All in CSS pixels. */
const EDGE = 8;
export const LINE = 14;
const NAME_WIDTH = 16;
const NAME_LINES = 3;
/** From the dot's centre up to the top of a body, and down to the middle of the name's first line. */
const ABOVE = 12;
export const NAME_BELOW = 24;
const AIR_X = 10;
const AIR_Y = 8;
/** Once the simulation has cooled this far, further ticks change nothing visible. */
const TICKS = 240;
/** After this many rounds, push only downwards: a narrow drawing may have no room sideways, and two bodies would push each other forever. */
const ROUNDS_ACROSS = 100;
/** Of 1,500 graphs, some only 150 pixels wide, none took half as many rounds. */
const MOST_ROUNDS = 1_400;
/** An invisible overlap, in pixels: removing the last of it would take forever. */
const SLACK = 0.5;

/**
 * Lays the graph out in a drawing `width` pixels wide. The same graph always gives the same drawing, and nothing overlaps.
 * `wide` measures a line of a name in pixels: fonts differ too much to guess.
 */
export function layoutMap(graph: TopicGraph, width: number, wide: (line: string) => number): MapLayout {
  const room = width / 2 - EDGE;
  const bodies = graph.topics.map((topic, place) => bodyOf(graph, topic, place, room, wide));
  const bodyAt = new Map(bodies.map((body) => [body.topic, body]));
  const springs = graph.links.flatMap((link) => {
    const source = bodyAt.get(link.from);
    const target = bodyAt.get(link.to);
    return source && target ? [{ link, source, target }] : [];
  });
  settle(bodies, springs, room);
  untangle(bodies, room);
  const top = Math.min(...bodies.map(({ y }) => y)) - ABOVE - EDGE;
  for (const body of bodies) {
    body.x = Math.round(body.x + width / 2);
    body.y = Math.round(body.y - top);
  }
  const bottom = Math.max(0, ...bodies.map(({ y, tall }) => y - ABOVE + tall));
  const links = springs.map(({ link, source, target }) => ({ link, from: source, to: target }));
  return { width, height: bottom + EDGE, spots: bodies, links };
}

/**
 * Starting positions on a spiral: a fixed start gives a fixed result. It is wider than the drawing, because links can pass each
 * other while topics move in from afar, so that fewer cross in the end.
 */
function bodyOf(
  graph: TopicGraph,
  topic: GraphTopic,
  place: number,
  room: number,
  wide: (line: string) => number,
): Body {
  const wrapped = wrapText(topic.name.text, NAME_WIDTH, NAME_LINES);
  // Not before: a name too long for its lines would lose the sign.
  const lines = wrapped.map((line, at) => (at === wrapped.length - 1 ? withSinceSign(line, topic) : line));
  const angle = place * 2.4;
  const away = 140 * Math.sqrt(place);
  return {
    topic,
    lines,
    degree: graph.links.filter(({ from, to }) => from === topic || to === topic).length,
    half: Math.min(Math.max(...lines.map(wide)) / 2, room),
    tall: ABOVE + NAME_BELOW + LINE * (lines.length - 0.5),
    x: away * Math.cos(angle),
    y: away * Math.sin(angle) * 2,
  };
}

/** Lets links pull and topics push until they come to rest, within `room` pixels on either side of the middle. */
function settle(bodies: Body[], springs: Spring[], room: number): void {
  const simulation = forceSimulation(bodies)
    .force('links', forceLink(springs).distance(90))
    .force('apart', forceManyBody().strength(-260).distanceMax(300))
    .force('across', forceX(0).strength(0.06))
    // Weaker than sideways: drawings grow downwards, since panels scroll.
    .force('down', forceY(0).strength(0.02))
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    for (const body of bodies) body.x = within(body, room);
  }
}

function within({ x, half }: Body, room: number): number {
  return Math.min(Math.max(x, half - room), room - half);
}

/** Pushes bodies apart, the shorter way, and back inside the edges, until none overlap. */
function untangle(bodies: readonly Body[], room: number): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    bodies.forEach((one, at) => {
      for (const other of bodies.slice(at + 1)) moved = part(one, other, room, round < ROUNDS_ACROSS) || moved;
    });
    if (!moved) return;
  }
}

/** False if the two do not overlap. */
function part(one: Body, other: Body, room: number, mayGoAcross: boolean): boolean {
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const overX = one.half + other.half + AIR_X - Math.abs(one.x - other.x);
  const overY = upper.tall + AIR_Y - (lower.y - upper.y);
  if (overX <= SLACK || overY <= SLACK) return false;
  if (mayGoAcross && overX < overY) {
    const [left, right] = one.x <= other.x ? [one, other] : [other, one];
    left.x -= overX / 2;
    right.x += overX / 2;
    left.x = within(left, room);
    right.x = within(right, room);
  } else {
    upper.y -= overY / 2;
    lower.y += overY / 2;
  }
  return true;
}
