/** Topics grouped by kind, one row per topic. */
import type { JSX } from 'preact';
import type { Kind } from '@/core/topics/kind-names';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { KindIcon } from './Icon';
import { sayKind } from './say';

export interface TopicGroupsProps<T extends TopicEntry> {
  topics: readonly T[];
  /** One list item, with the topic's key. */
  row: (topic: T) => JSX.Element;
}

/** Kinds in the order of their first topics. */
export function TopicGroups<T extends TopicEntry>({ topics, row }: TopicGroupsProps<T>) {
  return groupByKind(topics).map(({ kind, topics: group }) => (
    <div key={kind} class="group">
      <h2 class="group-kind">
        <KindIcon kind={kind} size={14} />
        {sayKind(kind)}
      </h2>
      <ul>{group.map(row)}</ul>
    </div>
  ));
}

/** Groups in the order of their first topics, which is that of the page; within a group the order stays. */
export function groupByKind<T extends TopicEntry>(topics: readonly T[]): { kind: Kind; topics: T[] }[] {
  const groups = new Map<Kind, T[]>();
  for (const topic of topics) groups.set(topic.kind, [...(groups.get(topic.kind) ?? []), topic]);
  return [...groups].map(([kind, topics]) => ({ kind, topics }));
}
