/** Says in which order topics appear on a page, and which of them stand in the viewport. */
import type { TopicKey } from '@/core/topics/topic';
import { firstInViewport } from '@/page/in-viewport';
import { measure } from '@/page/measure';
import type { Reading } from '../reader/reading';

/** Topics that are painted somewhere, in order of their first mention. */
export function orderOfAppearance(reading: Reading): TopicKey[] {
  const painted = reading.paintedTopics();
  const order = new Set<TopicKey>();
  for (const { id } of reading.blocks()) {
    for (const { topic } of reading.mentionsOf(id)) if (painted.has(topic)) order.add(topic);
  }
  return [...order];
}

/** So many blocks after the first in view are looked at: a window shows fewer. */
const MOST_BLOCKS = 200;

/** Topics with a mention in the viewport, from top to bottom. Reads layout. */
export function topicsInView(reading: Reading): TopicKey[] {
  const blocks = reading.blocks();
  const first = firstInViewport(blocks);
  const places = new Map<TopicKey, number>();
  for (const block of blocks.slice(first, first + MOST_BLOCKS)) {
    for (const { topic, start, end } of reading.mentionsOf(block.id)) {
      const line = measure(block, start, end).find(({ y, height }) => y + height > 0 && y < innerHeight);
      if (line && line.y < (places.get(topic) ?? Number.POSITIVE_INFINITY)) places.set(topic, line.y);
    }
  }
  return [...places].sort(([, one], [, other]) => one - other).map(([topic]) => topic);
}
