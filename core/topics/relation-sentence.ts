/** Reads the sentence of a relation, in which square brackets mark the words for each of its two topics. */

/** `[Ana] leads [the port].`: the first pair marks the topic that has the relation, the second the other one. */
const FORM = /^[^[\]]*\[[^[\]]+\][^[\]]*\[[^[\]]+\][^[\]]*$/u;
const PARTS = /^([^[]*)\[([^\]]*)\]([^[]*)\[([^\]]*)\](.*)$/u;

/** A sentence around the words that lead to the other topic. */
export interface RelationSentence {
  readonly before: string;
  /** The words for the other topic. */
  readonly other: string;
  readonly after: string;
}

/** True if `sentence` marks two runs of words, and nothing else. */
export function marksBoth(sentence: string): boolean {
  return FORM.test(sentence);
}

/** `sentence` as its reader reads it, around the topic at its other end; `outgoing`: read from the topic that has the relation. Null if it marks no two. */
export function sentenceParts(sentence: string, outgoing: boolean): RelationSentence | null {
  const parts = PARTS.exec(sentence);
  if (!parts) return null;
  const [, start = '', from = '', middle = '', to = '', end = ''] = parts;
  return outgoing
    ? { before: start + from + middle, other: to, after: end }
    : { before: start, other: from, after: middle + to + end };
}
