/** Walks a part of the page, a little at a time, and names the blocks in it. */
import { type Context, contextInside, contextOf } from './context';
import {
  BLOCK,
  BREAK,
  INLINE,
  isSetApart,
  type Role,
  roleOf,
  SILENT,
  SPECIAL,
  type Special,
  specialOf,
} from './elements';
import { createRunBuilder, type Run } from './page-text';

/** Where the walk stands inside one element. */
interface Frame {
  readonly element: Element | ShadowRoot;
  readonly context: Context;
  /** True where the element is a block of its own, not part of its parent's line. */
  readonly own: boolean;
  /** True where blocks inside are read too. */
  readonly deep: boolean;
  /** Elements with telling attributes in this tree; null where each is looked at as it comes. */
  special: ReadonlySet<Element> | null;
  next: Node | null;
  /** How much of `next`, a text with blank lines, has been read. */
  from: number;
}

export interface ReaderEvents {
  /** A container's own text is about to be read. */
  open(container: Element | ShadowRoot): void;
  run(run: Run): void;
  /** All of it has been read, or the walk had to leave it. */
  close(container: Element | ShadowRoot): void;
  /** An open shadow root was met. */
  root(root: ShadowRoot): void;
  /** A custom element without an open root was met; it may get one later. */
  rootless(element: Element): void;
  /** The page changed under the walk: this part must be read anew. */
  again(container: Element | ShadowRoot): void;
}

export interface Reader {
  /**
   * Begins to read `container`, a block or a shadow root: all of it, or its own text and only the blocks in `fresh` or
   * inside inline elements of `fresh`. Only while the reader is idle.
   */
  begin(container: Element | ShadowRoot, fresh: ReadonlySet<Node> | 'all'): void;
  /** Reads on for about `nodes` nodes. True where the walk has not ended. */
  read(nodes: number): boolean;
  /** After a pause in which the page may have changed: leaves what is no longer where it was. */
  recover(): void;
  /** The role of an element as this reader takes it. */
  roleOf(element: Element): Role;
}

/** Text with blank lines is read on past a blank line at most this far in one step, in characters. */
const PRE_STEP = 65_536;
/** From this many elements on, those with telling attributes are asked for all at once. */
const MANY_ELEMENTS = 500;

