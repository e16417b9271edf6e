/** The maps of the packs that ship, which nothing reads before a card asks for one. */
import readMaps from 'virtual:bundled-maps';
import type { MapDrawing } from '@/core/topics/topic';

let maps: Record<string, MapDrawing[]> | undefined;

/** The maps of a bundled pack; none if no bundled pack has this id. */
export function bundledMaps(packId: string): readonly MapDrawing[] {
  maps ??= readMaps();
  return maps[packId] ?? [];
}
