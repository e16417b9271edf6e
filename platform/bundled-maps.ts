/** The maps of the packs that ship, which nothing reads before a card or the text of such a pack is asked for. */
import readMaps from 'virtual:bundled-maps';
import type { MapDrawing } from '@/core/topics/topic';

/** A drawing, and the topics whose map it is. */
export interface BundledMap {
  topics: string[];
  map: Omit<MapDrawing, 'topic'>;
}

let maps: Record<string, BundledMap[]> | undefined;

/** The maps of a bundled pack; none if no bundled pack has this id. */
export function bundledMaps(packId: string): MapDrawing[] {
  maps ??= readMaps();
  return (maps[packId] ?? []).flatMap(({ topics, map }) => topics.map((topic) => ({ topic, ...map })));
}
