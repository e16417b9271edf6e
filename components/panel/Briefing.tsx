/** An overview to take in within seconds: this page's topics by kind, one line each, those in view marked. */
import { BookOpenText } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/IconButton';
import { TopicGroups } from '@/components/TopicGroups';
import { TopicLine } from '@/components/TopicLine';
import type { TopicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';

export interface BriefingProps {
  /** In order of appearance. */
  topics: readonly TopicEntry[];
  /** From top to bottom of what the reader sees of the page; the first is where the reader is. */
  inView: readonly TopicKey[];
  /** Goes to the topic's mention on the page. */
  go: (topic: TopicKey) => void;
  open: (topic: TopicKey) => void;
}

/** The list follows what the reader has in view, except while the list itself is in use. */
export function Briefing({ topics, inView, go, open }: BriefingProps) {
  const list = useRef<HTMLDivElement>(null);
  const here = inView.find((key) => topics.some((topic) => topic.key === key));
  const before = useRef<TopicKey | undefined>(undefined);
  useEffect(() => {
    const was = before.current;
    before.current = here;
    const element = list.current;
    // At first the briefing is read from its beginning, and the list may not be in the page's order yet.
    if (was === undefined || !element || element.matches(':hover') || element.contains(document.activeElement)) return;
    element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [here]);
  return (
    <div class="briefing" ref={list}>
      <TopicGroups
        topics={topics}
        row={(topic) => (
          <Row
            key={topic.key}
            topic={topic}
            isHere={topic.key === here}
            isInView={inView.includes(topic.key)}
            {...{ go, open }}
          />
        )}
      />
    </div>
  );
}

interface RowProps extends Pick<BriefingProps, 'go' | 'open'> {
  topic: TopicEntry;
  isHere: boolean;
  isInView: boolean;
}

function Row({ topic, isHere, isInView, go, open }: RowProps) {
  return (
    <li class={`row${isInView ? ' in-view' : ''}`}>
      <button
        type="button"
        class="topic"
        data-topic={topic.key}
        aria-current={isHere ? 'true' : undefined}
        title={i18n.t('panel.go', [topic.name])}
        onClick={() => go(topic.key)}
      >
        <span class="topic-name">
          {topic.name}
          {isInView && <span class="unseen"> ({i18n.t('panel.in_view')})</span>}
        </span>
        <TopicLine topic={topic} />
      </button>
      <IconButton
        class="quiet"
        node={BookOpenText}
        label={i18n.t('panel.card_of', [topic.name])}
        title={i18n.t('panel.card_of', [topic.name])}
        onClick={() => open(topic.key)}
      />
    </li>
  );
}
