/** Finds the drawing of where a topic is: the one its pack was built with, or else one on the coarse world. */
import { drawMap } from '@/core/maps/draw-map';
import { COARSE_BLUR, readWorld, type World } from '@/core/maps/world';
import { type MapDrawing, type Pack, type TopicKey, topicKey } from '@/core/topics/topic';
import { baseAtlas } from '@/platform/base-world';
import { bundledMaps } from '@/platform/bundled-packs';
import { madeOnce } from './made-once';

const world = madeOnce(async (): Promise<World> => readWorld(await baseAtlas(), COARSE_BLUR));
const maps = new Map<string, () => Promise<MapDrawing[]>>();

/** Null if no pack has the topic, it does not say where it is, or nothing of that can be drawn. Rejects if the files of maps cannot be read. */
export async function mapOf(packs: readonly Pack[], key: TopicKey): Promise<MapDrawing | null> {
  const pack = packs.find(({ id }) => key.startsWith(`${id}/`));
  const topic = pack?.topics.find(({ id }) => topicKey(pack.id, id) === key);
  if (!pack || !topic?.where) return null;
  const ofPack = maps.get(pack.id) ?? madeOnce(() => bundledMaps(pack.id));
  maps.set(pack.id, ofPack);
  const built = [...(pack.maps ?? []), ...(await ofPack())].find((map) => map.topic === topic.id);
  if (built) return built;
  const coarse = await world();
  return drawMap(() => coarse, topic);
}
