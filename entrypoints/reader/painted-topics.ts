/** Says which topics are painted on a page. */
import type { TopicKey } from '@/core/topics/topic';
import type { Reading } from './reading';

/** Topics with at least one mention that may be painted. */
export function paintedTopics(reading: Reading): ReadonlySet<TopicKey> {
  const painted = new Set<TopicKey>();
  for (const mentions of reading.chosen().values()) for (const { topic } of mentions) painted.add(topic);
  return painted;
}
