/** Reads a coarse world, for the panel's map and for places that were not drawn when their pack was built. */
import type { WorldTopology } from '@/core/maps/world';
import { FILE_OF_WORLD } from './own-file-names';
import { ownJson } from './own-files';

/** Its shapes as data; read anew each time. Rejects if they cannot be. */
export function baseAtlas(): Promise<WorldTopology> {
  return ownJson(FILE_OF_WORLD);
}
