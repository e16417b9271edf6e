/** Measures how far shapes reach on the globe. */
import { geoCentroid, geoDistance } from 'd3-geo';
import type { Geometry, Position } from 'geojson';

/** The middle of what is shown; places that are opposite each other have none, and get Greenwich on the equator. */
export function middleOf(shape: Geometry): [lon: number, lat: number] {
  const [lon, lat] = geoCentroid(outline(shape));
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : [0, 0];
}

/** Every point of `shape`, so that areas, lines and points weigh alike. */
function outline(shape: Geometry): Geometry {
  return { type: 'MultiPoint', coordinates: positionsOf(shape) };
}

/** Degrees of a great circle between two places. */
export function degreesBetween(one: readonly [number, number], other: readonly [number, number]): number {
  return (geoDistance([...one], [...other]) * 180) / Math.PI;
}

/** Degrees from `middle` to the farthest point. */
export function reachOf(shape: Geometry, middle: readonly [lon: number, lat: number]): number {
  return positionsOf(shape).reduce((most, [lon = 0, lat = 0]) => Math.max(most, degreesBetween(middle, [lon, lat])), 0);
}

function positionsOf(shape: Geometry): Position[] {
  switch (shape.type) {
    case 'GeometryCollection':
      return shape.geometries.flatMap(positionsOf);
    case 'Point':
      return [shape.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return shape.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates.flat();
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
  }
}
