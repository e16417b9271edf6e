/** Reads properties of nodes even where a page's forms and images shadow them by name (DOM clobbering). */

/**
 * The real property `key` of the document: `<img name="documentElement">` turns the plain property into the image, in
 * content scripts too. Methods are bound.
 */
export function ofDocument<K extends keyof Document>(document: Document, key: K): Document[K] {
  const own =
    Object.getOwnPropertyDescriptor(Document.prototype, key) ??
    Object.getOwnPropertyDescriptor(EventTarget.prototype, key);
  if (own?.get) return own.get.call(document) as Document[K];
  const method: unknown = own?.value;
  return typeof method === 'function' ? (method.bind(document) as Document[K]) : document[key];
}

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/** The parent, or the host of a shadow root. A form with a field named `parentNode` would otherwise make a climb loop forever. */
export function parentOf(node: Node): Node | null {
  return (parentNode?.call(node) as Node | null) ?? hostOf(node);
}

/** The host of a shadow root; null for any other node. */
export function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

/** The element itself, or the host of a shadow root: whichever has a box and a style. */
export function elementOf(container: Element | ShadowRoot): Element {
  return container instanceof ShadowRoot ? container.host : container;
}

/** The element that a text is in: its parent or, if that is a shadow root, its host; null if there is none. */
export function elementAround(text: Text): Element | null {
  const parent = parentOf(text);
  return parent && elementOf(parent as Element | ShadowRoot);
}
