/** Names the blocks of a page: those in view, then the rest, then whatever changes. */
import type { BlockId } from '@/core/mentions/document-mentions';
import { createBlockOrder } from './block-order';
import { createReader } from './blocks';
import { createChanges, type Part } from './changes';
import { BLOCK, INLINE } from './elements';
import type { Block, Run } from './page-text';

export interface WatcherEvents {
  /** A block is there, new or with new text. */
  put(block: Block): void;
  /** A block has the same text in other nodes. */
  moved(block: Block): void;
  forget(block: Block): void;
  /** The page changed; called inside the observer's callback, before anything is drawn. */
  touched(records: readonly MutationRecord[]): void;
  /** There is something to read. */
  wake(): void;
  /** An open shadow root is now being watched. */
  root(root: ShadowRoot): void;
}

export interface PageWatcher {
  /** Reads until `isOver` says so. True where work is left. */
  step(isOver: () => boolean): boolean;
  hasWork(): boolean;
  /** All blocks in document order. */
  blocks(): readonly Block[];
  block(id: BlockId): Block | undefined;
  /** The block and the offset in its text for a place in the document; null where no block is read there. */
  placeOf(node: Node, offset: number): { block: Block; offset: number } | null;
  /** Looks for shadow roots attached since: attaching one makes no record. */
  lookForRoots(): void;
  stop(): void;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // `class` and `style` change all the time and change no text; what they hide is asked before painting.
  attributeFilter: ['contenteditable', 'lang', 'role'],
};
/** Nodes read between two looks at the clock. */
const NODES_PER_LOOK = 128;
/** Custom elements that are looked at again for a shadow root attached late. */
const MAX_ROOTLESS = 2_000;

/** Starts watching `document`. Nothing is read before the first `step`. */
export function createPageWatcher(document: Document, events: WatcherEvents): PageWatcher {
  const byId = new Map<BlockId, Block>();
  const blocksOf = new WeakMap<Node, readonly Block[]>();
  const open = new Map<Node, { had: readonly Block[]; now: Block[] }>();
  const order = createBlockOrder();
  const watchedRoots = new WeakSet<ShadowRoot>();
  const rootless = new Set<Element>();
  let nextId = 1;
  let paused = false;

  const observer = new MutationObserver((records) => take(records));
  const take = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    events.touched(records);
    changes.take(records);
    paused = true;
    events.wake();
  };
  const forget = (block: Block) => {
    if (block.gone) return;
    order.remove(block);
    byId.delete(block.id);
    events.forget(block);
  };
  const forgetAllOf = (container: Node) => {
    for (const block of blocksOf.get(container) ?? []) forget(block);
    blocksOf.delete(container);
  };
  const add = (run: Run, now: Block[]) => {
    const block: Block = { ...run, id: nextId, section: 0, gone: false };
    nextId += 1;
    order.place(block);
    byId.set(block.id, block);
    now.push(block);
    events.put(block);
  };

  const watchRoot = (root: ShadowRoot) => {
    if (watchedRoots.has(root)) return;
    watchedRoots.add(root);
    observer.observe(root, WATCHED);
    events.root(root);
  };

  const reader = createReader({
    open: (container) => open.set(container, { had: blocksOf.get(container) ?? [], now: [] }),
    run(run) {
      const state = open.get(run.container);
      if (!state) return;
      const same = state.had.find((block) => !block.gone && isSame(block, run) && !state.now.includes(block));
      if (!same) {
        add(run, state.now);
        return;
      }
      state.now.push(same);
      order.pass(same);
      const elsewhere = !haveSameNodes(same, run);
      same.pieces = run.pieces;
      if (elsewhere) events.moved(same);
    },
    close(container) {
      const state = open.get(container);
      open.delete(container);
      if (!state) return;
      for (const block of state.had) if (!state.now.includes(block)) forget(block);
      if (state.now.length > 0) blocksOf.set(container, state.now);
      else blocksOf.delete(container);
      if (!container.isConnected) forgetAllOf(container);
    },
    root: (root) => watchRoot(root),
    rootless(element) {
      if (rootless.size < MAX_ROOTLESS) rootless.add(element);
    },
    again: (container) => changes.add({ container, which: 'all' }),
  });
  const changes = createChanges({
    isBlock: (element) => reader.roleOf(element) === BLOCK,
    isInline: (element) => reader.roleOf(element) === INLINE,
    hasText: (container) => blocksOf.has(container) || open.has(container),
    forgetTree: (node) => {
      if (byId.size > 0) forgetTree(node, forgetAllOf);
    },
  });
  const begin = ({ container, which }: Part) => {
    order.jump();
    reader.begin(container, which);
  };

  observer.observe(document, WATCHED);
  for (const element of [...inView(document, reader.roleOf), document.documentElement])
    if (element) changes.add({ container: element, which: 'all' });
  let busy = false;

  return {
    step(isOver) {
      take(observer.takeRecords());
      if (busy && paused) reader.recover();
      paused = false;
      for (;;) {
        if (!busy) {
          const part = changes.next();
          if (!part) return changes.hasAny();
          begin(part);
        }
        busy = reader.read(NODES_PER_LOOK);
        if (isOver()) return busy || changes.hasAny();
      }
    },
    hasWork: () => busy || changes.hasAny(),
    blocks: () => order.all(),
    block: (id) => byId.get(id),
    placeOf(node, offset) {
      const container = changes.containerOf(node);
      for (const block of container ? (blocksOf.get(container) ?? []) : []) {
        const piece = block.pieces.find(
          (one) => one.node === node && offset >= one.from && offset <= one.from + one.end - one.start,
        );
        if (piece) return { block, offset: piece.start + offset - piece.from };
      }
      return null;
    },
    lookForRoots() {
      for (const element of rootless) {
        const root = element.shadowRoot;
        if (root || !element.isConnected) rootless.delete(element);
        if (!root || !element.isConnected) continue;
        watchRoot(root);
        changes.add({ container: root, which: 'all' });
        events.wake();
      }
    },
    stop() {
      observer.disconnect();
    },
  };
}

