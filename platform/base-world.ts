/** A coarse world, for the panel's map and for places that were not drawn when their pack was built. */
import readAtlas from 'virtual:base-map';
import { COARSE_BLUR, readWorld, type World, type WorldTopology } from '@/core/maps/world';

let world: World | undefined;

/** Its shapes as data; parsed anew each time. */
export function baseAtlas(): WorldTopology {
  return readAtlas();
}

/** Made when it is first asked for. */
export function baseWorld(): World {
  world ??= readWorld(readAtlas(), COARSE_BLUR);
  return world;
}
