/** How many of a page's topics each pack knows: one quiet line per pack, where more than one is in use. */
import { i18n } from '#i18n';
import type { Story } from '@/core/topics/story';
import { packIdOf, type TopicKey, textIn } from '@/core/topics/topic';
import { interfaceLanguage } from './interface-language';
import { sayCount } from './say';

export interface PackCountsProps {
  topics: readonly { key: TopicKey }[];
  /** Of the packs in use, in the reader's order; null until known. */
  stories: readonly Story[] | null;
}

/** Nothing with one pack: the number of topics is said above already. */
export function PackCounts({ topics, stories }: PackCountsProps) {
  if (!stories || stories.length < 2) return null;
  return (
    <ul class="pack-counts" aria-label={i18n.t('packs.title')}>
      {stories.map(({ id, title }) => (
        <li key={id}>
          <span>{textIn(title, interfaceLanguage())}</span>
          <span>{sayCount('topics', topics.filter(({ key }) => packIdOf(key) === id).length)}</span>
        </li>
      ))}
    </ul>
  );
}
