/** A coarse world, for the panel's map and for places that were not drawn when their pack was built. */
import readAtlas from 'virtual:base-map';
import { readWorld, type World } from '@/core/maps/world';

/** Degrees: at 1 to 110 million, Ciudad Juárez may lie on either side of the border. */
const BLUR = 0.5;

let world: World | undefined;

/** Made when it is first asked for. */
export function baseWorld(): World {
  world ??= readWorld(readAtlas(), BLUR);
  return world;
}
