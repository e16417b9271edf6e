/** A topic's defining line in a list, with a note beneath if the article does not name it. */
import { i18n } from '#i18n';
import type { TopicEntry } from '@/core/topics/topic-entry';

/** The lines beneath a topic's name. */
export function TopicLine({ topic: { line, named } }: { topic: Pick<TopicEntry, 'line' | 'named'> }) {
  return (
    <>
      <span class="topic-line">{line}</span>
      {named === 'since' && <span class="topic-line rank">{i18n.t('card.named_since')}</span>}
    </>
  );
}
