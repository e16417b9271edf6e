/** Mentions as the card's state machine holds them. */
import type { Target } from '@/core/cards/card-modes';
import type { PageMention } from '@/page/page-mention';

/** A mention as the state machine holds it. */
export function targetOf(mention: PageMention): Target<PageMention> {
  const { topic, start } = mention.mention;
  return { id: `${mention.block}:${start}:${topic}`, topic, mention };
}
