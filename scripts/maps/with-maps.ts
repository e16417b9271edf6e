/** Adds to a pack the drawings of where its topics are. */
import { drawMap, type WorldAt } from '../../core/maps/draw-map';
import type { Pack } from '../../core/topics/topic';
import { kept } from '../pack/kept';
import { ATLAS_VERSION, fineWorld } from './atlas';

/** All code that decides what a map shows: where one of these changes, maps are drawn anew. */
const CODE = [
  'core/limits.ts',
  'core/maps/draw-map.ts',
  'core/maps/extent.ts',
  'core/maps/frame.ts',
  'core/maps/name-countries.ts',
  'core/maps/place-labels.ts',
  'core/maps/svg-path.ts',
  'core/maps/world.ts',
  'scripts/maps/atlas.ts',
];

/** `pack` with a map of each topic that says where it is. What it had is drawn anew. */
export async function withMaps(pack: Pack): Promise<Pack> {
  const placed = pack.topics.flatMap(({ id, where }) => (where ? [{ id, where }] : []));
  const { maps: _, ...rest } = pack;
  if (placed.length === 0) return rest;
  const maps = await kept('maps', [ATLAS_VERSION, placed], CODE, async () => {
    const world: WorldAt = fineWorld();
    return placed.flatMap((topic) => drawMap(world, topic) ?? []);
  });
  return { ...rest, maps };
}
