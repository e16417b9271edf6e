/** Draws the small map of one topic: land, borders, the place, and a few names for bearings. */
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { MAP_CORE_WIDTH, MAP_HEIGHT, MAP_WIDTH, MAX_MAP_CHARACTERS, MAX_NAMES_PER_MAP } from '../limits';
import { LANGUAGES } from '../packs/pack-schema';
import type { MapDrawing, Topic, Where } from '../topics/topic';
import { textIn } from '../topics/topic';
import { countryAt, frameOf, type MapSize } from './frame';
import { drawnCountries, nameCountries } from './name-countries';
import { type Box, labelBox, type Marked, markBox, placeLabels } from './place-labels';
import { pathOf, type Stroke, strokesOf } from './svg-path';
import type { World } from './world';

/** The part of a map that narrow cards show too. */
const ROOM: Box = {
  left: (MAP_WIDTH - MAP_CORE_WIDTH) / 2,
  right: (MAP_WIDTH + MAP_CORE_WIDTH) / 2,
  top: 4,
  bottom: MAP_HEIGHT - 4,
};
/** Pixels between that and what the map is about, so that its labels have room. */
const MARGIN = 14;
const SIZE: MapSize = {
  width: MAP_WIDTH,
  height: MAP_HEIGHT,
  core: [ROOM.left + MARGIN, ROOM.top + MARGIN, ROOM.right - MARGIN, ROOM.bottom - MARGIN],
};
/** Pixels: a letter of a label, and its height; a little more than most fonts need. */
const LETTER = 7;
const TALL = 15;
/** Pixels to a radian: on a smaller scale than this, a map shows a continent or more. */
const CONTINENT_SCALE = 300;
/** Square pixels: smaller islands are specks. */
export const LEAST_ISLAND = 3;

/**
 * The shapes for a map of a scale (pixels to a radian) without bends of less than `bend` square pixels; for scale 0, the finest
 * there are. An atlas that is coarse anyway is always the same.
 */
export type WorldAt = (scale: number, bend: number) => World;

/** Square pixels: bends that are left out at first, and by how much more each time that the map is too large. */
const LEAST_BEND = 0.5;
const COARSER = 1.7;
const MOST_BEND = 400;

/**
 * The map of `topic`, or null if it does not say where it is, or the atlas draws nothing of that. It is as fine as
 * `MAX_MAP_CHARACTERS` of JSON allow, or as `worldAt` can be coarse.
 */
export function drawMap(worldAt: WorldAt, { id, where }: Pick<Topic, 'id' | 'where'>): MapDrawing | null {
  if (!where) return null;
  const world = worldAt(0, 0);
  const projection = frameOf(world, [where], SIZE);
  const { words, near } = wordsOf(world, projection, where);
  let drawn: MapDrawing | null = null;
  let last: World | null = null;
  for (let bend = LEAST_BEND; bend < MOST_BEND; bend *= COARSER) {
    const simple = worldAt(projection.scale(), bend);
    if (simple === last) break;
    last = simple;
    drawn = { topic: id, ...shapesOf(simple, projection, where, { bend, near }), ...words };
    if (JSON.stringify(drawn).length <= MAX_MAP_CHARACTERS) break;
  }
  return drawn && (drawn.area || drawn.line || drawn.marks.length > 0) ? drawn : null;
}

function reachesRoom({ points }: Stroke): boolean {
  return points.some(([x]) => x >= ROOM.left && x <= ROOM.right);
}

function shapesOf(
  world: World,
  projection: GeoProjection,
  { countries, border }: Where,
  { bend, near }: { bend: number; near: ReadonlySet<string> },
) {
  const drawn = (shape: GeoPermissibleObjects) =>
    pathOf(strokesOf(projection, shape), Math.max(LEAST_ISLAND, bend * 2));
  return {
    land: drawn(world.land()),
    borders: drawn(world.borders(near)),
    area: countries ? drawn(world.area(countries)) : '',
    line: border ? drawn(world.border(border[0] ?? '', border[1] ?? '')) : '',
  };
}

/** Marks and names, which are the same however simple the shapes are, and the countries whose borders are drawn. */
function wordsOf(world: World, projection: GeoProjection, where: Where) {
  const marked = marksOf(projection, where);
  const sides = placeLabels(marked, ROOM);
  const marks = marked.map(({ x, y }, place) => {
    const label = sides[place];
    return { x, y, ...(label && { label }) };
  });
  const taken = marked.flatMap((mark, place) => {
    const side = sides[place];
    return [markBox(mark), ...(side ? [labelBox(mark, side)] : [])];
  });
  const within = [...new Set((where.points ?? []).flatMap(({ lon, lat }) => countryAt(world, [lon, lat]) ?? []))];
  const drawn = drawnCountries(projection, world, SIZE);
  const names = nameCountries(drawn, firstNames(where, within), {
    room: ROOM,
    taken,
    most: MAX_NAMES_PER_MAP,
  });
  // Lines in the corners of a map are noise; on a map of half the world, so are those of countries that it does not name.
  const near =
    projection.scale() < CONTINENT_SCALE
      ? [...(where.countries ?? []), ...names.map(({ country }) => country)]
      : drawn.filter(({ strokes }) => strokes.some(reachesRoom)).map(({ code }) => code);
  return { words: { marks, within, names }, near: new Set(near) };
}

/** Countries that are named before others: those that the topic is, or is in. */
function firstNames({ countries, border }: Where, within: readonly string[]): readonly string[] {
  return countries && countries.length <= MAX_NAMES_PER_MAP ? countries : (border ?? within);
}

/** The points of a place, with the sizes of their labels in whichever language is longer. */
function marksOf(projection: GeoProjection, { points = [] }: Where): Marked[] {
  return points.flatMap(({ lon, lat, label }) => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    const longest = Math.max(...LANGUAGES.map((language) => textIn(label, language).length));
    const isOn = x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
    return isOn ? [{ x: round(x), y: round(y), width: longest * LETTER, height: TALL }] : [];
  });
}

/** To half a pixel. */
function round(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}
