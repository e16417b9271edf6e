/** What a frame learns when it asks which names its words could belong to: plain data that crosses a message. */

import type { Kind } from './kind-names';
import type { KindFinding } from './kinds';
import type { Language, TopicKey } from './topic';

/** A name small enough to send down, with all that finding and settling need to know of it. */
export interface ResolvedName {
  /** Distinct within one revision of the lexicon. */
  id: number;
  /** Null for a decoy. */
  topic: TopicKey | null;
  /** As the pack lists it. */
  text: string;
  /** Its folded words, in order. */
  words: string[];
  languages: Language[];
  exactCase: boolean;
  demonym: boolean;
  /** Null where the name is unambiguous; else the folded words of each cue (may be empty: other evidence settles it). */
  cues: string[][] | null;
}

/** A word of the page that is a misspelling of a word of a name. */
export interface NearWord {
  /** As asked, folded. */
  word: string;
  /** The word of a name it is near to. */
  as: string;
  edits: number;
}

/** What settling needs to know of a topic. */
export interface TopicFacts {
  key: TopicKey;
  kind: Kind;
  /** Of its kind. */
  finding: KindFinding;
  broad: boolean;
  /** Topics tied to it by a relation, either way. */
  related: TopicKey[];
}

export interface ResolvedWords {
  /** Changes when packs change: a frame that held another revision starts over. */
  revision: string;
  names: ResolvedName[];
  near: NearWord[];
  /** Facts of every topic that `names` belong to. */
  topics: TopicFacts[];
}
