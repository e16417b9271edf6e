/** Reads the text of a page, and then whatever changes, until something stands there that somebody waits for. */
import { SLICE_MS } from '@/core/limits';
import { isPartOfLine, type Part, quickTextIn, UNREAD } from './quick-text';
import { createThrottle } from './throttle';
import { ofDocument, parentOf } from './unclobbered';

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true };
/** A page that keeps changing gets at most one part in so many of its time spent on it. */
const SHARE = 50;
const SHORTEST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;
/** Where more parts than this have changed, all is read again. */
const MOST_PARTS = 500;
/** So often in a row the page may take away what the reading stands at. */
const MOST_LOST = 20;

/**
 * Reads `document` until `signal` aborts: calls `look` with every line of it, as it is now and when it changes, and `found`
 * when that returns true, or when reading fails: others may do better.
 */
export function watchText(
  document: Document,
  look: (line: string) => boolean,
  found: () => void,
  signal: AbortSignal,
): void {
  const rootFinder = createRootFinder((root) => {
    observer.observe(root, WATCHED);
    parts.add(root);
    reading.ask(0);
  });
  const parts = createParts(document, rootFinder.lookAt);
  /** How long reading has taken since it rested last, and the time before which no change is read. */
  let spent = 0;
  let restsUntil = 0;
  const read = () => {
    const begun = performance.now();
    let more: boolean | null = null;
    try {
      more = parts.read(() => performance.now() - begun > SLICE_MS, look);
    } catch {}
    spent += performance.now() - begun;
    if (more === null) found();
    else if (more) reading.ask(0);
    else {
      restsUntil = performance.now() + Math.min(Math.max(SHORTEST_WAIT_MS, spent * SHARE), LONGEST_WAIT_MS);
      spent = 0;
    }
  };
  const reading = createThrottle(read);
  const observer = new MutationObserver((records) => {
    parts.take(records);
    // What comes after a long rest is read at once.
    reading.ask(restsUntil - performance.now());
  });
  observer.observe(document, WATCHED);
  rootFinder.listen(document, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    reading.stop();
  });
  // At once: a page's own timers may be many.
  read();
}

/** The parts of a page that are still to be read: at first all of it. */
function createParts(document: Document, meet: (element: Element) => void) {
  const parts = new Set<Part>();
  let reading: Generator<string, boolean> | null = null;
  let lost = 0;
  const addAll = () => {
    const root = ofDocument(document, 'documentElement');
    parts.clear();
    if (root) parts.add(root);
  };
  const next = () => {
    for (const part of parts) {
      parts.delete(part);
      if (part.isConnected) return quickTextIn(part, meet);
    }
    return null;
  };
  addAll();
  return {
    add: (part: Part) => parts.add(part),
    take(records: readonly MutationRecord[]) {
      for (const record of records) for (const part of changedIn(record)) parts.add(part);
      if (parts.size > MOST_PARTS) addAll();
    },
    /** Reads until `isOver`: true where there is more to read, null where `look` said that it is enough. */
    read(isOver: () => boolean, look: (text: string) => boolean): boolean | null {
      for (reading ??= next(); reading; reading ??= next()) {
        const { done, value } = reading.next();
        if (done) {
          reading = null;
          // Something was taken away under the reading. On a page where that never ends, others may do better.
          lost = value ? 0 : lost + 1;
          if (lost > MOST_LOST) return null;
          if (!value) addAll();
        } else if (look(value as string)) return null;
        if (isOver()) return true;
      }
      return false;
    },
  };
}

/** The parts to read again after a change. */
function changedIn({ type, target, addedNodes }: MutationRecord): Part[] {
  const isList = type === 'childList';
  const around = isList && addedNodes.length === 0 ? null : blockAround(target);
  if (!around) return [];
  const added = [...addedNodes] as Element[];
  const isBlock = (node: Node) => node.nodeType === Node.ELEMENT_NODE && !isPartOfLine(node as Element);
  return isList && added.every(isBlock) ? added : [around];
}

/** The block, or the shadow root, in whose lines a node stands; null where it is not read. */
function blockAround(node: Node): Part | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return at;
    if (at instanceof Element && !isPartOfLine(at)) return at.closest(UNREAD) ? null : at;
  }
  return null;
}

/** Events at which shadow roots are looked for that were attached late: that makes no record. */
const EVENTS = ['scroll', 'pointermove', 'keyup'];
const LOOK_EVERY_MS = 1_000;
/** More custom elements without a root than this are not kept in mind. */
const MOST_ROOTLESS = 2_000;

/** Finds open shadow roots, with less code than `late-roots`, in custom elements and near what happens; each is given to `onRoot` once. */
function createRootFinder(onRoot: (root: ShadowRoot) => void) {
  const roots = new WeakSet<ShadowRoot>();
  const rootless = new Set<Element>();
  const lookAt = (element: Partial<Element>) => {
    const { shadowRoot, localName } = element;
    // A form whose field is called so would give that field.
    if (shadowRoot instanceof ShadowRoot) {
      rootless.delete(element as Element);
      if (!roots.has(shadowRoot)) onRoot(shadowRoot);
      roots.add(shadowRoot);
    } else if (`${localName}`.includes('-') && rootless.size < MOST_ROOTLESS) rootless.add(element as Element);
  };
  return {
    lookAt,
    listen(document: Document, signal: AbortSignal) {
      let near: EventTarget[] = [];
      const looking = createThrottle(() => {
        for (const each of [...rootless, ...near]) lookAt(each as Partial<Element>);
        near = [];
      });
      const happened = (event: Event) => {
        // Not at every move: each node of a path costs a wrapper.
        if (looking.ask(LOOK_EVERY_MS)) near = event.composedPath();
      };
      const view = ofDocument(document, 'defaultView');
      for (const type of EVENTS) view?.addEventListener(type, happened, { passive: true, capture: true, signal });
    },
  };
}