/** Makes a reader that tells `events` what it meets. */
export function createReader(events: ReaderEvents): Reader {
  const stack: Frame[] = [];
  const builder = createRunBuilder();
  const customRoles = new Map<string, Role>();
  let fresh: ReadonlySet<Node> | 'all' = 'all';

  const roleFor = (element: Element, localName: string): Role => {
    const known = roleOf(localName) ?? customRoles.get(localName);
    if (known !== undefined) return known;
    // One custom element stands for all of its name; one that is not displayed tells nothing.
    if (!element.checkVisibility()) return INLINE;
    const role = isSetApart(element) ? BLOCK : INLINE;
    customRoles.set(localName, role);
    return role;
  };
  const closeRun = () => {
    for (let at = stack.length - 1; at >= 0; at -= 1) {
      const frame = stack[at];
      if (!frame?.own) continue;
      const run = builder.close(frame.element);
      if (run) events.run(run);
      return;
    }
  };
  const push = (frame: Omit<Frame, 'next' | 'from'>) => {
    if (frame.own) {
      closeRun();
      events.open(frame.element);
    }
    stack.push({ ...frame, next: frame.element.firstChild, from: 0 });
  };
  const pop = () => {
    const frame = stack[stack.length - 1];
    if (frame?.own) closeRun();
    stack.pop();
    if (frame?.own) events.close(frame.element);
    else if (frame) builder.cross(frame.element as Element);
  };

  const enter = (frame: Frame, element: Element) => {
    const localName = element.localName;
    const role = roleFor(element, localName);
    if (role === BREAK) {
      if (builder.lineBreak()) closeRun();
      return;
    }
    if (role === SILENT) return;
    const special = specialIn(frame, element);
    if (special?.read === false || (role !== BLOCK && role !== INLINE)) {
      builder.gap();
      return;
    }
    const own = role === BLOCK;
    const deep = frame.deep || isFresh(fresh, element);
    if (own && !deep) {
      closeRun();
      return;
    }
    const context = contextInside(frame.context, element, localName, special);
    if (!own) {
      builder.cross(element);
      if (localName === 'sup') builder.raise();
    }
    push({ element, context, own, deep, special: frame.special });
    enterShadow(element, localName, context, deep);
  };
  const enterShadow = (element: Element, localName: string, context: Context, deep: boolean) => {
    const root = element.shadowRoot;
    if (!root) {
      if (localName.includes('-')) events.rootless(element);
      return;
    }
    events.root(root);
    if (!deep) return;
    closeRun();
    push({ element: root, context: { ...context, link: false }, own: true, deep: true, special: specialsIn(root) });
  };
  const readText = (frame: Frame, node: Text) => {
    const data = node.data;
    if (!frame.context.pre) {
      if (data !== '') builder.add(node, data, 0, frame.context);
      return true;
    }
    return readLines(frame, node, data);
  };
  /** Reads text in which blank lines end blocks. False where some of it is left for the next step. */
  const readLines = (frame: Frame, node: Text, data: string) => {
    const stop = frame.from + PRE_STEP;
    while (frame.from < data.length) {
      if (frame.from > stop) return false;
      BLANK_LINE.lastIndex = frame.from;
      const blank = BLANK_LINE.exec(data);
      const end = blank ? blank.index : data.length;
      const part = frame.from === 0 && !blank ? data : data.slice(frame.from, end);
      if (part !== '') builder.add(node, part, frame.from, frame.context);
      if (blank) closeRun();
      frame.from = blank ? BLANK_LINE.lastIndex : data.length;
    }
    return true;
  };

  const step = (frame: Frame) => {
    const node = frame.next;
    if (!node) {
      pop();
      return;
    }
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      if (!readText(frame, node as Text)) return;
      frame.from = 0;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === Node.ELEMENT_NODE) enter(frame, node as Element);
  };

  return {
    begin(container, which) {
      const context = contextOf(container);
      if (!context) {
        events.open(container);
        events.close(container);
        return;
      }
      fresh = which;
      const deep = which === 'all';
      push({ element: container, context, own: true, deep, special: deep ? specialsIn(container) : null });
      if (container.nodeType === Node.ELEMENT_NODE) {
        const element = container as Element;
        enterShadow(element, element.localName, context, deep);
      }
    },
    read(nodes) {
      for (let left = nodes; left > 0; left -= 1) {
        const frame = stack[stack.length - 1];
        if (!frame) return false;
        step(frame);
      }
      return stack.length > 0;
    },
    recover() {
      // Attributes may have changed too: from here on each element is looked at as it comes.
      for (const frame of stack) frame.special = null;
      const wrong = stack.findIndex(
        ({ element, next }) => !element.isConnected || (next !== null && next.parentNode !== element),
      );
      if (wrong < 0) return;
      // The line in work is thrown away with its frames: the part is read anew, from its container on.
      let base = wrong;
      while (base > 0 && !stack[base]?.own) base -= 1;
      const container = stack[base]?.element;
      builder.close(document.documentElement);
      for (const frame of stack.splice(base).reverse()) if (frame.own) events.close(frame.element);
      if (container?.isConnected) events.again(container);
    },
    roleOf: (element) => roleFor(element, element.localName),
  };
}

const BLANK_LINE = /\n[ \t\r]*\n\s*/g;

function isFresh(fresh: ReadonlySet<Node> | 'all', element: Element): boolean {
  return fresh === 'all' || fresh.has(element);
}

/** The elements with telling attributes below `root`, or null where it is cheaper to look at each. */
function specialsIn(root: Element | ShadowRoot): ReadonlySet<Element> | null {
  if (root.nodeType === Node.ELEMENT_NODE && (root as Element).getElementsByTagName('*').length < MANY_ELEMENTS)
    return null;
  return new Set(root.querySelectorAll(SPECIAL));
}

function specialIn(frame: Frame, element: Element): Special | null {
  const telling = frame.special ? frame.special.has(element) : element.hasAttributes() && element.matches(SPECIAL);
  return telling ? specialOf(element) : null;
}