/** True where `run` reads as `block` does and begins in the same node. */
function isSame(block: Block, run: Run): boolean {
  return (
    block.pieces[0]?.node === run.pieces[0]?.node &&
    block.pieces[0]?.from === run.pieces[0]?.from &&
    block.text === run.text &&
    block.language === run.language &&
    block.place === run.place &&
    block.heading === run.heading &&
    block.article === run.article
  );
}

function haveSameNodes(block: Block, run: Run): boolean {
  return (
    block.pieces.length === run.pieces.length &&
    block.pieces.every(
      (piece, index) => piece.node === run.pieces[index]?.node && piece.from === run.pieces[index]?.from,
    )
  );
}

/** Calls `forget` for a removed node, all elements below it, and their shadow roots. */
function forgetTree(node: Node, forget: (container: Node) => void): void {
  if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
  forget(node);
  const root = (node as Partial<Element>).shadowRoot;
  if (root) forgetTree(root, forget);
  for (const element of (node as Element | ShadowRoot).querySelectorAll('*')) {
    forget(element);
    if (element.shadowRoot) forgetTree(element.shadowRoot, forget);
  }
}

/** A document with fewer elements is read in one go: nothing is gained by beginning in view. */
const LARGE_DOCUMENT = 5_000;
/** An element with more elements in it is not what is in view but what holds it. */
const MOST_IN_VIEW = 500;
const LOOKS_IN_VIEW = 8;

/** The block-level elements in the middle of the viewport of a large document, from top to bottom. */
function inView(document: Document, roleOf: (element: Element) => number): Set<Element> {
  const found = new Set<Element>();
  const view = document.defaultView;
  if (!view || document.getElementsByTagName('*').length < LARGE_DOCUMENT) return found;
  for (let look = 0; look < LOOKS_IN_VIEW; look += 1) {
    const y = (view.innerHeight * (look + 0.5)) / LOOKS_IN_VIEW;
    let element = document.elementFromPoint(view.innerWidth / 2, y);
    while (element && roleOf(element) !== BLOCK) element = element.parentElement;
    if (element && element.getElementsByTagName('*').length < MOST_IN_VIEW) found.add(element);
  }
  return found;
}
