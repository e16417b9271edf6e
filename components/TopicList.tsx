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
  const [isUnfolded, unfold] = useState(false);
  const [specific, broad] = [topics.filter((topic) => !topic.broad), topics.filter((topic) => topic.broad)];
  const isBroadFolded = specific.length > 0 && broad.length > 0 && !isUnfolded;
  const order = [...orderOf(specific), ...(isBroadFolded ? [] : orderOf(broad))];
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

  const row = (topic: CountedTopic) => (
    <Row
      key={topic.key}
      topic={topic}
      reachable={topic.key === here}
      focused={() => setCurrent(topic.key)}
      {...{ open, walk }}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within
    <div class="topics" ref={list} onKeyDown={onKeyDown}>
      <TopicGroups topics={specific} row={row} />
      {specific.length === 0 ? (
        <TopicGroups topics={broad} row={row} />
      ) : (
        broad.length > 0 && (
          <details class="broad" open={isUnfolded} onToggle={({ currentTarget }) => unfold(currentTarget.open)}>
            <summary>{i18n.t('popup.broad', [broad.length])}</summary>
            <TopicGroups topics={broad} row={row} />
          </details>
        )
      )}
    </div>
  );
}

/** The keys of topics as they are listed: by kind. */
function orderOf(topics: readonly CountedTopic[]): TopicKey[] {
  return groupByKind(topics).flatMap((group) => group.topics.map(({ key }) => key));
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
      {walk && <WalkButtons topic={topic} only={topic.count === 1} tabIndex={tabIndex} walk={walk} />}
    </li>
  );
}

export interface WalkButtonsProps {
  /** Null: mentions of any topic. */
  topic: Pick<TopicEntry, 'key' | 'name'> | null;
  /** There is one mention: a way to it, and none back. */
  only?: boolean;
  tabIndex?: number;
  walk: NonNullable<TopicListProps['walk']>;
}

const DIRECTIONS = ['previous', 'next'] as const;

/** The pair of buttons that go to the previous and the next mention. */
export function WalkButtons({ topic, only = false, tabIndex = 0, walk }: WalkButtonsProps) {
  const label = (direction: Direction) =>
    topic ? i18n.t(`popup.${direction}_of`, [topic.name]) : i18n.t(`popup.${direction}`);
  return (
    <span class="walk">
      {DIRECTIONS.slice(only ? 1 : 0).map((direction) => (
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
