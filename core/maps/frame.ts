/** Chooses how much of the world a map shows, and how it is projected. */
import { type GeoProjection, geoArea, geoAzimuthalEqualArea, geoCircle, geoContains, geoEqualEarth } from 'd3-geo';
import type { Geometry, GeometryCollection, MultiPolygon, Position } from 'geojson';
import type { Where } from '../topics/topic';
import { degreesBetween, middleOf, reachOf } from './extent';
import type { World } from './world';

/** From degrees to pixels, and back. */
export type MapProjection = GeoProjection;

/** Pixels: the drawing, and the part of it in which everything that matters must be. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
  readonly core: readonly [left: number, top: number, right: number, bottom: number];
}

/** Degrees: half of what a map shows at least, so that the shapes around a city can be recognised. */
const LEAST_RADIUS = 4;
/** Degrees: a country that is no larger is shown whole around a point in it. */
const WHOLE_COUNTRY = 16;
/** Radians from the middle to the corners beyond which a map shows the whole world instead of one side of the globe. */
const HALF_SEEN = 2.6;
/** Degrees: what is as good as opposite each other has no place on one side of the globe. */
const FAR = 140;
/** Parts of a country that are this much smaller than its largest do not count: overseas islands would shrink it to a dot. */
const LEAST_PART = 0.25;

/** The projection of a map of `size` for these places. North is up in its middle; date line and poles are ordinary. */
export function frameOf(world: World, places: readonly Where[], size: MapSize): GeoProjection {
  const shapes = places.flatMap((where) => shapesOf(world, where));
  const around = whole(shapes.length > 0 ? shapes : [world.land()]);
  const [lon, lat] = middleOf(around);
  const radius = reachOf(around, [lon, lat]);
  const least = geoCircle().center([lon, lat]).radius(LEAST_RADIUS)();
  const shown = radius < LEAST_RADIUS ? whole([around, least]) : around;
  const near = fitted(geoAzimuthalEqualArea().rotate([-lon, -lat]), shown, size);
  // The other side of the globe would be drawn around it, inside out.
  const corner = Math.hypot(size.width, size.height) / 2;
  const isWorld = radius > FAR || near.scale() * 2 * Math.sin(HALF_SEEN / 2) < corner;
  return isWorld ? fitted(geoEqualEarth().rotate([-lon, 0]), shown, size) : near;
}

/** Pixels drawn beyond each edge, so that no line follows it. */
const BLEED = 2;

function fitted(projection: GeoProjection, shown: GeometryCollection, { core, width, height }: MapSize): GeoProjection {
  const [left, top, right, bottom] = core;
  return projection
    .precision(0.5)
    .fitExtent(
      [
        [left, top],
        [right, bottom],
      ],
      shown,
    )
    .clipExtent([
      [-BLEED, -BLEED],
      [width + BLEED, height + BLEED],
    ]);
}

function whole(geometries: readonly Geometry[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries: [...geometries] };
}

/** What of a place must be on the map. */
function shapesOf(world: World, { points, countries, border }: Where): Geometry[] {
  if (countries) return [mainParts(world.area(countries))].filter(({ coordinates }) => coordinates.length > 0);
  if (border) {
    const line = world.border(border[0] ?? '', border[1] ?? '');
    return line.coordinates.length > 0 ? [line] : [];
  }
  const marks = (points ?? []).map(({ lat, lon }): Position => [lon, lat]);
  const home = points?.length === 1 ? homeOf(world, marks[0] ?? [0, 0]) : null;
  return [{ type: 'MultiPoint', coordinates: marks }, ...(home ? [home] : [])];
}

/** The country around a point, if it is small enough to be shown whole. */
function homeOf(world: World, point: Position): MultiPolygon | null {
  const code = countryAt(world, point);
  if (code === null) return null;
  const parts = mainParts(world.area([code]));
  return reachOf(parts, middleOf(parts)) <= WHOLE_COUNTRY ? parts : null;
}

/** Beyond so many degrees off, an atlas cannot tell on which side of a border river a city lies. */
const EXACT = 0.1;

/** The code of the country in which `point` (longitude, latitude) is, or on whose coast; null at sea, and where `world` cannot tell. */
export function countryAt(world: World, [lon = 0, lat = 0]: Position): string | null {
  const turns = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
  const around = turns.map((turn): [number, number] => [
    lon + Math.cos(turn) * world.blur,
    Math.max(-90, Math.min(90, lat + Math.sin(turn) * world.blur)),
  ]);
  const here = codeAt(world, [lon, lat]);
  if (here !== null && world.blur <= EXACT) return here;
  const codes = new Set([here, ...around.map((place) => codeAt(world, place))].filter((code) => code !== null));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function codeAt(world: World, place: [number, number]): string | null {
  for (const [code, { shape, middle, reach }] of world.countries()) {
    if (degreesBetween(middle, place) <= reach && geoContains(shape, place)) return code;
  }
  return null;
}

/** An area without parts that are much smaller than its largest. */
function mainParts(area: MultiPolygon): MultiPolygon {
  const sizes = area.coordinates.map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
  const largest = Math.max(...sizes, 0);
  return {
    type: 'MultiPolygon',
    coordinates: area.coordinates.filter((_, place) => (sizes[place] ?? 0) >= largest * LEAST_PART),
  };
}
