/** Lays out the map of the relations between a page's topics: names in a column, arcs of their ties beside them. */
import { orderTopics } from './order-topics';
import { withSinceSign } from './since-sign';
import type { GraphLink, GraphTopic, TopicGraph } from './topic-graph';
import { wrapText } from './wrap-text';

/** A topic in the drawing: its dot, and its name to the right of it. */
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
  /** The arc, as SVG writes it; to the left of every name. */
  readonly path: string;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly spots: readonly MapSpot[];
  readonly links: readonly MapLink[];
  /** Heights at which one group of topics ends and the next begins. */
  readonly groups: readonly number[];
}

/** All in CSS pixels. */
const EDGE = 8;
export const LINE = 14;
const NAME_LINES = 2;
/** The share of the width that arcs get, and the most they need. */
const ARCS = 0.3;
const WIDEST_ARCS = 180;
/** From the dot's centre to the name, and down from it to the baseline of a name's only line. */
export const NAME_X = 18;
export const NAME_BASE = 4;
/** Below each name: room for the words of a tie. */
export const TIE_WORDS = 12;
const AIR = 4;
/** Between groups, and the topics in one that is tied to others. */
const GROUP_AIR = 16;
const LEAST_GROUP = 3;
/** Between an argued arc and a reported one of the same two topics. */
const ARGUED_APART = 5;
/** Below 1, short arcs still can be seen; from 0.5 on, an arc inside another never crosses it where both end. */
const ROUNDING = 0.6;

/**
 * Lays the graph out in a drawing `width` pixels wide. The same graph always gives the same drawing, and no arc touches a name.
 * `wide` measures a line of a name: fonts differ too much to guess.
 */
export function layoutMap(graph: TopicGraph, width: number, wide: (line: string) => number): MapLayout {
  const places = new Map(graph.topics.map((topic, place) => [topic, place]));
  const links = graph.links.filter(({ from, to }) => places.has(from) && places.has(to));
  const pairs = links.map(({ from, to }) => [places.get(from) ?? 0, places.get(to) ?? 0] as const);
  const order = orderTopics(graph.topics.length, distinct(pairs));
  const ordered = order.flatMap((place) => graph.topics[place] ?? []);
  const arcsWidth = Math.min(width * ARCS, WIDEST_ARCS);
  const x = Math.round(EDGE + arcsWidth);
  const room = width - EDGE - x - NAME_X;
  const starts = groupsIn(ordered, links);
  const spots: MapSpot[] = [];
  const groups: number[] = [];
  let y = EDGE;
  for (const [at, topic] of ordered.entries()) {
    if (starts.has(at)) {
      groups.push(y + GROUP_AIR / 2);
      y += GROUP_AIR;
    }
    const lines = nameLines(topic, room, wide);
    const degree = links.filter(({ from, to }) => from === topic || to === topic).length;
    spots.push({ topic, x, y: y + LINE / 2, lines, degree });
    y += LINE * lines.length + TIE_WORDS + AIR;
  }
  return { width, height: y + EDGE - AIR, spots, links: arcsOf(links, spots, arcsWidth), groups };
}

/** Two topics may have a reported and an argued link; their arcs are beside each other. */
function distinct(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return [
    ...new Map(
      pairs.map(([one, other]) => [`${Math.min(one, other)} ${Math.max(one, other)}`, [one, other] as const]),
    ).values(),
  ];
}

/** The places at which a group begins: at most one tie leads on to it, and neither group is only a pair. */
function groupsIn(ordered: readonly GraphTopic[], links: readonly GraphLink[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const above = new Set<GraphTopic>();
  let begun = 0;
  ordered.forEach((topic, at) => {
    const onward = links.filter(({ from, to }) => above.has(from) !== above.has(to)).length;
    const isApart = onward === 0 || (onward === 1 && at - begun >= LEAST_GROUP && ordered.length - at >= LEAST_GROUP);
    if (at > 0 && isApart) {
      starts.add(at);
      begun = at;
    }
    above.add(topic);
  });
  return starts;
}

/** The name in at most `NAME_LINES` lines that fit `room`. */
function nameLines(topic: GraphTopic, room: number, wide: (line: string) => number): string[] {
  const name = topic.name.text;
  for (let letters = Math.max(name.length, 1); letters > 1; letters -= 1) {
    const lines = wrapText(name, letters, NAME_LINES);
    // The sign only now: a name too long for its lines would lose it.
    const signed = lines.map((line, at) => (at === lines.length - 1 ? withSinceSign(line, topic) : line));
    if (signed.every((line) => wide(line) <= room)) return signed;
  }
  return [withSinceSign('…', topic)];
}

function arcsOf(links: readonly GraphLink[], spots: readonly MapSpot[], room: number): MapLink[] {
  const spotAt = new Map(spots.map((spot) => [spot.topic, spot]));
  const ends = links.flatMap((link) => {
    const [from, to] = [spotAt.get(link.from), spotAt.get(link.to)];
    return from && to ? [{ link, from, to }] : [];
  });
  const longest = Math.max(1, ...ends.map(({ from, to }) => Math.abs(to.y - from.y)));
  return ends.map(({ link, from, to }) => {
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const span = lower.y - upper.y;
    const out = (room - ARGUED_APART) * (span / longest) ** ROUNDING + (link.argued ? ARGUED_APART : 0);
    const path = `M${upper.x} ${upper.y}A${Math.round(out)} ${span / 2} 0 0 0 ${lower.x} ${lower.y}`;
    return { link, from, to, path };
  });
}
