/** Keeps the blocks of each container, and tells new blocks from those that are read again. */
import type { BlockId } from '@/core/mentions/document';
import { type BlockOrder, createBlockOrder } from './block-order';
import type { Note, WalkEvents } from './block-walker';
import type { Block } from './page-text';

/** What happens to the blocks of a page: declared here, and passed unchanged to whoever reads them. */
export interface BlockEvents {
  /** A block was added, or its text has changed. */
  put(block: Block): void;
  /** A block has the same text, but perhaps in other nodes. */
  moved(block: Block): void;
  forget(block: Block): void;
}

export interface BlockStore {
  readonly order: BlockOrder;
  /** What a walk reports to its store. */
  readonly walkEvents: Pick<WalkEvents, 'open' | 'block' | 'close'>;
  /** Sets the listener for blocks from now on. */
  listen(events: BlockEvents): void;
  block(id: BlockId): Block | undefined;
  isEmpty(): boolean;
  has(container: Node): boolean;
  /** True for a container that held no element when it was read. */
  isPlain(container: Node): boolean;
  /** The blocks of a container's own text, in order; empty for no container. */
  blocksOf(container: Node | null): readonly Block[];
  /** Notes that a container's own text may have changed. */
  invalidate(container: Node): void;
  forgetAllOf(container: Node): void;
}

/** The blocks that a container had when the walk through it began, and those it has now. */
interface Walked {
  had: Block[];
  first: Block | null;
  last: Block | null;
}

/** Makes an empty store. */
export function createBlockStore(): BlockStore {
  const order = createBlockOrder();
  const firsts = new WeakMap<Node, Block>();
  const plain = new WeakSet<Node>();
  const blocks = createKept(order);
  const forgetAllOf = (container: Node) => {
    for (const block of chainOf(firsts.get(container))) blocks.forget(block);
    firsts.delete(container);
  };
  return {
    order,
    walkEvents: createWalkEvents(firsts, plain, blocks, forgetAllOf),
    listen: blocks.listen,
    block: blocks.get,
    isEmpty: blocks.isEmpty,
    has: (container) => firsts.has(container),
    isPlain: (container) => plain.has(container),
    blocksOf: (container) => (container ? chainOf(firsts.get(container)) : []),
    invalidate(container) {
      const first = firsts.get(container);
      // A row may change a hundred times before it is read.
      if (first && !first.stale) invalidate(first);
    },
    forgetAllOf,
  };
}

type Kept = ReturnType<typeof createKept>;

/** The blocks by id, and in `order`; the listener is told what happens to each. */
function createKept(order: BlockOrder) {
  const byId = new Map<BlockId, Block>();
  let events: BlockEvents | null = null;
  let nextId = 1;
  return {
    listen(listener: BlockEvents) {
      events = listener;
    },
    get: (id: BlockId) => byId.get(id),
    isEmpty: () => byId.size === 0,
    add(block: Block) {
      block.id = nextId;
      nextId += 1;
      order.place(block);
      byId.set(block.id, block);
      events?.put(block);
      return block;
    },
    keep(block: Block) {
      block.stale = false;
      order.pass(block);
      if (block.forgetPieces()) events?.moved(block);
      block.sibling = null;
      return block;
    },
    forget(block: Block) {
      if (block.gone) return;
      order.remove(block);
      byId.delete(block.id);
      events?.forget(block);
    },
  };
}

/** Receives the reports of a walk: a block like one that was there before keeps it, any other is added. */
function createWalkEvents(
  firsts: WeakMap<Node, Block>,
  plain: WeakSet<Node>,
  blocks: Kept,
  forgetAllOf: (container: Node) => void,
): BlockStore['walkEvents'] {
  return {
    open(container): Note {
      // What is found in it from now on has to be forgotten with its node.
      plain.delete(container);
      const first = firsts.get(container);
      return first ? ({ had: invalidate(first), first: null, last: null } satisfies Walked) : null;
    },
    block(block, note): Note {
      const walked = note as Walked | null;
      const same = walked && takeLike(block, walked.had);
      const now = same ? blocks.keep(same) : blocks.add(block);
      if (!walked) return { had: [], first: now, last: now } satisfies Walked;
      if (walked.last) walked.last.sibling = now;
      else walked.first = now;
      walked.last = now;
      return walked;
    },
    close(container, note, isPlain) {
      if (isPlain) plain.add(container);
      const walked = note as Walked | null;
      if (!walked) return;
      for (const block of walked.had) blocks.forget(block);
      if (walked.first) firsts.set(container, walked.first);
      else firsts.delete(container);
      if (!container.isConnected) forgetAllOf(container);
    },
  };
}

/** A block like it that was there before, removed from what the container had. */
function takeLike(block: Block, had: Block[]): Block | null {
  const at = had.findIndex((old) => !old.gone && old.isLike(block));
  return at < 0 ? null : (had.splice(at, 1)[0] ?? null);
}

function invalidate(first: Block | undefined): Block[] {
  const chain = chainOf(first);
  for (const block of chain) block.stale = true;
  return chain;
}

function chainOf(first: Block | undefined): Block[] {
  const chain: Block[] = [];
  for (let block: Block | null = first ?? null; block; block = block.sibling) chain.push(block);
  return chain;
}
