/** Finds open shadow roots that were attached after their element was read, which makes no mutation record. */
import { ofDocument, parentOf } from './unclobbered';
import { middleOfView } from './view';

export interface LateRoots {
  /** Sets the listener for every open root that a search finds, known or not. */
  listen(onRoot: (root: ShadowRoot) => void): void;
  /** Remembers a custom element, which is likely to get a root. */
  await(element: Element): void;
  /**
   * Checks all remembered elements, the ancestors of each node of `near` (null: what is in the middle of the viewport, which
   * reads layout), and a further part of the document.
   */
  look(near: Iterable<Node | null>): void;
}

/** At most this many custom elements are remembered. */
const MAX_AWAITED = 2_000;
/** Any element may get a root. Each search goes through the document for this long, in ms; the next one continues from there. */
const LOOK_MS = 2;
/** Elements checked between two looks at the clock. */
const ELEMENTS_PER_LOOK = 64;

/** Makes a search for such roots in `document`. */
export function createLateRoots(document: Document): LateRoots {
  const awaited = new Set<Element>();
  const elements = ofDocument(document, 'getElementsByTagName')('*');
  let at = 0;
  let onRoot: ((root: ShadowRoot) => void) | null = null;

  const lookAt = (node: Node) => {
    const root: unknown = (node as Partial<Element>).shadowRoot;
    // A form with a field of that name would return the field.
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
