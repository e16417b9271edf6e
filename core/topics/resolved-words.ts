/** The answer to a frame that asks which names its words could belong to: plain data that fits in a message. */

import type { Kind } from './kind-names';
import type { KindFinding } from './kinds';
import type { Language, TopicKey } from './topic';

/** A name, with just what matching needs to know about it. */
export interface ResolvedName {
  /** Unique within one revision of the lexicon. */
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
   * Null if the name is unambiguous; otherwise the words of each cue (may be empty: other evidence settles it), folded, but
   * with the first letter of those that are capitalised in the pack: "El Paso" is not "el paso".
   */
  cues: string[][] | null;
  /** Topics of which one of its cues is a name: if the page names them, they support this one. */
  company: TopicKey[];
}

/** A word of the page that is a misspelling of a word of a name. */
export interface NearWord {
  /** As asked, folded. */
  word: string;
  /** The word of a name that it is near to. */
  as: string;
  edits: number;
  /**
   * Says little by itself, and counts only beside other words of the name: an ordinary word, place or surname, a piece of a word, a slip for
   * a function word, or two edits in a short word.
   */
  weak?: true;
  /** It is only a piece of `as`: the word that completes it, and whether that comes before it. */
  rest?: { word: string; isBefore: boolean };
}

/** What settling needs to know about a topic. */
export interface TopicFacts {
  key: TopicKey;
  kind: Kind;
  /** Of its kind. */
  finding: KindFinding;
  broad: boolean;
  /** Topics tied to it by a relation, either way. */
  related: TopicKey[];
  /** How words for its own countries begin, as alternatives of a regular expression; other countries have one of it as well. */
  home?: string;
  /** A woman: "Ms" before her surname does not mean another person. */
  woman?: true;
}

export interface ResolvedWords {
  /** Changes when packs change; a frame that has another revision starts over. */
  revision: string;
  names: ResolvedName[];
  near: NearWord[];
  /** Facts of every topic that `names` belong to. */
  topics: TopicFacts[];
  /** Class bits (`WORD_CLASS`) of the words that were asked about and of those of `names`; words without any are left out. */
  classes: [word: string, bits: number][];
}

/** The answer to a frame that sends a text instead of its words. */
export interface ResolvedText extends ResolvedWords {
  /** The words that were asked about: those of the text, folded, each once. */
  words: string[];
}
