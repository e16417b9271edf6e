/** Counts what was found on a page, for the popup and the badge. */

import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { FoundTopic } from '@/core/topics/topic-entry';
import type { Reading } from './reading';

/** How often each topic is mentioned that is painted at least once, most first. */
export function countTopics(reading: Reading, settings: Settings): FoundTopic[] {
  const painted = reading.paintedTopics();
  const counts = new Map<TopicKey, number>();
  for (const { id } of reading.blocks()) {
    for (const { topic, demonym } of reading.mentionsOf(id)) {
      if (!painted.has(topic) || (demonym && settings.density !== 'every')) continue;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}
