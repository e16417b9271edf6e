/** Keeps the blocks of each container, and tells new ones from those that are read again. */
import { type BlockOrder, createBlockOrder } from './block-order';
import type { Note, ReaderEvents } from './blocks';
import type { Block } from './page-text';

export interface ShelfEvents {
  put(block: Block): void;
  /** A block has the same text, perhaps in other nodes. */
  moved(block: Block): void;
  forget(block: Block): void;
}

export interface BlockShelf {
  readonly order: BlockOrder;
  /** What a reader tells its shelf. */
  readonly readerEvents: Pick<ReaderEvents, 'open' | 'block' | 'close'>;
  has(container: Node): boolean;
  /** The blocks of a container's own text, in order. */
  blocksOf(container: Node): readonly Block[];
  /** Says that a container's own text may have changed. */
  doubt(container: Node): void;
  forgetAllOf(container: Node): void;
}

/** What a container had when its reading began, and what it has now. */
interface Reading {
  had: Block[];
  first: Block | null;
  last: Block | null;
}

/** Makes an empty shelf. */
export function createBlockShelf(events: ShelfEvents): BlockShelf {
  const order = createBlockOrder();
  const firsts = new WeakMap<Node, Block>();
  let nextId = 1;

  const forget = (block: Block) => {
    if (block.gone) return;
    order.remove(block);
    events.forget(block);
  };
  const forgetAllOf = (container: Node) => {
    for (const block of chainOf(firsts.get(container))) forget(block);
    firsts.delete(container);
  };
  const takeIn = (block: Block) => {
    block.id = nextId;
    nextId += 1;
    order.place(block);
    events.put(block);
    return block;
  };
  const keep = (block: Block) => {
    block.stale = false;
    order.pass(block);
    if (block.forgetPieces()) events.moved(block);
    block.sibling = null;
    return block;
  };
  const readerEvents = createReadings(
    firsts,
    (block, same) => (same ? keep(same) : takeIn(block)),
    forget,
    forgetAllOf,
  );
  return {
    order,
    readerEvents,
    has: (container) => firsts.has(container),
    blocksOf: (container) => chainOf(firsts.get(container)),
    doubt(container) {
      const first = firsts.get(container);
      // A row may change a hundred times before it is read.
      if (first && !first.stale) doubt(first);
    },
    forgetAllOf,
  };
}

/** What a reader tells: each block is put where a like one was there before, or else as a new one. */
function createReadings(
  firsts: WeakMap<Node, Block>,
  put: (block: Block, same: Block | null) => Block,
  forget: (block: Block) => void,
  forgetAllOf: (container: Node) => void,
): BlockShelf['readerEvents'] {
  return {
    open(container): Note {
      const first = firsts.get(container);
      return first ? ({ had: doubt(first), first: null, last: null } satisfies Reading) : null;
    },
    block(block, note): Note {
      const reading = note as Reading | null;
      const now = put(block, reading && takeLike(block, reading.had));
      if (!reading) return { had: [], first: now, last: now } satisfies Reading;
      if (reading.last) reading.last.sibling = now;
      else reading.first = now;
      reading.last = now;
      return reading;
    },
    close(container, note) {
      const reading = note as Reading | null;
      if (!reading) return;
      for (const block of reading.had) forget(block);
      if (reading.first) firsts.set(container, reading.first);
      else firsts.delete(container);
      if (!container.isConnected) forgetAllOf(container);
    },
  };
}

/** A block like it that was there before, taken out of what the container had. */
function takeLike(block: Block, had: Block[]): Block | null {
  const at = had.findIndex((old) => !old.gone && old.isLike(block));
  return at < 0 ? null : (had.splice(at, 1)[0] ?? null);
}

function doubt(first: Block | undefined): Block[] {
  const chain = chainOf(first);
  for (const block of chain) block.stale = true;
  return chain;
}

function chainOf(first: Block | undefined): Block[] {
  const chain: Block[] = [];
  for (let block: Block | null = first ?? null; block; block = block.sibling) chain.push(block);
  return chain;
}
