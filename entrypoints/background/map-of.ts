/** Finds the drawing of where a topic is: the one its pack was built with, or else one on the coarse world. */
import { drawMap } from '@/core/maps/draw-map';
import type { MapDrawing, Pack, Topic } from '@/core/topics/topic';
import { baseWorld } from '@/platform/base-world';
import { bundledMaps } from '@/platform/bundled-maps';

/** Null if the topic does not say where it is, or nothing of that can be drawn. */
export function mapOf(pack: Pack, topic: Topic): MapDrawing | null {
  const built = [...(pack.maps ?? []), ...bundledMaps(pack.id)].find((map) => map.topic === topic.id);
  return built ?? drawMap(baseWorld, topic);
}
