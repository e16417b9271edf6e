/** A world of two square countries side by side, and one island: for tests of maps. */
import { readWorld, type World, type WorldTopology } from '../../core/maps/world';

const DEGREES = 10;

/**
 * Argentina from 0 to 10 degrees east, Brazil from 10 to 20, both from the equator to 10 north, with the meridian of 10 east
 * between them; Cuba far to the east, from 60 to 62.
 */
export const SQUARES: WorldTopology = {
  type: 'Topology',
  arcs: [
    [
      [DEGREES, DEGREES],
      [DEGREES, 0],
    ],
    [
      [DEGREES, 0],
      [0, 0],
      [0, DEGREES],
      [DEGREES, DEGREES],
    ],
    [
      [DEGREES, DEGREES],
      [20, DEGREES],
      [20, 0],
      [DEGREES, 0],
    ],
    [
      [60, 0],
      [60, 2],
      [62, 2],
      [62, 0],
      [60, 0],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'AR', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'BR', arcs: [[2, ~0]] },
        { type: 'Polygon', id: 'CU', arcs: [[3]] },
      ],
    },
  },
};

/** Exact to a hundredth of a degree. */
export const squareWorld = (): World => readWorld(SQUARES, 0.01);
