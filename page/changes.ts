/** Collects what has changed on a page into the parts that must be read again. */
import { parentOf } from './unclobbered';

/** A container to read: all of it, or its own text and only its new nodes. */
export interface Part {
  container: Element | ShadowRoot;
  which: ReadonlySet<Node> | 'all';
}

export interface ChangeQuestions {
  isBlock(element: Element): boolean;
  isInline(element: Element): boolean;
  /** True if the container is known to have text of its own. */
  hasText(container: Node): boolean;
  /** True if the container held no element when it was read. */
  isPlain(container: Node): boolean;
  /** The container's own text is to be read again. */
  invalidate(container: Node): void;
  forgetTree(node: Element): void;
}

export interface Changes {
  /** Buffers records: it is called while the page does its own work, and examining them takes longer. */
  take(records: readonly MutationRecord[]): void;
  /** True if records were taken since the last call. */
  wereTaken(): boolean;
  add(part: Part): void;
  /** Examines the buffered records until `isOver` says so. False if some are left. */
  lookAt(isOver: () => boolean): boolean;
  /** Forgets what was removed; call it once all records have been examined, and before blocks are ordered. */
  forgetRemoved(): void;
  /** The next part to read; null if there is none. */
  next(): Part | null;
  hasAny(): boolean;
  /** The block-level element or shadow root in whose own text `node` is; null if it is not read. */
  containerOf(node: Node): Element | ShadowRoot | null;
}

/** Records examined between two looks at the clock. */
const RECORDS_PER_LOOK = 256;

/** Makes an empty list of changes. */
export function createChanges(questions: ChangeQuestions): Changes {
  const parts = createParts(questions);
  const noted = createNoted(questions);
  let taken: MutationRecord[] = [];
  /** How many of them have been examined. */
  let seen = 0;
  let fresh = false;

  return {
    take(records) {
      for (const record of records) taken.push(record);
      fresh = true;
    },
    wereTaken() {
      const were = fresh;
      fresh = false;
      return were;
    },
    lookAt(isOver) {
      while (seen < taken.length) {
        const end = Math.min(seen + RECORDS_PER_LOOK, taken.length);
        for (; seen < end; seen += 1) noted.note(taken[seen] as MutationRecord);
        if (seen < taken.length && isOver()) return false;
      }
      taken = [];
      seen = 0;
      return true;
    },
    add: ({ container, which }) => parts.add(container, which),
    forgetRemoved() {
      for (const node of noted.takeRemoved()) questions.forgetTree(node);
    },
    next() {
      noted.giveTo(parts);
      return parts.next();
    },
    hasAny: () => taken.length > 0 || parts.hasAny() || noted.hasAny(),
    containerOf: (node) => containerOf(node, questions),
  };
}

/** What the records said, each node once. */
function createNoted({ isPlain }: ChangeQuestions) {
  /** Nodes whose own children changed, with the children that are new, some of them more than once. */
  const parents = new Map<Node, Node[]>();
  /** Texts that changed, and containers without elements whose children did. */
  const own = new Set<Node>();
  let removed: Element[] = [];

  const freshOf = (parent: Node) => {
    const fresh = parents.get(parent) ?? [];
    parents.set(parent, fresh);
    return fresh;
  };
  return {
    note(record: MutationRecord) {
      const { type, target } = record;
      if (type === 'attributes') {
        // It may no longer be readable: what was read in it is forgotten as if removed, and it counts as a new child.
        removed.push(target as Element);
        freshOf(parentOf(target) ?? target).push(target);
      } else if (type === 'characterData' || isPlain(target)) {
        // Nothing in it is known that would have to be forgotten, and each node of a record costs a wrapper in Firefox.
        own.add(target);
      } else takeChildren(record, freshOf(target), removed);
    },
    takeRemoved() {
      const gone = removed;
      removed = [];
      return gone;
    },
    /** Passes on, and forgets, each node that is still there, with those of its new children that are still its own. */
    giveTo({ add, addChildren }: Pick<ReturnType<typeof createParts>, 'add' | 'addChildren'>) {
      for (const [parent, fresh] of parents) {
        if (parent.isConnected)
          addChildren(
            parent,
            fresh.filter((node) => node.parentNode === parent),
          );
      }
      parents.clear();
      for (const node of own) {
        if (isPlain(node)) add(node as Element, (node as Element).firstElementChild ? 'all' : []);
        else if (node.isConnected) addChildren(node, []);
      }
      own.clear();
    },
    hasAny: () => parents.size + own.size + removed.length > 0,
  };
}

/** Adds the record's new nodes to `fresh`, and its old elements to `removed`. */
function takeChildren({ addedNodes, removedNodes }: MutationRecord, fresh: Node[], removed: Element[]): void {
  // By index: in Firefox, an iterator over the page's nodes takes our scripts several times as long.
  for (let at = 0; at < addedNodes.length; at += 1) fresh.push(addedNodes[at] as Node);
  for (let at = 0; at < removedNodes.length; at += 1) {
    const node = removedNodes[at] as Element;
    if (node.nodeType === Node.ELEMENT_NODE) removed.push(node);
  }
}

/** The parts waiting to be read. */
function createParts(questions: ChangeQuestions) {
  const parts = new Map<Element | ShadowRoot, Set<Node> | 'all'>();

  const add = (container: Element | ShadowRoot, fresh: Iterable<Node> | 'all') => {
    questions.invalidate(container);
    let known = parts.get(container);
    if (fresh === 'all' || known === 'all') parts.set(container, 'all');
    else {
      known ??= new Set();
      for (const node of fresh) known.add(node);
      parts.set(container, known);
    }
  };
  const isApart = (node: Node) => {
    if (node.nodeType === Node.ELEMENT_NODE) return questions.isBlock(node as Element);
    return node.nodeType !== Node.TEXT_NODE || (node as Text).data.trim() === '';
  };
  /** True for a list to which rows are added: it has no text of its own, so its other rows need not be read. */
  const isList = (container: Node, fresh: readonly Node[]) => !questions.hasText(container) && fresh.every(isApart);

  return {
    add,
    addChildren(parent: Node, fresh: readonly Node[]) {
      const container = containerOf(parent, questions);
      if (parent.nodeType === Node.DOCUMENT_NODE || (container === parent && isList(container, fresh))) {
        for (const node of fresh) if (node.nodeType === Node.ELEMENT_NODE) add(node as Element, 'all');
      } else if (container) add(container, fresh);
    },
    next(): Part | null {
      for (const [container, which] of parts) {
        parts.delete(container);
        if (container.isConnected) return { container, which };
      }
      return null;
    },
    hasAny: () => parts.size > 0,
  };
}

function containerOf(node: Node, { isBlock, isInline }: ChangeQuestions): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
      return (at as Partial<ShadowRoot>).host ? (at as ShadowRoot) : null;
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (isBlock(element)) return element;
    if (!isInline(element)) return null;
  }
  return null;
}
