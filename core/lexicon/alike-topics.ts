/** Finds topics of different packs that are called the same. */
import { foldWords } from '../text/fold-text';
import type { TopicKey } from '../topics/topic';
import { type Lexicon, namesOn } from './lexicon';

/** A topic of another pack, with the names that both have, as each of the two lists them. */
export interface AlikeTopic {
  key: TopicKey;
  names: string[];
}

/**
 * Topics that have one of `names` and are not of `topic`'s own pack, in no particular order. Only the index is asked: names of all packs
 * may be a hundred thousand.
 */
export function alikeTopics(lexicon: Lexicon, topic: TopicKey, names: readonly string[]): AlikeTopic[] {
  const own = topic.slice(0, topic.indexOf('/') + 1);
  const alike = new Map<TopicKey, Set<string>>();
  for (const text of new Set(names)) {
    const words = foldWords(text);
    const ids = new Set(words.flatMap((word) => [...namesOn(lexicon, lexicon.words.numberOf(word))]));
    for (const id of ids) {
      const other = lexicon.names.at(id);
      if (other.topic === null || other.topic.startsWith(own) || other.words.join(' ') !== words.join(' ')) continue;
      const shared = alike.get(other.topic) ?? new Set();
      alike.set(other.topic, shared.add(text).add(other.text));
    }
  }
  return [...alike].map(([key, shared]) => ({ key, names: [...shared] }));
}
