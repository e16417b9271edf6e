/** The topics that an event, a figure or a statement belongs to, each a click away. */
import { languageOf } from '@/components/card/Words';
import type { EventTopic } from '@/core/page-topics/page-timeline';
import type { TopicKey } from '@/core/topics/topic';
import { SinceMark } from './SinceMark';

export interface EventTopicsProps {
  topics: readonly EventTopic[];
  open: (topic: TopicKey) => void;
}

export function EventTopics({ topics, open }: EventTopicsProps) {
  return (
    <div class="event-topics">
      {topics.map((topic) => (
        <span key={topic.key}>
          <button type="button" class="turn" onClick={() => open(topic.key)} {...languageOf(topic.name)}>
            {topic.name.text}
          </button>
          <SinceMark topic={topic} />
        </span>
      ))}
    </div>
  );
}
