/** Topics under their kinds, each as a row of its own. */
import type { JSX } from 'preact';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { groupByKind } from './group-by-kind';
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
