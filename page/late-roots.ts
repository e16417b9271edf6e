/** Finds open shadow roots that were attached after their element was read: attaching one makes no record. */
import { ofDocument, parentOf } from './unclobbered';
import { middleOfView } from './view';

export interface LateRoots {
  /** Sets who is notified of every open root that a look comes upon, known or not. */
  listen(onRoot: (root: ShadowRoot) => void): void;
  /** Keeps a custom element in mind: it is likely to get a root. */
  await(element: Element): void;
  /**
   * Looks at all of those, at what holds each node of `near` (null: what is in the middle of the viewport, which reads
   * layout), and at a further part of the document.
   */
  look(near: Iterable<Node | null>): void;
}

/** More custom elements than this are not kept in mind. */
const MAX_AWAITED = 2_000;
/** Any element may get a root. A look goes on through the document for this long, in ms; the next one goes on from there. */
const LOOK_MS = 2;
/** Elements between two looks at the clock. */
const ELEMENTS_PER_LOOK = 64;

/** Makes the way to look for such roots in `document`. */
export function createLateRoots(document: Document): LateRoots {
  const awaited = new Set<Element>();
  const elements = ofDocument(document, 'getElementsByTagName')('*');
  let at = 0;
  let onRoot: ((root: ShadowRoot) => void) | null = null;

  const lookAt = (node: Node) => {
    const root: unknown = (node as Partial<Element>).shadowRoot;
    // A form whose field is called so would give that field.
    const isRoot = root instanceof ShadowRoot;
    if (isRoot) onRoot?.(root);
    return isRoot;
  };
  return {
    listen(listener) {
      onRoot = listener;
    },
    await(element) {
      if (awaited.size < MAX_AWAITED) awaited.add(element);
    },
    look(near) {
      for (const element of awaited) if (!element.isConnected || lookAt(element)) awaited.delete(element);
      for (const at of near)
        for (const place of at ? [at] : middleOfView(document))
          for (let node: Node | null = place; node; node = parentOf(node)) lookAt(node);
      const { length } = elements;
      const until = performance.now() + LOOK_MS;
      for (let looked = 0; looked < length; looked += 1) {
        if (looked % ELEMENTS_PER_LOOK === 0 && performance.now() > until) break;
        if (at >= length) at = 0;
        const element = elements[at];
        if (element) lookAt(element);
        at += 1;
      }
    },
  };
}
