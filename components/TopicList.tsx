/** The topics found on a page, by kind, with buttons that go to each mention. */
import { ChevronDown, ChevronUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Direction } from '@/core/messages';
import type { TopicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { IconButton } from './IconButton';
import { sayCount } from './say';
import { groupByKind, TopicGroups } from './TopicGroups';
import { TopicLine } from './TopicLine';

export type CountedTopic = TopicEntry & { count: number };

export interface TopicListProps {
  topics: readonly CountedTopic[];
  open: (topic: TopicKey) => void;
  /** Goes to the next or previous mention, of one topic or of any (null). Absent if there is no page to go to. */
  walk?: ((direction: Direction, topic: TopicKey | null) => void) | undefined;
}

/** Up, Down, Home and End move between topics; Tab leaves the list, passing the buttons of the focused topic. */
export function TopicList({ topics, open, walk }: TopicListProps) {
  const order = groupByKind(topics).flatMap((group) => group.topics.map(({ key }) => key));
  const [current, setCurrent] = useState<TopicKey | null>(null);
  const here = current !== null && order.includes(current) ? current : order[0];
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = order.indexOf(here ?? '');
    const places: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: order.length - 1 };
    const next = order[places[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelector<HTMLElement>(`[data-topic="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within
    <div class="topics" ref={list} onKeyDown={onKeyDown}>
      <TopicGroups
        topics={topics}
        row={(topic) => (
          <Row
            key={topic.key}
            topic={topic}
            reachable={topic.key === here}
            focused={() => setCurrent(topic.key)}
            {...{ open, walk }}
          />
        )}
      />
    </div>
  );
}

interface RowProps extends Pick<TopicListProps, 'open' | 'walk'> {
  topic: CountedTopic;
  /** In tab order. */
  reachable: boolean;
  focused: () => void;
}

function Row({ topic, reachable, focused, open, walk }: RowProps) {
  const tabIndex = reachable ? 0 : -1;
  return (
    <li class="row" onFocusCapture={focused}>
      <button type="button" class="topic" data-topic={topic.key} tabIndex={tabIndex} onClick={() => open(topic.key)}>
        <span class="topic-name">{topic.name}</span>
        <TopicLine topic={topic} />
      </button>
      <span class="count" title={sayCount('mentions', topic.count)}>
        <span aria-hidden="true">{topic.count}</span>
        <span class="unseen">{sayCount('mentions', topic.count)}</span>
      </span>
      {walk && <WalkButtons topic={topic} tabIndex={tabIndex} walk={walk} />}
    </li>
  );
}

export interface WalkButtonsProps {
  /** Null: mentions of any topic. */
  topic: Pick<TopicEntry, 'key' | 'name'> | null;
  tabIndex?: number;
  walk: NonNullable<TopicListProps['walk']>;
}

/** The pair of buttons that go to the previous and the next mention. */
export function WalkButtons({ topic, tabIndex = 0, walk }: WalkButtonsProps) {
  const label = (direction: Direction) =>
    topic ? i18n.t(`popup.${direction}_of`, [topic.name]) : i18n.t(`popup.${direction}`);
  return (
    <span class="walk">
      {(['previous', 'next'] as const).map((direction) => (
        <IconButton
          key={direction}
          class="quiet"
          node={direction === 'next' ? ChevronDown : ChevronUp}
          tabIndex={tabIndex}
          label={label(direction)}
          title={label(direction)}
          onClick={() => walk(direction, topic?.key ?? null)}
        />
      ))}
    </span>
  );
}
