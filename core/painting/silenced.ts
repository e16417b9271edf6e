/** Tells which mentions the reader has silenced: by kind, by topic, by name. */

import type { Mention } from '../mentions/mention';
import type { Settings } from '../settings/settings';
import { foldWords } from '../text/fold-text';
import type { TopicFacts } from '../topics/resolved-words';

/** True for a mention that must not be painted. Names are compared word by word, ignoring case and accents. */
export function createSilenced(
  { kindsOff, silencedTopics, silencedNames }: Settings,
  factsOf: (topic: string) => TopicFacts | undefined,
): (mention: Mention) => boolean {
  const kinds = new Set<string>(kindsOff);
  const topics = new Set(silencedTopics);
  const names = new Set(silencedNames.map(folded));
  return ({ topic, text }) =>
    topics.has(topic) ||
    kinds.has(factsOf(topic)?.kind ?? '') ||
    // Folding is skipped if nothing is silenced.
    (names.size > 0 && names.has(folded(text)));
}

function folded(text: string): string {
  return foldWords(text).join(' ');
}
