/** Finds where mentions are on the page, and what is beside them. */
import type { TopicKey } from '@/core/topics/topic';
import { spotsOfCaret } from '@/page/hit-test';
import { locate } from '@/page/locate';
import { measure, type Rect } from '@/page/measure';
import { mentionIn, type PageMention } from '@/page/page-mention';
import type { Block } from '@/page/page-text';
import type { Reading } from './reading';

export interface MentionPlaces {
  /** The mention (painted or not) that the caret or selection touches. */
  mentionAtCaret(): PageMention | null;
  /** The block that it is in, while the page has it. */
  blockOf(mention: PageMention): Block | undefined;
  /** Its line boxes; empty if the words are no longer there. Reads layout. */
  rectsOf(mention: PageMention): Rect[];
  /** Other topics mentioned in the same block, in order of appearance. */
  topicsBeside(mention: PageMention): TopicKey[];
  /** False once the words are gone from the page. */
  isThere(mention: PageMention): boolean;
  /** The block and the offset in its text for a place in the document; null if no block is read there. */
  placeOf(node: Node, offset: number): { block: Block; offset: number } | null;
  /** The shadow roots that may contain the caret. */
  roots(): readonly ShadowRoot[];
}

/** `reading` returns the current reading, or null; `roots` the shadow roots that may contain the caret. */
export function createMentionPlaces(
  document: Document,
  reading: () => Reading | null,
  roots: () => readonly ShadowRoot[],
): MentionPlaces {
  const blockOf = (mention: PageMention) => reading()?.watcher.block(mention.block);
  const placeOf = (node: Node, offset: number) => reading()?.watcher.placeOf(node, offset) ?? null;
  return {
    mentionAtCaret() {
      for (const { node, offset } of spotsOfCaret(document, roots())) {
        const place = placeOf(node, offset);
        const found =
          place &&
          reading()
            ?.mentionsOf(place.block.id)
            .find(({ start, end }) => start <= place.offset && place.offset <= end);
        if (place && found) return mentionIn(place.block, found);
      }
      return null;
    },
    placeOf,
    roots,
    blockOf,
    rectsOf(mention) {
      const block = blockOf(mention);
      return block ? measure(block, mention.mention.start, mention.mention.end) : [];
    },
    topicsBeside({ mention, block }) {
      const topics = new Set(
        reading()
          ?.mentionsOf(block)
          .map(({ topic }) => topic),
      );
      topics.delete(mention.topic);
      return [...topics];
    },
    isThere(mention) {
      const block = blockOf(mention);
      return block !== undefined && locate(block, mention.mention.start, mention.mention.end) !== null;
    },
  };
}
