/** Gathers what changed on a page into the parts that must be read anew. */
import { parentOf } from './unclobbered';

/** A container to read: all of it, or its own text and only those nodes of it that are fresh. */
export interface Part {
  container: Element | ShadowRoot;
  which: ReadonlySet<Node> | 'all';
}

export interface ChangeQuestions {
  isBlock(element: Element): boolean;
  isInline(element: Element): boolean;
  /** True where the container has text of its own as far as is known. */
  hasText(container: Node): boolean;
  forgetTree(node: Node): void;
}

export interface Changes {
  take(records: readonly MutationRecord[]): void;
  add(part: Part): void;
  /** Forgets what was removed; before anything is put in order. */
  forgetRemoved(): void;
  /** The next part to read; null where there is none. */
  next(): Part | null;
  hasAny(): boolean;
  /** The block-level element or shadow root in whose own text `node` stands; null where it is not read. */
  containerOf(node: Node): Element | ShadowRoot | null;
}

/** Makes an empty list of changes. */
export function createChanges(questions: ChangeQuestions): Changes {
  const parts = new Map<Element | ShadowRoot, Set<Node> | 'all'>();
  /** Nodes whose own children changed, with the children that are new. */
  const parents = new Map<Node, Set<Node>>();
  const texts = new Set<Node>();
  let removed: Node[] = [];

  const containerOf = (node: Node): Element | ShadowRoot | null => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
        return (at as Partial<ShadowRoot>).host ? (at as ShadowRoot) : null;
      if (at.nodeType !== Node.ELEMENT_NODE) continue;
      const element = at as Element;
      if (questions.isBlock(element)) return element;
      if (!questions.isInline(element)) return null;
    }
    return null;
  };
  const addPart = (container: Element | ShadowRoot, fresh: Iterable<Node> | 'all') => {
    if (fresh === 'all') parts.set(container, 'all');
    else {
      const known = parts.get(container) ?? new Set<Node>();
      if (known !== 'all') for (const node of fresh) known.add(node);
      parts.set(container, known);
    }
  };
  const addChildren = (parent: Node, fresh: readonly Node[]) => {
    const elements = fresh.filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
    const container = containerOf(parent);
    if (parent.nodeType === Node.DOCUMENT_NODE) {
      for (const element of elements) addPart(element, 'all');
    } else if (container === parent && !questions.hasText(container) && fresh.every((node) => isApart(node))) {
      // Rows added to a list: the list itself has no text, so its other rows need not be passed.
      for (const element of elements) addPart(element, 'all');
    } else if (container) addPart(container, fresh);
  };
  const isApart = (node: Node) => {
    if (node.nodeType === Node.ELEMENT_NODE) return questions.isBlock(node as Element);
    return node.nodeType !== Node.TEXT_NODE || (node as Text).data.trim() === '';
  };
  const sort = () => {
    for (const [parent, fresh] of parents) {
      if (!parent.isConnected) continue;
      addChildren(
        parent,
        [...fresh].filter((node) => node.parentNode === parent),
      );
    }
    parents.clear();
    for (const text of texts) {
      const container = text.isConnected ? containerOf(text) : null;
      if (container) addPart(container, []);
    }
    texts.clear();
  };

  return {
    take(records) {
      for (const record of records) {
        if (record.type === 'characterData') texts.add(record.target);
        else if (record.type === 'attributes') {
          // It may not be read any more: what was read in it is forgotten like something removed.
          removed.push(record.target);
          parents.set(...withFresh(parents, record.target));
        } else {
          const fresh = parents.get(record.target) ?? new Set<Node>();
          for (const node of record.addedNodes) fresh.add(node);
          parents.set(record.target, fresh);
          for (const node of record.removedNodes) if (node.nodeType === Node.ELEMENT_NODE) removed.push(node);
        }
      }
    },
    add: ({ container, which }) => addPart(container, which),
    forgetRemoved() {
      const gone = removed;
      removed = [];
      for (const node of gone) questions.forgetTree(node);
    },
    next() {
      sort();
      for (const [container, which] of parts) {
        parts.delete(container);
        if (container.isConnected) return { container, which };
      }
      return null;
    },
    hasAny: () => parts.size > 0 || parents.size > 0 || texts.size > 0 || removed.length > 0,
    containerOf,
  };
}

/** An element whose attributes changed counts as a new child of its parent. */
function withFresh(parents: ReadonlyMap<Node, Set<Node>>, element: Node): [Node, Set<Node>] {
  const parent = parentOf(element) ?? element;
  return [parent, (parents.get(parent) ?? new Set<Node>()).add(element)];
}
