/** Describes a mention on a page: the mention, and the block that it is in. */
import type { Target } from '@/core/cards/card-modes';
import type { BlockId } from '@/core/mentions/document';
import type { Mention } from '@/core/mentions/mention';
import type { Language, TopicKey } from '@/core/topics/topic';
import type { Block } from './page-text';

/** A mention and where it is on the page. */
export interface PageMention {
  readonly mention: Mention;
  readonly block: BlockId;
  /** Language of its block as declared, or null. */
  readonly language: Language | 'other' | null;
  /** Set if the place of its words is not known here: they are in no block, or in the frame with this id, beside these topics. */
  readonly detached?: { readonly frame: number | null; readonly beside: readonly TopicKey[] };
}

/** A mention that was found in a block. */
export function mentionIn({ id, language }: Pick<Block, 'id' | 'language'>, mention: Mention): PageMention {
  return { mention, block: id, language };
}

/** True if both are the same words in the same place, even if they were found separately. */
export function isSameMention(a: PageMention, b: PageMention): boolean {
  return a.block === b.block && a.mention.start === b.mention.start && a.mention.topic === b.mention.topic;
}

/** A mention in the form that the state machine of cards uses. */
export function targetOf(mention: PageMention): Target<PageMention> {
  const { topic, start } = mention.mention;
  return { id: `${mention.block}:${start}:${topic}`, topic, mention };
}
