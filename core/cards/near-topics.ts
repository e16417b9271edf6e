/** What a card shows instead where selected words name no topic, or several: those they may mean. */
import type { TopicEntry } from '../topics/topic-entry';
import type { CardData } from './card-data';

export interface NearTopics {
  /** As selected. */
  readonly words: string;
  /** Best first; none where no name is like them. */
  readonly near: readonly TopicEntry[];
}

/** What an entry of the trail shows. */
export type EntryData = CardData | NearTopics;

/** True where it is no topic's data. */
export function isNearTopics(card: EntryData): card is NearTopics {
  return 'near' in card;
}
