/** Lays out the map of a page's places: one scale that holds them all, a mark for each, and labels that do not collide. */
import { LEAST_ISLAND } from '../maps/draw-map';
import { frameOf, type MapProjection, type MapSize } from '../maps/frame';
import { drawnCountries, nameCountries } from '../maps/name-countries';
import { type Box, labelBox, MARK_RADIUS, type Marked, markBox, placeLabels, type Side } from '../maps/place-labels';
import { pathOf, type Stroke, strokesOf } from '../maps/svg-path';
import type { World } from '../maps/world';
import type { Where } from '../topics/topic';
import type { PagePlace } from './places';
import { withSinceSign } from './since-sign';
import { wrapText } from './wrap-text';

/** A mark: one topic, or several that are too near to each other for marks of their own. */
export interface PlaceSpot {
  /** Never empty; in order of appearance. */
  readonly places: readonly PagePlace[];
  /** In CSS pixels from the top left. */
  readonly x: number;
  readonly y: number;
  /** Null if there is no room for it. */
  readonly label: { readonly side: Side; readonly lines: readonly string[]; readonly box: Box } | null;
}

export interface PlaceMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** Borders that are topics. */
  readonly lines: string;
  readonly spots: readonly PlaceSpot[];
  /** Countries named for bearings. */
  readonly names: readonly { readonly country: string; readonly x: number; readonly y: number }[];
  /** The countries or the line of a topic, as paths; empty where it is points. */
  readonly shapeOf: (where: Where) => { readonly area: string; readonly line: string };
}

/** CSS pixels. */
const EDGE = 6;
const MARGIN_X = 26;
const MARGIN_Y = 22;
export const LINE = 14;
/** Above and below the lines of a label, for its letters and the paper around them. */
export const LABEL_AIR = 3;
const SHORTEST = 170;
const TALLEST = 380;
/** Nearer marks would lie on one another. */
const TOGETHER = 2 * MARK_RADIUS + 4;
/** Characters and lines of a label; where there are many marks, shorter ones so that more have room. */
const LABEL = { width: 22, lines: 2 };
const SHORT_LABEL = { width: 14, lines: 1 };
const MANY = 12;
const MOST_NAMES = 5;

/**
 * Lays out `places` on a map `width` pixels wide. `wide` measures a line of a label. Where marks would lie on one another, one
 * stands for all of them; it is labelled with the first and the number of the others.
 */
export function layoutPlaces(
  places: readonly PagePlace[],
  world: World,
  width: number,
  wide: (line: string) => number,
): PlaceMap {
  const height = Math.round(Math.min(Math.max(width * 0.6, SHORTEST), TALLEST));
  const size: MapSize = { width, height, core: [MARGIN_X, MARGIN_Y, width - MARGIN_X, height - MARGIN_Y] };
  const room: Box = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  const projection = frameOf(
    world,
    places.map(({ where }) => where),
    size,
  );
  const spots = labelled(together(projection, world, places, room), room, wide);
  const taken = spots.flatMap((spot) => [markBox(spot), ...(spot.label ? [spot.label.box] : [])]);
  // A country that is a topic has its topic's name.
  const named = new Set(places.flatMap(({ where: { countries } }) => (countries?.length === 1 ? countries : [])));
  const unnamed = drawnCountries(projection, world, size).filter(({ code }) => !named.has(code));
  const lineOf = ([one = '', other = '']: readonly string[]) => pathOf(strokesOf(projection, world.border(one, other)));
  return {
    width,
    height,
    land: pathOf(strokesOf(projection, world.land()), LEAST_ISLAND),
    borders: pathOf(strokesOf(projection, world.borders())),
    lines: places.map(({ where: { border } }) => (border ? lineOf(border) : '')).join(''),
    spots,
    names: nameCountries(unnamed, [], { room, taken, most: MOST_NAMES }),
    shapeOf: ({ countries, border }) => ({
      area: countries ? pathOf(strokesOf(projection, world.area(countries)), LEAST_ISLAND) : '',
      line: border ? lineOf(border) : '',
    }),
  };
}

type Group = Pick<PlaceSpot, 'x' | 'y'> & { readonly places: PagePlace[] };

/** One mark for each place, or for several that are near each other. Places without a place on the map have none. */
function together(projection: MapProjection, world: World, places: readonly PagePlace[], room: Box): Group[] {
  const groups: Group[] = [];
  for (const place of places) {
    const spot = spotOf(projection, world, place.where);
    if (!spot) continue;
    const x = Math.min(Math.max(spot[0], room.left + MARK_RADIUS), room.right - MARK_RADIUS);
    const y = Math.min(Math.max(spot[1], room.top + MARK_RADIUS), room.bottom - MARK_RADIUS);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < TOGETHER);
    if (near) near.places.push(place);
    else groups.push({ x: Math.round(x), y: Math.round(y), places: [place] });
  }
  return groups;
}

/** Where the mark of a place stands: on its middle point, in the middle of its line, or in its countries. */
function spotOf(
  projection: MapProjection,
  world: World,
  { points, countries, border }: Where,
): [number, number] | null {
  if (points) {
    const point = points[Math.floor(points.length / 2)];
    return point ? projection([point.lon, point.lat]) : null;
  }
  const shape = countries ? world.area(countries) : world.border(border?.[0] ?? '', border?.[1] ?? '');
  const longest = [...strokesOf(projection, shape)].sort((one, other) => other.points.length - one.points.length)[0];
  if (!longest) return null;
  return countries ? middleOf(longest) : [...(longest.points[Math.floor(longest.points.length / 2)] ?? [0, 0])];
}

/** The centre of gravity of an outline. */
function middleOf({ points }: Stroke): [number, number] {
  let [twice, sumX, sumY] = [0, 0, 0];
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    twice += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  const [first = [0, 0]] = points;
  return twice === 0 ? [...first] : [sumX / (3 * twice), sumY / (3 * twice)];
}

function labelled(groups: readonly Group[], room: Box, wide: (line: string) => number): PlaceSpot[] {
  const { width, lines: most } = groups.length > MANY ? SHORT_LABEL : LABEL;
  const texts = groups.map(({ places: [first, ...others] }) => {
    const lines = first ? wrapText(first.topic.name.text, width, most) : [];
    const last = `${first ? withSinceSign(lines.at(-1) ?? '', first.topic) : ''}${others.length > 0 ? ` +${others.length}` : ''}`;
    return [...lines.slice(0, -1), last];
  });
  const marks = groups.map(({ x, y }, at): Marked => {
    const lines = texts[at] ?? [];
    return { x, y, width: Math.ceil(Math.max(...lines.map(wide))), height: lines.length * LINE + 2 * LABEL_AIR };
  });
  const sides = placeLabels(marks, room);
  return groups.map((group, at) => {
    const [side, mark] = [sides[at], marks[at]];
    return { ...group, label: side && mark ? { side, lines: texts[at] ?? [], box: labelBox(mark, side) } : null };
  });
}
