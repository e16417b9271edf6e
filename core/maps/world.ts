/** The shapes of the world's countries, from which maps are drawn. */
import type { Feature, Geometry, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as MultiPolygonArcs, Polygon, Topology } from 'topojson-specification';
import { middleOf, reachOf } from './extent';

/** Countries whose `id` is their ISO code; a territory without a code of its own has none. */
export type WorldTopology = Topology<{ countries: GeometryCollection }>;

/** Degrees by which the atlas that ships is off: at 1 to 110 million, Ciudad Juárez may lie on either side of the border. */
export const COARSE_BLUR = 0.5;

type Arcs = Polygon | MultiPolygonArcs;

export interface World {
  /** Degrees by which its coasts and borders may be off. */
  readonly blur: number;
  /** Every coast. */
  readonly land: () => MultiPolygon;
  /** Every line between two countries; where `codes` are given, between two of these. */
  readonly borders: (codes?: ReadonlySet<string>) => MultiLineString;
  /** The line between two countries; without coordinates if they have none. */
  readonly border: (one: string, other: string) => MultiLineString;
  /** These countries as one area; without coordinates if the atlas draws none of them. */
  readonly area: (codes: readonly string[]) => MultiPolygon;
  readonly countries: () => ReadonlyMap<string, Country>;
}

/** A country with a circle around it, in degrees, by which most are ruled out at once. */
export interface Country {
  readonly shape: Feature<Geometry>;
  readonly middle: readonly [lon: number, lat: number];
  readonly reach: number;
}

/** What `topology` holds, `blur` degrees off at most; each part is made when it is first asked for. */
export function readWorld(topology: WorldTopology, blur: number): World {
  const { countries } = topology.objects;
  const polygons = countries.geometries.filter(
    (one): one is Arcs => one.type === 'Polygon' || one.type === 'MultiPolygon',
  );
  const within = (codes: readonly string[]) => polygons.filter(({ id }) => codes.includes(String(id)));
  let named: Map<string, Country> | undefined;
  let land: MultiPolygon | undefined;
  return {
    blur,
    land: () => {
      land ??= merge(topology, polygons);
      return land;
    },
    borders: (codes) => {
      const counts = ({ id }: { id?: string | number | undefined }) => codes === undefined || codes.has(String(id));
      return mesh(topology, countries, (one, other) => one !== other && counts(one) && counts(other));
    },
    border: (one, other) =>
      mesh(topology, countries, (left, right) => {
        const ids = [left.id, right.id];
        return left !== right && ids.includes(one) && ids.includes(other);
      }),
    area: (codes) => merge(topology, within(codes)),
    countries: () => {
      named ??= new Map(
        polygons.flatMap((one) =>
          one.id === undefined
            ? []
            : [[String(one.id), countryOf(feature(topology, one) as Feature<Geometry>)] as const],
        ),
      );
      return named;
    },
  };
}

function countryOf(shape: Feature<Geometry>): Country {
  const middle = middleOf(shape.geometry);
  return { shape, middle, reach: reachOf(shape.geometry, middle) };
}
