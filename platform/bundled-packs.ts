/** Reads the packs that ship with the extension, and the maps of their topics, each from a file of its own. Only the background does. */
import { frontDecoded } from '@/core/text/front-coding';
import type { MapDrawing, Pack } from '@/core/topics/topic';
import { type BundledMap, fileOfLookalikes, fileOfMaps, fileOfPack } from './own-file-names';
import { hasOwnFile, ownJson, ownText } from './own-files';

/** A bundled pack, checked and compiled at build time, without its maps and look-alikes. Rejects if its file cannot be read. */
export function bundledPack(id: string): Promise<Pack> {
  return ownJson(fileOfPack(id));
}

/** The same with its look-alikes, which only matching needs. */
export async function bundledPackToMatch(id: string): Promise<Pack> {
  const lookalikes = fileOfLookalikes(id);
  const [pack, words] = await Promise.all([bundledPack(id), hasOwnFile(lookalikes) ? ownText(lookalikes) : null]);
  return { ...pack, ...(words !== null && { lookalikes: frontDecoded(words) }) };
}

/** The maps of a bundled pack; none if no bundled pack has this id. Rejects if their file cannot be read. */
export async function bundledMaps(packId: string): Promise<MapDrawing[]> {
  const file = fileOfMaps(packId);
  if (!hasOwnFile(file)) return [];
  const maps = await ownJson<BundledMap[]>(file);
  return maps.flatMap(({ topics, map }) => topics.map((topic) => ({ topic, ...map })));
}
