/** Keeps the cards that one of our own pages has asked for, so that none is asked for twice. */
import type { CardData } from '@/core/cards/card-data';
import { MAX_CARDS_PER_QUESTION } from '@/core/limits';
import type { TopicKey } from '@/core/topics/topic';

/** Makes a function that returns the cards of topics, in that order, without those that no pack has. Rejects as `getCards` does. */
export function createCardShelf(
  getCards: (topics: TopicKey[]) => Promise<CardData[]>,
): (topics: readonly TopicKey[]) => Promise<CardData[]> {
  const known = new Map<TopicKey, CardData>();
  return async (topics) => {
    const missing = topics.filter((key) => !known.has(key));
    for (let at = 0; at < missing.length; at += MAX_CARDS_PER_QUESTION) {
      const answer = await getCards(missing.slice(at, at + MAX_CARDS_PER_QUESTION));
      for (const card of answer) known.set(card.key, card);
    }
    return topics.flatMap((key) => known.get(key) ?? []);
  };
}
