/** Puts topics of one kind together. */

import type { Kind } from '@/core/topics/kind-names';
import type { TopicEntry } from '@/core/topics/topic-entry';

/** Groups in the order of their first topics, which is that of the page; within a group the order stays. */
export function groupByKind<T extends TopicEntry>(topics: readonly T[]): { kind: Kind; topics: T[] }[] {
  const groups = new Map<Kind, T[]>();
  for (const topic of topics) groups.set(topic.kind, [...(groups.get(topic.kind) ?? []), topic]);
  return [...groups].map(([kind, topics]) => ({ kind, topics }));
}
