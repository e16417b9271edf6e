/** What a card shows if selected words name no topic or several: the topics they may mean. */
import type { TopicEntry } from '../topics/topic-entry';
import type { CardData } from './card-data';

export interface NearTopics {
  /** As selected. */
  readonly words: string;
  /** Best first; empty if no name is similar. */
  readonly near: readonly TopicEntry[];
}

/** What an entry of the history shows. */
export type EntryData = CardData | NearTopics;

/** True if it is a list of near topics rather than one topic. */
export function isNearTopics(card: EntryData): card is NearTopics {
  return 'near' in card;
}
