/** Names the blocks of a page: those in view, then the rest, then whatever changes. */
import type { BlockId } from '@/core/mentions/document-mentions';
import { type BlockShelf, createBlockShelf, type ShelfEvents } from './block-shelf';
import { CustomTags, Reader, type ReaderEvents } from './blocks';
import { type ChangeQuestions, type Changes, createChanges } from './changes';
import { BLOCK, INLINE } from './elements';
import { findPieces } from './find-pieces';
import { createLateRoots } from './late-roots';
import type { Block } from './page-text';
import { ofDocument } from './unclobbered';
import { middleOfView } from './view';

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
  /** Looks for shadow roots attached since, first around the nodes at which something just happened; null: in view. */
  lookForRoots(near: Iterable<Node | null>): void;
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

/** Starts watching `document`. Nothing is read before the first `step`. */
export function createPageWatcher(document: Document, events: WatcherEvents): PageWatcher {
  const byId = new Map<BlockId, Block>();
  const tags = new CustomTags();
  const shelf = createBlockShelf(keepIn(byId, events));
  const changes = createChanges(questionsOf(tags, shelf, byId));
  const addAll = (container: Element | ShadowRoot) => changes.add({ container, which: 'all' });
  const { watchRoot, ...observer } = createObserver(document, (records) => take(records), events.root);
  const lateRoots = createLateRoots(document, (root) => {
    if (!watchRoot(root)) return;
    addAll(root);
    events.wake();
  });
  const readerEvents: ReaderEvents = {
    ...shelf.readerEvents,
    root: watchRoot,
    rootless: lateRoots.await,
    again: addAll,
  };
  const find = (block: Block) => findPieces(block, () => shelf.blocksOf(block.container), tags);
  const steps = createSteps(new Reader(readerEvents, tags, find, false), changes, shelf.order.jump);
  const take = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    changes.take(records);
    steps.pause();
    events.wake();
    events.touched(records);
  };

  for (const element of [...inView(document, tags), ofDocument(document, 'documentElement')])
    if (element) addAll(element);

  return {
    step(isOver) {
      take(observer.takeRecords());
      return steps.step(isOver);
    },
    hasWork: steps.hasWork,
    blocks: shelf.order.all,
    block: (id) => byId.get(id),
    placeOf(node, offset) {
      const container = changes.containerOf(node);
      return container ? placeAmong(shelf.blocksOf(container), node, offset) : null;
    },
    lookForRoots: lateRoots.look,
    stop: observer.stop,
  };
}

/** Watches `document`, and each shadow root once that it is given; `onRoot` is told of those. */
function createObserver(
  document: Document,
  onRecords: (records: readonly MutationRecord[]) => void,
  onRoot: (root: ShadowRoot) => void,
) {
  const observer = new MutationObserver(onRecords);
  const roots = new WeakSet<ShadowRoot>();
  observer.observe(document, WATCHED);
  return {
    /** False where that root is watched already. */
    watchRoot(root: ShadowRoot) {
      if (roots.has(root)) return false;
      roots.add(root);
      observer.observe(root, WATCHED);
      onRoot(root);
      return true;
    },
    takeRecords: () => observer.takeRecords(),
    stop: () => observer.disconnect(),
  };
}

/** What a shelf tells, passed on to `events`, while `byId` holds the blocks that are there. */
function keepIn(byId: Map<BlockId, Block>, events: WatcherEvents): ShelfEvents {
  return {
    put(block) {
      byId.set(block.id, block);
      events.put(block);
    },
    moved: events.moved,
    forget(block) {
      byId.delete(block.id);
      events.forget(block);
    },
  };
}

function questionsOf(tags: CustomTags, shelf: BlockShelf, byId: ReadonlyMap<BlockId, Block>): ChangeQuestions {
  return {
    isBlock: (element) => tags.tagOf(element, element.localName).role === BLOCK,
    isInline: (element) => tags.tagOf(element, element.localName).role === INLINE,
    hasText: shelf.has,
    doubt: shelf.doubt,
    forgetTree(node) {
      if (byId.size > 0) forgetTree(node, shelf.forgetAllOf);
    },
  };
}

/** Reads part after part; `jump` is called where the next one begins somewhere else. */
function createSteps(reader: Reader, changes: Changes, jump: () => void) {
  let busy = false;
  let paused = false;
  return {
    /** The page changed, perhaps while a part was being read. */
    pause() {
      paused = true;
    },
    hasWork: () => busy || changes.hasAny(),
    step(isOver: () => boolean) {
      if (paused) reader.recover();
      paused = false;
      if (!changes.lookAt(isOver)) return true;
      changes.forgetRemoved();
      for (;;) {
        if (!busy) {
          const part = changes.next();
          if (!part) return changes.hasAny();
          jump();
          reader.begin(part.container, part.which);
        }
        busy = reader.read(NODES_PER_LOOK);
        if (isOver()) return busy || changes.hasAny();
      }
    },
  };
}

function placeAmong(blocks: readonly Block[], node: Node, offset: number): { block: Block; offset: number } | null {
  for (const block of blocks) {
    const piece = block.pieces.find(
      (one) => one.node === node && offset >= one.from && offset <= one.from + one.end - one.start,
    );
    if (piece) return { block, offset: piece.start + offset - piece.from };
  }
  return null;
}

/** Calls `forget` for a removed element, all elements below it, and their shadow roots. */
function forgetTree(removed: Element | ShadowRoot, forget: (container: Node) => void): void {
  const inside = removed.querySelectorAll('*');
  for (let at = -1; at < inside.length; at += 1) {
    // Itself first.
    const node: Partial<Element> & Node = inside[at] ?? removed;
    forget(node);
    if (node.shadowRoot instanceof ShadowRoot) forgetTree(node.shadowRoot, forget);
  }
}

/** An element with more elements in it is not what is in view but what holds it. */
const MOST_IN_VIEW = 500;

/**
 * The block-level elements in the middle of the viewport, from top to bottom, where the reader has scrolled down: at the
 * top of a page document order is the order of reading.
 */
function inView(document: Document, tags: CustomTags): Set<Element> {
  const found = new Set<Element>();
  if (!ofDocument(document, 'defaultView')?.scrollY) return found;
  for (let element of middleOfView(document)) {
    while (element && tags.tagOf(element, element.localName).role !== BLOCK) element = element.parentElement;
    if (element && element.getElementsByTagName('*').length < MOST_IN_VIEW) found.add(element);
  }
  return found;
}
