/** Finds where the names of countries fit on a map. */
import type { GeoProjection } from 'd3-geo';
import { LANGUAGES } from '../packs/pack-schema';
import { countryName } from '../topics/country-name';
import { degreesBetween } from './extent';
import type { MapSize } from './frame';
import { type Box, overlap } from './place-labels';
import { areaOf, type Stroke, strokesOf } from './svg-path';
import type { World } from './world';

/** A country as it is drawn: the outlines of its parts, in pixels. */
export interface DrawnCountry {
  readonly code: string;
  readonly strokes: readonly Stroke[];
}

/** The middle of a country's name, in pixels. */
export interface PlacedName {
  readonly country: string;
  readonly x: number;
  readonly y: number;
}

/** Pixels: a letter of a country's name, its height, and the steps in which a place is looked for. */
const LETTER = 7;
const TALL = 14;
const STEP = 6;
/** Square pixels: a smaller piece at the edge tells nobody which country it is. */
const LEAST_AREA = 600;
/** Pixels: at this distance from the middle a country counts half. */
const NEAR = 80;

/** Every country that is on a map of `size`. */
export function drawnCountries(projection: GeoProjection, world: World, { width, height }: MapSize): DrawnCountry[] {
  const middle = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const reach = (Math.hypot(width, height) / 2 / projection.scale()) * (180 / Math.PI) * 1.2;
  return [...world.countries()].flatMap(([code, country]) => {
    if (degreesBetween(middle, country.middle) > country.reach + reach) return [];
    const strokes = strokesOf(projection, country.shape);
    return strokes.length > 0 ? [{ code, strokes }] : [];
  });
}

/**
 * Names of at most `most` of `countries`, those in `first` before others, and large ones in the middle before small or far ones, each inside its country
 * where that has room; none on one of `taken`, or outside `room`.
 */
export function nameCountries(
  countries: readonly DrawnCountry[],
  first: readonly string[],
  { room, taken, most }: { room: Box; taken: readonly Box[]; most: number },
): PlacedName[] {
  const isFirst = ({ code }: DrawnCountry) => Number(first.includes(code));
  const weights = new Map(countries.map((one) => [one, weightOf(one, room)]));
  const weight = (one: DrawnCountry) => weights.get(one) ?? 0;
  const sorted = countries
    .filter((one) => isFirst(one) || weight(one) >= LEAST_AREA)
    .sort((one, other) => isFirst(other) - isFirst(one) || weight(other) - weight(one));
  const names: PlacedName[] = [];
  const full = [...taken];
  for (const country of sorted) {
    if (names.length === most) break;
    const width = Math.max(...LANGUAGES.map((language) => countryName(country.code, language).length)) * LETTER;
    const found = bestPlace(country, width, room, full);
    if (!found) continue;
    names.push({ country: country.code, x: found[0], y: found[1] });
    full.push(boxAt(found, width));
  }
  return names;
}

/** Its size in square pixels, less the farther it is from the middle of the map. */
function weightOf({ strokes }: DrawnCountry, room: Box): number {
  const size = strokes.reduce((sum, stroke) => sum + areaOf(stroke), 0);
  const largest = largestOf(strokes);
  if (!largest) return 0;
  const [x, y] = meanOf(largest);
  const away = Math.hypot(x - (room.left + room.right) / 2, y - (room.top + room.bottom) / 2);
  return size / (1 + (away / NEAR) ** 3);
}

function largestOf(strokes: readonly Stroke[]): Stroke | undefined {
  return [...strokes].sort((one, other) => areaOf(other) - areaOf(one))[0];
}

function boxAt([x, y]: readonly [number, number], width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - TALL / 2, bottom: y + TALL / 2 };
}

/** The place where most of the name is inside the country, and among those the one nearest to its middle; null if there is none. */
function bestPlace(
  { strokes }: DrawnCountry,
  width: number,
  room: Box,
  taken: readonly Box[],
): readonly [x: number, y: number] | null {
  const largest = largestOf(strokes);
  if (!largest) return null;
  const [middleX, middleY] = meanOf(largest);
  let best: readonly [number, number] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let y = room.top + TALL / 2; y <= room.bottom - TALL / 2; y += STEP) {
    for (let x = room.left + width / 2; x <= room.right - width / 2; x += STEP) {
      const box = boxAt([x, y], width);
      if (taken.some((other) => overlap(box, other))) continue;
      // The middle must be in the country, or the name would seem to be another's.
      if (!contains(largest, [x, y])) continue;
      const probes = [0, 0.25, 0.5, 0.75, 1].flatMap((share) =>
        [box.top + 2, box.bottom - 2].map((at) => [box.left + width * share, at] as const),
      );
      const inside = probes.filter((probe) => contains(largest, probe)).length;
      const score = inside * 40 - Math.hypot(x - middleX, (y - middleY) * 2);
      if (score > most) [best, most] = [[Math.round(x), Math.round(y)], score];
    }
  }
  return best;
}

function meanOf({ points }: Stroke): [number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** True if the outline goes around the point (a ray to the right crosses it an odd number of times). */
function contains({ points }: Stroke, [x, y]: readonly [number, number]): boolean {
  let isIn = false;
  let [lastX, lastY] = points.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of points) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) isIn = !isIn;
    [lastX, lastY] = [nextX, nextY];
  }
  return isIn;
}
