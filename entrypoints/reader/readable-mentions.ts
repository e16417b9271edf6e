/** Keeps the mentions that a reader can see, and checks them again when that may have changed. */
import type { BlockId, DocumentMentions } from '@/core/mentions/document';
import type { Mention } from '@/core/mentions/mention';
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
  /** Checks with this function from now on, and checks again all that has been checked. */
  judgeBy(isSeen: IsSeen): void;
  /** True if words of a block can be seen, by the function in use. Reads layout. */
  isSeen: IsSeen;
  /** True if any block with mentions has been checked. */
  hasJudged(): boolean;
  /** Checks blocks whose visibility may have changed. Reads layout. */
  judgeAgain(ids: readonly BlockId[]): void;
  /** Checks one of the blocks noted. False if there is none. Reads layout. */
  judgeNext(): boolean;
  isDone(): boolean;
}

/** True if `text.slice(start, end)` of the block can be seen. */
export type IsSeen = (block: Block, start: number, end: number) => boolean;

export interface ReadableEvents {
  /** A block has been checked, or one with mentions is gone. */
  changed(): void;
  /** There is something to check, or to choose from. */
  appeared(): void;
}

/** Works on what was found on a page; `blockOf` returns the blocks that it still has. */
export function createReadableMentions(
  found: DocumentMentions,
  blockOf: (id: BlockId) => Block | undefined,
): ReadableMentions {
  const unjudged = new Set<BlockId>();
  let events: ReadableEvents | null = null;
  const { readable, judged, judge, isSeen, judgeBy } = createJudge(found, blockOf);

  return {
    listen(listener) {
      events = listener;
    },
    mentionsOf: (id) => readable.get(id) ?? [],
    factsOf: (topic) => found.factsOf(topic),
    has: (id) => readable.has(id),
    isEmpty: () => readable.size === 0,
    note: (id) => unjudged.add(id),
    judgeBy(judgment) {
      judgeBy(judgment);
      for (const id of judged) unjudged.add(id);
      events?.appeared();
    },
    isSeen,
    hasJudged: () => judged.size > 0,
    judgeAgain(ids) {
      // One that waits will be judged anyway.
      if (!ids.filter((id) => !unjudged.has(id) && judge(id)).length) return;
      events?.changed();
      events?.appeared();
    },
    forget(id) {
      unjudged.delete(id);
      judged.delete(id);
      if (readable.delete(id)) events?.changed();
    },
    judgeNext() {
      for (const id of unjudged) {
        unjudged.delete(id);
        judge(id);
        events?.changed();
        return true;
      }
      return false;
    },
    isDone: () => unjudged.size === 0,
  };
}

function createJudge(found: DocumentMentions, blockOf: (id: BlockId) => Block | undefined) {
  /** Blocks without mentions are not in it. */
  const readable = new Map<BlockId, readonly Mention[]>();
  /** All that have, or had, mentions. */
  const judged = new Set<BlockId>();
  let isSeen: IsSeen = isReadable;
  return {
    readable,
    judged,
    isSeen: ((block, start, end) => isSeen(block, start, end)) as IsSeen,
    judgeBy(judgment: IsSeen) {
      isSeen = judgment;
    },
    /** True if other mentions can be seen than before. */
    judge(id: BlockId): boolean {
      const block = blockOf(id);
      const before = readable.get(id) ?? [];
      const all = block ? found.mentionsOf(id) : [];
      const seen = block ? all.filter(({ start, end }) => isSeen(block, start, end)) : all;
      if (all.length > 0) judged.add(id);
      if (seen.length > 0) readable.set(id, seen);
      else readable.delete(id);
      return !isSame(seen, before);
    },
  };
}

function isSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  return some.length === others.length && some.every((mention, at) => mention === others[at]);
}
