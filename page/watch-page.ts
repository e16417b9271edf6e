/** Names the blocks of a page: those in view, then the rest, then whatever changes. */
import type { BlockId } from '@/core/mentions/document-mentions';
import { createBlockShelf } from './block-shelf';
import { CustomTags, Reader, type ReaderEvents } from './blocks';
import { createChanges } from './changes';
import { BLOCK, INLINE } from './elements';
import { findPieces } from './find-pieces';
import type { Block } from './page-text';
import { ofDocument } from './unclobbered';

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
  const tags = new CustomTags();
  const shelf = createBlockShelf({
    put(block) {
      byId.set(block.id, block);
      events.put(block);
    },
    moved: events.moved,
    forget(block) {
      byId.delete(block.id);
      events.forget(block);
    },
  });
  const watchedRoots = new WeakSet<ShadowRoot>();
  const rootless = new Set<Element>();
  let busy = false;
  let paused = false;

  const observer = new MutationObserver((records) => take(records));
  const take = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    changes.take(records);
    paused = true;
    events.wake();
    events.touched(records);
  };
  const watchRoot = (root: ShadowRoot) => {
    if (watchedRoots.has(root)) return;
    watchedRoots.add(root);
    observer.observe(root, WATCHED);
    events.root(root);
  };
  const readerEvents: ReaderEvents = {
    ...shelf.readerEvents,
    root: watchRoot,
    rootless(element) {
      if (rootless.size < MAX_ROOTLESS) rootless.add(element);
    },
    again: (container) => changes.add({ container, which: 'all' }),
  };
  const reader = new Reader(
    readerEvents,
    tags,
    (block) => findPieces(block, () => shelf.blocksOf(block.container), tags),
    false,
  );
  const changes = createChanges({
    isBlock: (element) => tags.tagOf(element, element.localName).role === BLOCK,
    isInline: (element) => tags.tagOf(element, element.localName).role === INLINE,
    hasText: (container) => shelf.has(container),
    forgetTree: (node) => {
      if (byId.size > 0) forgetTree(node, shelf.forgetAllOf);
    },
  });

  observer.observe(document, WATCHED);
  for (const element of [...inView(document, tags), ofDocument(document, 'documentElement')])
    if (element) changes.add({ container: element, which: 'all' });

  return {
    step(isOver) {
      take(observer.takeRecords());
      if (busy && paused) reader.recover();
      paused = false;
      changes.forgetRemoved();
      for (;;) {
        if (!busy) {
          const part = changes.next();
          if (!part) return changes.hasAny();
          shelf.order.jump();
          reader.begin(part.container, part.which);
        }
        busy = reader.read(NODES_PER_LOOK);
        if (isOver()) return busy || changes.hasAny();
      }
    },
    hasWork: () => busy || changes.hasAny(),
    blocks: () => shelf.order.all(),
    block: (id) => byId.get(id),
    placeOf(node, offset) {
      const container = changes.containerOf(node);
      for (const block of container ? shelf.blocksOf(container) : []) {
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

/** Looks down the middle of the viewport. */
const LOOKS_IN_VIEW = 4;
/** An element with more elements in it is not what is in view but what holds it. */
const MOST_IN_VIEW = 500;

/**
 * The block-level elements in the middle of the viewport, from top to bottom, where the reader has scrolled down: at the
 * top of a page document order is the order of reading.
 */
function inView(document: Document, tags: CustomTags): Set<Element> {
  const found = new Set<Element>();
  const view = ofDocument(document, 'defaultView');
  if (!view || view.scrollY === 0) return found;
  for (let look = 0; look < LOOKS_IN_VIEW; look += 1) {
    const y = (view.innerHeight * (look + 0.5)) / LOOKS_IN_VIEW;
    let element = ofDocument(document, 'elementFromPoint')(view.innerWidth / 2, y);
    while (element && tags.tagOf(element, element.localName).role !== BLOCK) element = element.parentElement;
    if (element && element.getElementsByTagName('*').length < MOST_IN_VIEW) found.add(element);
  }
  return found;
}
