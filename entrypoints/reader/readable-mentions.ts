/** Keeps the mentions that a reader can see, and checks them again when that may have changed. */
import type { BlockId, DocumentMentions } from '@/core/mentions/document';
import type { Mention } from '@/core/mentions/mention';
import { createHiddenBlocks } from '@/page/appearance';
import type { Block } from '@/page/page-text';
import { isReadable } from '@/page/visibility';

/** The document as a reader sees it: blocks that cannot be seen have no mentions. */
export interface ReadableMentions extends Pick<DocumentMentions, 'mentionsOf' | 'factsOf'> {
  /** Sets the listener for changes. */
  listen(events: ReadableEvents): void;
  has(id: BlockId): boolean;
  isEmpty(): boolean;
  /** What was found in this block, or whether it can be seen, may have changed. */
  note(id: BlockId): void;
  forget(id: BlockId): void;
  /** Checks one of the blocks noted. False if there is none. Reads layout. */
  judgeNext(): boolean;
  isDone(): boolean;
  stop(): void;
}

export interface ReadableEvents {
  /** A block has been checked, or one with mentions is gone. */
  changed(): void;
  /** Something hidden is now displayed, so there is something to check. */
  appeared(): void;
}

/** Works on what was found on a page; `blockOf` returns the blocks that it still has. */
export function createReadableMentions(
  found: DocumentMentions,
  blockOf: (id: BlockId) => Block | undefined,
): ReadableMentions {
  /** Blocks without mentions are not in it. */
  const readable = new Map<BlockId, readonly Mention[]>();
  const unjudged = new Set<BlockId>();
  let events: ReadableEvents | null = null;
  const hidden = createHiddenBlocks((ids) => {
    for (const id of ids) unjudged.add(id);
    events?.appeared();
  });
  const judge = (id: BlockId) => {
    unjudged.delete(id);
    const block = blockOf(id);
    const all = block ? found.mentionsOf(id) : [];
    const seen = block ? all.filter(({ start, end }) => isReadable(block, start, end)) : all;
    if (block && seen.length < all.length) hidden.await(block);
    if (seen.length > 0) readable.set(id, seen);
    else readable.delete(id);
    events?.changed();
  };

  return {
    listen(listener) {
      events = listener;
    },
    mentionsOf: (id) => readable.get(id) ?? [],
    factsOf: (topic) => found.factsOf(topic),
    has: (id) => readable.has(id),
    isEmpty: () => readable.size === 0,
    note: (id) => unjudged.add(id),
    forget(id) {
      unjudged.delete(id);
      if (readable.delete(id)) events?.changed();
    },
    judgeNext() {
      for (const id of unjudged) {
        judge(id);
        return true;
      }
      return false;
    },
    isDone: () => unjudged.size === 0,
    stop: hidden.stop,
  };
}
