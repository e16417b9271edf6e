/** A topic as used in messages and lists: less than a card, in the language of the interface. */
import type { Kind } from './kind-names';
import type { TopicKey } from './topic';

/** A topic found on a page. */
export interface FoundTopic {
  key: TopicKey;
  count: number;
}

/** A topic as lists show it: in the language of the interface. */
export interface TopicEntry {
  key: TopicKey;
  name: string;
  kind: Kind;
  line: string;
  /** As in the topic: absent if the article names it. */
  named?: 'since';
  /** So common (countries, powers) that it says little about a page. */
  broad?: true;
}

/** A topic that a lookup found; `matched` are the ranges of `shown` that matched, end exclusive. */
export interface LookupHit extends TopicEntry {
  /** The name that matched: the canonical one or another. */
  shown: string;
  matched: [start: number, end: number][];
}

/** The topic that selected words name. */
export interface SelectedTopic {
  /** `NO_TOPIC` if they name none, or several. */
  topic: TopicKey;
  /** The name that matched, and how many edits the words are from it. */
  name: string;
  edits: number;
}
