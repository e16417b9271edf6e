/** Names the files that the build makes for the background, and says what is in them. */
import type { Language, MapDrawing } from '@/core/topics/topic';

/** A bundled pack without its maps and look-alikes. */
export const fileOfPack = (id: string) => `packs/${id}.json`;
/** Its look-alikes, as `frontCoded` writes them; there is none for a pack without any. */
export const fileOfLookalikes = (id: string) => `packs/${id}-lookalikes.txt`;
/** Its maps, a list of `BundledMap`; there is none for a pack without any. */
export const fileOfMaps = (id: string) => `packs/${id}-maps.json`;
/** The coarse shapes of the world's countries. */
export const FILE_OF_WORLD = 'world.json';
/** What cards say in `language`, by keys such as `card.close`. */
export const fileOfCardWords = (language: Language) => `card-words-${language}.json`;

/** A drawing, and the topics whose map it is. */
export interface BundledMap {
  topics: string[];
  map: Omit<MapDrawing, 'topic'>;
}
