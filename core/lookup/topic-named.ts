/** Finds which topic selected words name, among those that a lookup found for them. */

import { boundOf } from '../text/edit-bounds';
import { editDistance } from '../text/edit-distance';
import { foldWords } from '../text/fold-text';
import type { TopicKey } from '../topics/topic';
import type { LookupHit } from '../topics/topic-entry';

export interface NamedTopic {
  topic: TopicKey;
  /** The name as the pack lists it. */
  name: string;
  /** The number of edits between the words and the name. */
  edits: number;
}

/** Words that a reader may select along with a name, at its start. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'el', 'la', 'los', 'las']);

/**
 * The one topic that `words` name, exactly or as misspelt as a mention may be; null if they name no topic, or several
 * equally well.
 */
export function topicNamed(words: string, hits: readonly LookupHit[]): NamedTopic | null {
  let best: NamedTopic | null = null;
  let alike = false;
  for (const { key, shown } of hits) {
    const edits = editsBetween(words, shown);
    if (edits === null || (best && edits > best.edits)) continue;
    alike = best?.edits === edits;
    best = { topic: key, name: shown, edits };
  }
  return alike ? null : best;
}

/** The number of edits between the words and the name; null if that is more than a misspelt mention may have. */
function editsBetween(words: string, name: string): number | null {
  const [mine, theirs] = [lettersOf(words), lettersOf(name)];
  if (mine === theirs) return 0;
  const bound = boundOf(theirs.length);
  const edits = editDistance(mine, theirs, bound);
  // Numbers must match.
  return edits > bound || mine.replace(/\D/g, '') !== theirs.replace(/\D/g, '') ? null : edits;
}

/** Folded and without spaces, a leading article, or a trailing "'s". */
function lettersOf(text: string): string {
  const words = foldWords(text);
  const from = words.length > 1 && ARTICLES.has(words[0] ?? '') ? 1 : 0;
  const to = words.length - from > 1 && words.at(-1) === 's' ? -1 : words.length;
  return words.slice(from, to).join('');
}
