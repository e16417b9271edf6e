/** Reads the countries of the world from the `world-atlas` package, as maps are drawn from them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { geoContains } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature, quantize } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import type { WorldAt } from '../../core/maps/draw-map';
import { readWorld, type World, type WorldTopology } from '../../core/maps/world';

/** Scales of Natural Earth: 1 to 50 million, or to 110 million. */
export type AtlasScale = '50m' | '110m';

const require = createRequire(import.meta.url);
/** Changes where maps must be drawn anew. */
export const ATLAS_VERSION = (require('world-atlas/package.json') as { version: string }).version;

/** Places on each axis of the coarse atlas: 8 km apart at most. */
const GRID = 5e3;
/** Where the package lies, with its licence. */
export function atlasFolder(): string {
  return dirname(require.resolve('world-atlas/package.json'));
}

/** The atlas of `scale`: ISO codes for its own numbers, no names, and borders as the United Nations see them in Crimea. */
export function readAtlas(scale: AtlasScale): WorldTopology {
  const file = require.resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as WorldTopology;
  const { type, geometries } = topology.objects.countries;
  const coded = geometries.map(({ properties, ...shape }) => withCode(shape, properties));
  const made = { ...topology, objects: { countries: { type, geometries: coded } } };
  giveCrimeaBack(made);
  return made;
}

/** The coarse atlas that ships: quantized, so that its numbers are short. */
export function coarseAtlas(): WorldTopology {
  // Quantized it is already, as finely as the atlas itself; taking that away is the first thing that simplifying does.
  return quantize(simplify(presimplify(readAtlas('110m'), sphericalTriangleArea)), GRID) as WorldTopology;
}

/** Degrees by which the fine atlas is off: a tenth of a millimetre at its scale, and what simplifying leaves out. */
export const FINE_BLUR = 0.05;

/** Smaller than the steps in which a map is made coarser, or two of them might be the same. */
const STEP = 1.6;

/** Makes the fine atlas; maps take it as simple as their scale lets them. */
export function fineWorld(): WorldAt {
  const topology = presimplify(readAtlas('50m'), sphericalTriangleArea);
  const whole = readWorld(topology, FINE_BLUR);
  const simple = new Map<number, World>();
  return (scale, bend) => {
    if (scale === 0) return whole;
    // In steps, so that maps of about the same scale share a world: making one takes longer than drawing it.
    const step = Math.round(Math.log(bend / scale ** 2) / Math.log(STEP));
    const found = simple.get(step) ?? readWorld(simplify(topology, STEP ** step), FINE_BLUR);
    simple.set(step, found);
    return found;
  };
}

/** What the atlas has a name for and ISO no number. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: 'XK' };

function withCode(shape: GeometryObject, properties: unknown): GeometryObject {
  const { name } = properties as { name: string };
  const code = shape.id === undefined ? UNNUMBERED[name] : countries.numericToAlpha2(String(shape.id));
  const { id: _, ...rest } = shape;
  return (code === undefined ? rest : { ...rest, id: code }) as GeometryObject;
}

/** Simferopol. */
const IN_CRIMEA: [number, number] = [34.1, 44.95];

/**
 * Natural Earth draws who holds a place. Crimea is Ukraine's by the General Assembly's resolution 68/262, and a map that
 * says otherwise would take a side: its polygon goes from the one country to the other.
 */
function giveCrimeaBack(topology: WorldTopology): void {
  const find = (code: string) => topology.objects.countries.geometries.find(({ id }) => id === code);
  const [russia, ukraine] = [find('RU'), find('UA')] as [MultiPolygon | undefined, Polygon | MultiPolygon | undefined];
  const at = russia?.arcs.findIndex((arcs) => geoContains(feature(topology, { type: 'Polygon', arcs }), IN_CRIMEA));
  if (!russia || !ukraine || at === undefined || at < 0) throw new Error('The atlas has no Crimea in Russia any more.');
  const [crimea = []] = russia.arcs.splice(at, 1);
  const own = ukraine.type === 'Polygon' ? [ukraine.arcs] : ukraine.arcs;
  Object.assign(ukraine, { type: 'MultiPolygon', arcs: [...own, crimea] });
}
