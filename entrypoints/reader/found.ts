/** Summarises what was found on a page, for the popup and the badge. */
import type { FrameState } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { FoundTopic } from '@/core/topics/topic-entry';
import type { Reading } from './reading';
import type { SwitchedReading } from './switched-reading';

/** What a frame has found. */
export interface Found {
  state: FrameState;
  topics: FoundTopic[];
  /** False if the reader switched highlights off on this page only. */
  here: boolean;
}

/** What has been found so far. */
export function foundBy(reading: SwitchedReading, settings: Settings): Found {
  const current = reading.current();
  return {
    state: stateOf(current),
    topics: current ? countTopics(current, settings) : [],
    here: reading.isHere(),
  };
}

/** The progress of reading; null: highlights are off. */
export function stateOf(reading: Reading | null): FrameState {
  if (!reading) return 'off';
  return reading.isDone() ? 'done' : 'reading';
}

/** How often each topic is mentioned, for topics painted at least once, most frequent first. */
function countTopics(reading: Reading, settings: Settings): FoundTopic[] {
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
