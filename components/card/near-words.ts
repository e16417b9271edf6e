/** Says of selected words that they name no topic. */
import { i18n } from '#i18n';
import type { NearTopics } from '@/core/cards/near-topics';

/** The sentence beneath the words. */
export function sayNear({ near }: NearTopics): string {
  return near.length > 0 ? i18n.t('card.near_some') : i18n.t('card.near_none');
}

/** The whole card for those who hear it. */
export function nearInShort(near: NearTopics): string {
  return [near.words, sayNear(near), ...near.near.map(({ name }) => name)].join('. ');
}
