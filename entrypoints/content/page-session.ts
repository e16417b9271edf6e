/** One page's life: watch, read, find, paint, forget. */
import type { BlockId } from '@/core/mentions/document-mentions';
import type { Mention } from '@/core/mentions/mention';
import type { Direction, FoundTopic, FrameState } from '@/core/protocol';
import type { Language, TopicKey } from '@/core/topics/topic';

/** A mention and where it stands on the page. */
export interface PageMention {
  readonly mention: Mention;
  readonly block: BlockId;
  /** Language of its block as declared, or null. */
  readonly language: Language | 'other' | null;
}

/** A rectangle in viewport coordinates, CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageSession {
  /** The painted mention under a point of the viewport. */
  mentionAt(x: number, y: number): PageMention | null;
  /** The mention (painted or not) that the caret or selection touches. */
  mentionAtCaret(): PageMention | null;
  /** Moves to the next mention, scrolls it into view, marks it for a moment; null where there is none further. */
  walk(direction: Direction, topic: TopicKey | null, enter: boolean): PageMention | null;
  /** Its line boxes; empty where the words are no longer there. Reads layout. */
  rectsOf(mention: PageMention): Rect[];
  /** Other topics mentioned in the same block, in order of appearance. */
  topicsBeside(mention: PageMention): TopicKey[];
  /** False once the words are gone from the page. */
  isThere(mention: PageMention): boolean;
  /** Calls back after mentions changed (added, gone, moved by an edit); returns the way to stop. */
  subscribe(listener: () => void): () => void;
  found(): { state: FrameState; topics: FoundTopic[] };
}
