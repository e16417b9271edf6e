/** Finds the topics that a text names, as a page that has the text would. */
import type { Lexicon } from '../lexicon/lexicon';
import { createDocumentMentions } from '../mentions/document-mentions';
import type { TopicKey } from '../topics/topic';
import { readToRest } from './read-to-rest';

/** A topic that a text names. */
export interface NamedInText {
  topic: TopicKey;
  /** The name used there, as the pack lists it. */
  name: string;
}

/** The topics that `text` names: first the specific ones, then the broad ones, each in order of appearance. */
export function topicsNamedIn(lexicon: Lexicon, text: string): NamedInText[] {
  const document = createDocumentMentions();
  document.put(0, { text, language: null });
  readToRest(document, lexicon);
  const named = new Map<TopicKey, NamedInText>();
  for (const { topic, reason, demonym } of document.mentionsOf(0)) {
    if (!demonym && !named.has(topic)) named.set(topic, { topic, name: reason.name });
  }
  const isBroad = ({ topic }: NamedInText) => Number(document.factsOf(topic)?.broad ?? false);
  return [...named.values()].sort((a, b) => isBroad(a) - isBroad(b));
}
