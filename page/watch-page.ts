/** Finds the blocks of a page: those in view, then the rest, then whatever changes. */
import type { BlockId } from '@/core/mentions/document';
import { type BlockEvents, type BlockStore, createBlockStore } from './block-store';
import { BlockWalker, CustomTags, type WalkEvents } from './block-walker';
import { type ChangeQuestions, type Changes, createChanges } from './changes';
import { BLOCK, INLINE } from './elements';
import { findPieces } from './find-pieces';
import { createLateRoots } from './late-roots';
import type { Block } from './page-text';
import { ofDocument } from './unclobbered';
import { middleOfView } from './view';

export interface WatcherEvents extends BlockEvents {
  /** The page has changed; called inside the observer's callback, before anything is drawn. */
  touched(records: readonly MutationRecord[]): void;
  /** There is something to read. */
  wake(): void;
  /** An open shadow root is now being watched. */
  root(root: ShadowRoot): void;
}

export interface PageWatcher {
  /** Starts watching; `events` hears of everything from here on. Call it once, before the first step. */
  listen(events: WatcherEvents): void;
  /** Reads until `isOver` says so. True if work is left. */
  step(isOver: () => boolean): boolean;
  hasWork(): boolean;
  /** All blocks in document order. */
  blocks(): readonly Block[];
  block(id: BlockId): Block | undefined;
  /** The block and the offset in its text for a place in the document; null if no block is read there. */
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
  // `class` and `style` change all the time without changing text; what they hide is checked before painting.
  attributeFilter: ['contenteditable', 'lang', 'role'],
};
/** Nodes read between two looks at the clock, or parts with fewer nodes. */
const NODES_PER_LOOK = 128;
const PARTS_PER_LOOK = 8;

/** Makes the watcher of `document`. It watches nothing before `listen`, and reads nothing before the first `step`. */
export function createPageWatcher(document: Document): PageWatcher {
  const tags = new CustomTags();
  const store = createBlockStore();
  const changes = createChanges(questionsOf(tags, store));
  const addAll = (container: Element | ShadowRoot) => changes.add({ container, which: 'all' });
  const observer = createObserver();
  const lateRoots = createLateRoots(document);
  const walkEvents = { ...store.walkEvents, root: observer.watchRoot, rootless: lateRoots.await, again: addAll };
  const steps = createSteps(createWalker(walkEvents, store, tags), changes, store.order.jump);

  for (const element of [...inView(document, tags), ofDocument(document, 'documentElement')])
    if (element) addAll(element);

  return {
    listen({ touched, wake, root, ...blockEvents }) {
      store.listen(blockEvents);
      lateRoots.listen((late) => {
        if (!observer.watchRoot(late)) return;
        addAll(late);
        wake();
      });
      const records = (taken: readonly MutationRecord[]) => {
        changes.take(taken);
        wake();
        touched(taken);
      };
      observer.listen(document, { records, root });
    },
    step(isOver) {
      observer.flush();
      return steps.step(isOver);
    },
    hasWork: steps.hasWork,
    blocks: store.order.all,
    block: store.block,
    placeOf: (node, offset) => placeAmong(store.blocksOf(changes.containerOf(node)), node, offset),
    lookForRoots: lateRoots.look,
    stop: observer.stop,
  };
}

function createWalker(events: WalkEvents, store: BlockStore, tags: CustomTags): BlockWalker {
  const find = (block: Block) => findPieces(block, () => store.blocksOf(block.container), tags);
  return new BlockWalker(events, tags, find, false);
}

interface ObserverEvents {
  records(records: readonly MutationRecord[]): void;
  root(root: ShadowRoot): void;
}

/** Observes a document, and each shadow root once. */
function createObserver() {
  const roots = new WeakSet<ShadowRoot>();
  let events: ObserverEvents | null = null;
  const take = (records: readonly MutationRecord[]) => {
    if (records.length > 0) events?.records(records);
  };
  const observer = new MutationObserver(take);
  return {
    listen(document: Document, listener: ObserverEvents) {
      events = listener;
      observer.observe(document, WATCHED);
    },
    /** False if that root is watched already. */
    watchRoot(root: ShadowRoot) {
      if (roots.has(root)) return false;
      roots.add(root);
      observer.observe(root, WATCHED);
      events?.root(root);
      return true;
    },
    /** Takes the pending records without waiting for the next callback. */
    flush: () => take(observer.takeRecords()),
    stop: () => observer.disconnect(),
  };
}

function questionsOf(tags: CustomTags, store: BlockStore): ChangeQuestions {
  return {
    isBlock: (element) => tags.tagOf(element, element.localName).role === BLOCK,
    isInline: (element) => tags.tagOf(element, element.localName).role === INLINE,
    hasText: store.has,
    isPlain: store.isPlain,
    invalidate: store.invalidate,
    forgetTree(node) {
      if (!store.isEmpty()) forgetTree(node, store.forgetAllOf);
    },
  };
}

/** Reads part after part; `jump` is called if the next one begins somewhere else. */
function createSteps(walker: BlockWalker, changes: Changes, jump: () => void) {
  let busy = false;
  return {
    hasWork: () => busy || changes.hasAny(),
    step(isOver: () => boolean) {
      // The page has changed, perhaps while a part was being read.
      if (changes.wereTaken()) walker.recover();
      if (!changes.lookAt(isOver)) return true;
      changes.forgetRemoved();
      for (let parts = 1; ; parts += 1) {
        if (!busy) {
          const part = changes.next();
          if (!part) return changes.hasAny();
          jump();
          walker.begin(part.container, part.which);
        }
        busy = walker.read(NODES_PER_LOOK);
        if ((busy || parts % PARTS_PER_LOOK === 0) && isOver()) return busy || changes.hasAny();
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

/** An element with more elements than this contains what is in view rather than being it. */
const MOST_IN_VIEW = 500;

/**
 * The block-level elements in the middle of the viewport, from top to bottom, where the reader has scrolled down: at the
 * top of a page, document order is reading order.
 */
function inView(document: Document, tags: CustomTags): Set<Element> {
  const found = new Set<Element>();
  // Asked while a page is being built, it would be laid out, perhaps without its style sheets, before it is drawn.
  if (ofDocument(document, 'readyState') !== 'complete' || !ofDocument(document, 'defaultView')?.scrollY) return found;
  for (let element of middleOfView(document)) {
    while (element && tags.tagOf(element, element.localName).role !== BLOCK) element = element.parentElement;
    if (element && element.getElementsByTagName('*').length < MOST_IN_VIEW) found.add(element);
  }
  return found;
}
