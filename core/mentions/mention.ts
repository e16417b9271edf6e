/** The type of a mention. */
import type { TopicKey } from '../topics/topic';

/** `sure` is unmistakable; `likely` is a short or misspelt name with support. Anything less is not a mention. */
export type Certainty = 'sure' | 'likely';

/** A name as listed; an ambiguous name or a surname settled by evidence; a misspelt name; words that the reader selected. */
export type FoundBy = 'name' | 'short' | 'fuzzy' | 'selected';

/** What settled a doubtful name. `words` are as written on the page. */
export type Evidence =
  | { kind: 'cue'; words: string }
  | { kind: 'full-name'; words: string }
  | { kind: 'related'; topic: TopicKey };

/** Why a mention is one: the answer to "why am I seeing this?". */
export interface Reason {
  /** The name as the pack lists it. */
  name: string;
  /** The number of edits from that name; 0 unless found as `fuzzy` or `selected`. */
  edits: number;
  /** Null if the name needed no evidence. */
  evidence: Evidence | null;
}

export interface Mention {
  topic: TopicKey;
  /** UTF-16 offsets into the block's text, end exclusive. */
  start: number;
  end: number;
  /** The words as written: `text.slice(start, end)` of the block. */
  text: string;
  by: FoundBy;
  certainty: Certainty;
  /** A demonym ("Mexican"), which is found but painted only at density "every one". */
  demonym: boolean;
  reason: Reason;
}
