/** What reading a document takes and gives, as types. */
import type { ResolvedWords, TopicFacts } from '../topics/resolved-words';
import type { Language, TopicKey } from '../topics/topic';
import type { Mention } from './mention';

/** The caller's handle for a block; compared by identity only. */
export type BlockId = number;

export interface BlockText {
  text: string;
  /** Language declared for the block, or null: then it is guessed from the whole document's words. `other` is neither. */
  language: Language | 'other' | null;
}

/**
 * Finds and settles the mentions of one document. At rest the result depends only on the blocks' texts, never on the
 * order in which they were put, learned about, or worked through, nor on how the work was sliced.
 */
export interface DocumentMentions {
  /** Adds a block, or replaces its text. */
  put(id: BlockId, block: BlockText): void;
  remove(id: BlockId): void;
  /** Splits waiting blocks into words and finds and settles what is known, for about `characters` of text. True if work is left. */
  work(characters: number): boolean;
  /** Folded words that `learn` has not answered yet, each handed out once; empty if there are none. */
  takeUnknownWords(most: number): string[];
  /** Hands words out again whose answer never came. */
  forgetAsked(words: readonly string[]): void;
  /** Takes an answer in. A new revision makes every block wait to be asked about again. */
  learn(asked: readonly string[], answer: ResolvedWords): void;
  /** Blocks whose settled mentions changed since the last call. */
  takeChanged(): BlockId[];
  /** Settled mentions of a block, in order of `start`, without overlap; empty for an unknown block. */
  mentionsOf(id: BlockId): readonly Mention[];
  factsOf(topic: TopicKey): TopicFacts | undefined;
  /** True if nothing is waiting: no work, no unknown word, no answer outstanding. */
  atRest(): boolean;
}
