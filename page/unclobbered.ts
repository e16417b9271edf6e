/** Reads nodes past the names that a page's forms and images put over their properties. */

/**
 * The property `key` of the document as the browser made it: `<img name="documentElement">` makes the plain property the
 * image, in content scripts too. Methods come bound.
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

/** The parent, or the host of a shadow root: past a form that has a field of that name, around which a climb would loop forever. */
export function parentOf(node: Node): Node | null {
  return (parentNode?.call(node) as Node | null) ?? hostOf(node);
}

/** The host of a shadow root; null for any other node. */
export function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

/** The element itself, or the host of a shadow root: what has a box and a style. */
export function elementOf(container: Element | ShadowRoot): Element {
  return container instanceof ShadowRoot ? container.host : container;
}

/** The element that a text is in: its parent, or the host of the shadow root that is; null if it is in none. */
export function elementAround(text: Text): Element | null {
  const parent = parentOf(text);
  return parent && elementOf(parent as Element | ShadowRoot);
}
