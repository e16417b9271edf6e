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
  /**
   * Null if the name is unambiguous; else the words of each cue (may be empty: other evidence settles it), folded, but
   * with the first letter of those that are capitalised in the pack: "El Paso" is not "el paso".
   */
  cues: string[][] | null;
  /** Topics that one of its cues is a name of: where the page names them, they speak for this one. */
  company: TopicKey[];
}

/** A word of the page that is a misspelling of a word of a name. */
export interface NearWord {
  /** As asked, folded. */
  word: string;
  /** The word of a name it is near to. */
  as: string;
  edits: number;
  /** It is an ordinary word, place or surname as well: only the name's other words, standing exactly, make a misspelling of it. */
  weak?: true;
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
  /** A woman: "Ms" before her surname is no other person. */
  woman?: true;
}

export interface ResolvedWords {
  /** Changes when packs change: a frame that held another revision starts over. */
  revision: string;
  names: ResolvedName[];
  near: NearWord[];
  /** Facts of every topic that `names` belong to. */
  topics: TopicFacts[];
  /** Class bits (`WORD_CLASS`) of the words that were asked and of those of `names`; a word without any is left out. */
  classes: [word: string, bits: number][];
}
