/** The maps that ship with the extension, which nothing reads before a card or the panel asks for one. */
import readAtlas from 'virtual:base-map';
import readMaps from 'virtual:bundled-maps';
import { readWorld, type World } from '@/core/maps/world';
import type { MapDrawing } from '@/core/topics/topic';

/** Degrees: at 1 to 110 million, Ciudad Juárez may lie on either side of the border. */
const COARSE_BLUR = 0.5;

let maps: Record<string, MapDrawing[]> | undefined;
let world: World | undefined;

/** The maps of a bundled pack; none if no bundled pack has this id. */
export function bundledMaps(packId: string): readonly MapDrawing[] {
  maps ??= readMaps();
  return maps[packId] ?? [];
}

/** A coarse world, for what was not drawn when a pack was built. */
export function baseWorld(): World {
  world ??= readWorld(readAtlas(), COARSE_BLUR);
  return world;
}
