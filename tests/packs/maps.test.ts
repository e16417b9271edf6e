/** The maps of the packs that ship: which topics have one, how large they are, and what they say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_MAP_CHARACTERS } from '@/core/limits';
import { readWorld } from '@/core/maps/world';
import { readPack } from '@/core/packs/read-pack';
import type { MapDrawing, Pack } from '@/core/topics/topic';
import { coarseAtlas, readAtlas } from '@/scripts/maps/atlas';
import { withMaps } from '@/scripts/maps/with-maps';
import { compileBundledPacks } from '@/scripts/pack/compile-pack';

/** Drawing them takes a while the first time; then they are kept. */
const SLOW = 120_000;
/** All of them together, in bytes of JSON: 60 kB. */
const MAX_BYTES = 61_440;
/** The atlas that background and panel carry, in bytes of JSON. */
const MAX_ATLAS_BYTES = 90_000;

let pack: Pack;
let maps: readonly MapDrawing[];
const mapOf = (id: string) => maps.find(({ topic }) => topic === id);

beforeAll(async () => {
  const [first] = await compileBundledPacks();
  if (!first) throw new Error('no pack');
  pack = await withMaps(first);
  maps = pack.maps ?? [];
}, SLOW);

describe('the bundled pack', () => {
  it('says of every place where it is, and of most that has one', () => {
    const places = pack.topics.filter(({ kind }) => kind === 'place');
    expect(places.length).toBe(17);
    expect(places.filter(({ where }) => !where).map(({ id }) => id)).toEqual([]);
    expect(maps.length).toBe(32);
  });

  it('has a map of each topic that says so, at most 2 kB each and 60 kB together', () => {
    expect(maps.map(({ topic }) => topic)).toEqual(pack.topics.filter(({ where }) => where).map(({ id }) => id));
    const sizes = maps.map((map) => Buffer.byteLength(JSON.stringify(map)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_MAP_CHARACTERS);
    expect(Buffer.byteLength(JSON.stringify(maps))).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('is a pack that can be imported, maps and all', () => {
    expect(readPack(JSON.parse(JSON.stringify(pack)))).toMatchObject({ warnings: [], pack: { maps } });
  });

  it('labels every mark, and names a neighbour on every map', () => {
    expect(maps.filter(({ marks }) => marks.some(({ label }) => !label)).map(({ topic }) => topic)).toEqual([]);
    expect(maps.filter(({ names }) => names.length === 0).map(({ topic }) => topic)).toEqual([]);
  });

  it('puts cities into their countries', () => {
    expect(mapOf('monterrey')?.within).toEqual(['MX']);
    expect(mapOf('ciudad-juarez')?.within).toEqual(['MX']);
    expect(mapOf('white-house')?.within).toEqual(['US']);
    expect(mapOf('us-mexico-border')?.line).not.toBe('');
    expect(mapOf('china')?.area).not.toBe('');
  });
});

describe('the atlas', () => {
  it('gives Crimea to Ukraine, at either scale', () => {
    for (const scale of ['50m', '110m'] as const) {
      const world = readWorld(readAtlas(scale), 0.1);
      const partsWith = (code: string) =>
        world
          .area([code])
          .coordinates.filter((rings) =>
            rings[0]?.some(([lon = 0, lat = 0]) => lon > 33 && lon < 35.5 && lat > 44.3 && lat < 45.4),
          );
      expect(partsWith('UA').length, scale).toBeGreaterThan(0);
      expect(partsWith('RU').length, scale).toBe(0);
    }
  });

  it('that ships is small, and names nothing', () => {
    const text = JSON.stringify(coarseAtlas());
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_ATLAS_BYTES);
    expect(text).not.toMatch(/[A-Z][a-z]{3,}(?<!Topology|Polygon|GeometryCollection|Collection)"/);
  });
});

it('leaves a pack without places as it is, without the maps it had', async () => {
  const bare = { ...pack, topics: pack.topics.filter(({ where }) => !where) };
  expect(await withMaps(bare)).not.toHaveProperty('maps');
});
