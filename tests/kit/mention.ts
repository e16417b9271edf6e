/** Makes mentions for tests, found by their name and sure. */
import type { Mention } from '../../core/mentions/mention';

/** A mention of `topic` that is all of `text`. */
export function makeMention(topic: string, text: string): Mention {
  return {
    topic,
    start: 0,
    end: text.length,
    text,
    by: 'name',
    certainty: 'sure',
    demonym: false,
    reason: { name: text, edits: 0, evidence: null },
  };
}
