/** The interface for reading a document: types only. */
import type { ResolvedWords, TopicFacts } from '../topics/resolved-words';
import type { Language, TopicKey } from '../topics/topic';
import type { Mention } from './mention';

/** The caller's handle for a block; compared by identity only. */
export type BlockId = number;

export interface BlockText {
  text: string;
  /** The language declared for the block, or null to guess it from the words of the whole document. `other` is neither English nor Spanish. */
  language: Language | 'other' | null;
}

/**
 * Finds and settles the mentions of one document. At rest, the result depends only on the texts of the blocks,
 * never on the order in which they were added, learned about or processed, nor on how the work was sliced.
 */
export interface DocumentMentions {
  /** Adds a block, or replaces its text. */
  put(id: BlockId, block: BlockText): void;
  remove(id: BlockId): void;
  /** Splits waiting blocks into words, then finds and settles mentions as far as names are known, for about `characters` of text. True if work is left. */
  work(characters: number): boolean;
  /** Folded words that `learn` has not answered yet, each returned once; empty if there are none. */
  takeUnknownWords(most: number): string[];
  /** Makes `takeUnknownWords` return words again whose answer never came. */
  forgetAsked(words: readonly string[]): void;
  /** Takes in an answer, about words that may still be to come. If its revision is new, the words of every block have to be requested again. */
  learn(asked: readonly string[], answer: ResolvedWords): void;
  /** Blocks whose settled mentions changed since the last call. */
  takeChanged(): BlockId[];
  /** Settled mentions of a block, in order of `start`, without overlap; empty for an unknown block. */
  mentionsOf(id: BlockId): readonly Mention[];
  factsOf(topic: TopicKey): TopicFacts | undefined;
  /** True if nothing is waiting: no work, no unknown word, no answer outstanding. */
  atRest(): boolean;
}
