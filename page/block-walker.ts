/** Walks through a part of the page, a little at a time, and finds the blocks in it. */
import { Contexts, contextInside } from './context';
import {
  BLOCK,
  BREAK,
  INLINE,
  isSetApart,
  SILENT,
  SPECIAL,
  type Special,
  specialOf,
  type Tag,
  tagOf,
} from './elements';
import { type Block, type FindPieces, RunBuilder } from './page-text';
import type { Context } from './telling';

/** What a listener keeps for a container while its own text is being read. */
export type Note = object | null;

/** Where the walk is inside one element. */
interface Frame {
  element: Element | ShadowRoot;
  context: Context;
  /** True if the element is a block of its own, not part of its parent's line. */
  own: boolean;
  /** True if blocks inside are read too. */
  deep: boolean;
  /** Elements with relevant attributes in this tree; null if each is checked as it comes. */
  special: ReadonlySet<Element> | null;
  next: Node | null;
  /** How much of `next`, a text with blank lines, has been read. */
  from: number;
  /** True while no element was met in it. */
  plain: boolean;
  note: Note;
}

export interface WalkEvents {
  /** A container's own text is about to be read. What this returns is passed back with its blocks and at its end. */
  open(container: Element | ShadowRoot): Note;
  block(block: Block, note: Note): Note;
  /** All of it has been read, or the walk had to leave it. `plain`: all of it has been read, and there is no element in it. */
  close(container: Element | ShadowRoot, note: Note, plain?: boolean): void;
  /** An open shadow root was met. */
  root(root: ShadowRoot): void;
  /** A custom element without an open root was met; it may get one later. */
  rootless(element: Element): void;
  /** The page changed during the walk: this part must be read again. */
  again(container: Element | ShadowRoot): void;
}

/** In text with blank lines, one step reads at most this many characters beyond a blank line. */
const PRE_STEP = 16_384;
/** With at least this many elements, those with relevant attributes are found with a single query. */
const MANY_ELEMENTS = 500;
const BLANK_LINE = /\n[ \t\r]*\n\s*/g;
const NOTHING: ReadonlySet<Node> = new Set();

/** Classifies custom elements by their style: one decides for all with its name. */
export class CustomTags {
  readonly #known = new Map<string, Tag>();
  readonly #styled = new WeakMap<Element, Tag>();

  tagOf(element: Element, localName: string): Tag {
    const known = tagOf(localName) ?? this.#known.get(localName);
    if (known) return known.wraps ? this.#asStyled(element, localName, known) : known;
    // One that is not displayed tells nothing.
    if (!element.checkVisibility()) return INLINE_TAG;
    const tag = isSetApart(element) ? BLOCK_TAG : INLINE_TAG;
    this.#known.set(localName, tag);
    return tag;
  }

  /** What a block's tag is read as: a style can put it into the line. Asked once for each class within another. */
  #asStyled(element: Element, localName: string, tag: Tag): Tag {
    let styled = this.#styled.get(element);
    if (!styled && this.#known.size > MOST_STYLES) return tag;
    if (!styled) {
      const key = `${localName} ${element.className} in ${element.parentElement?.className}`;
      styled = this.#known.get(key) ?? tagInStyle(getComputedStyle(element), tag);
      this.#known.set(key, styled);
      // Its class may be another when it is read again, and its blocks are known by it.
      this.#styled.set(element, styled);
    }
    return styled;
  }
}

/** A page that gives each block a class of its own has its tags taken for what they are from then on: asking costs a style each. */
const MOST_STYLES = 1_000;
/** Space at its sides up to this, in em, is space between words; more sets it apart. */
const WORD_SPACE_EM = 0.6;
const SIDES = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight'] as const;

/** A block's tag, as its style has it. */
function tagInStyle(style: CSSStyleDeclaration, tag: Tag): Tag {
  const space =
    SIDES.reduce((sum, side) => sum + Number.parseFloat(style[side]), 0) / Number.parseFloat(style.fontSize);
  if (!/^inline/.test(style.display) || space > WORD_SPACE_EM) return tag;
  return { role: INLINE, tells: tag.tells, spaced: space > 0 };
}

const INLINE_TAG: Tag = { role: INLINE, tells: false };
const BLOCK_TAG: Tag = { role: BLOCK, tells: false };

/** Walks a part of the page, and reports to `events` what it meets. */
export class BlockWalker {
  /** Frames are reused: only the first `depth` of them are current. */
  readonly #frames: Frame[] = [];
  #depth = 0;
  #fresh: ReadonlySet<Node> | 'all' = 'all';
  readonly #contexts = new Contexts();
  readonly #builder: RunBuilder;
  readonly #events: WalkEvents;
  readonly #tags: CustomTags;

  constructor(events: WalkEvents, tags: CustomTags, finder: FindPieces, keepPieces: boolean) {
    this.#events = events;
    this.#tags = tags;
    this.#builder = new RunBuilder(finder, keepPieces);
  }

  /**
   * Starts reading `container`, a block or a shadow root: all of it, or its own text and only the blocks in `fresh` or
   * inside inline elements of `fresh`. Only while the walker is idle.
   */
  begin(container: Element | ShadowRoot, fresh: ReadonlySet<Node> | 'all' = NOTHING): void {
    const context = this.#contexts.of(container);
    if (!context) {
      this.#events.close(container, this.#events.open(container));
      return;
    }
    this.#fresh = fresh;
    const deep = fresh === 'all';
    this.#push(container, context, true, deep, deep ? specialsIn(container) : null);
    this.#enterShadow(container, '', context, deep);
  }

  /** Reads on for about `nodes` nodes. True if the walk has not ended. */
  read(nodes: number): boolean {
    for (let left = nodes; left > 0; left -= 1) {
      const frame = this.#frames[this.#depth - 1];
      if (!frame || this.#depth === 0) return false;
      // A step that is not done with its node was a long one.
      if (!this.#step(frame)) break;
    }
    return this.#depth > 0;
  }

  /** To be called after a pause in which the page may have changed: leaves whatever is no longer where it was. */
  recover(): void {
    this.#contexts.forget();
    const open = this.#frames.slice(0, this.#depth);
    // Attributes may have changed too, so from here on each element is checked as it comes.
    for (const frame of open) frame.special = null;
    const wrong = open.findIndex(
      ({ element, next }) => !element.isConnected || (next !== null && next.parentNode !== element),
    );
    if (wrong < 0) return;
    // The unfinished line is dropped with its frames: the part is read again, from its container on.
    let base = wrong;
    while (base > 0 && !open[base]?.own) base -= 1;
    this.#builder.clear();
    this.#depth = base;
    for (const frame of open.slice(base).reverse()) if (frame.own) this.#events.close(frame.element, frame.note);
    const container = open[base]?.element;
    if (container?.isConnected) this.#events.again(container);
  }

  /** Reads one node, or leaves an element. False if some of the node is left. */
  #step(frame: Frame): boolean {
    const node = frame.next;
    if (node === null) {
      this.#pop(frame);
      return true;
    }
    const type = node.nodeType;
    if (type === Node.ELEMENT_NODE) {
      frame.next = node.nextSibling;
      frame.plain = false;
      try {
        this.#enter(frame, node as Element);
      } catch {
        // A form with fields named like its properties: skip it.
        this.#builder.gap();
      }
      return true;
    }
    if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
      const { data } = node as Text;
      if (!frame.context.pre) {
        if (data !== '') this.#builder.add(node as Text, data, 0, frame.context);
      } else if (!this.#readLines(frame, node as Text, data)) return false;
      frame.from = 0;
    }
    frame.next = node.nextSibling;
    return true;
  }

  #enter(frame: Frame, element: Element): void {
    const { localName } = element;
    const { role, tells, spaced } = this.#tags.tagOf(element, localName);
    if (role === BREAK) {
      if (this.#builder.lineBreak()) this.#closeRun();
      return;
    }
    if (role === SILENT) return;
    const special = specialIn(frame, element);
    if (special?.read === false || (role !== BLOCK && role !== INLINE)) {
      this.#builder.gap();
      return;
    }
    const deep = frame.deep || this.#fresh === 'all' || this.#fresh.has(element);
    if (role === BLOCK && !deep) {
      this.#closeRun();
      return;
    }
    const context = tells || special ? contextInside(frame.context, element, localName, special) : frame.context;
    if (role === INLINE) {
      if (spaced) this.#builder.gap();
      this.#builder.cross();
      if (localName === 'sup') this.#builder.raise();
    }
    this.#push(element, context, role === BLOCK, deep, frame.special);
    this.#enterShadow(element, localName, context, deep);
  }

  #enterShadow(element: Element | ShadowRoot, localName: string, context: Context, deep: boolean): void {
    const root = (element as Element).shadowRoot;
    if (!root) {
      if (localName.includes('-')) this.#events.rootless(element as Element);
      return;
    }
    // A form with a field of that name returns the field.
    if (!(root instanceof ShadowRoot)) return;
    this.#events.root(root);
    if (deep) this.#push(root, { ...context, link: false }, true, true, specialsIn(root));
  }

  /** Reads text in which blank lines end blocks. False if some of it is left for the next step. */
  #readLines(frame: Frame, node: Text, data: string): boolean {
    const stop = frame.from + PRE_STEP;
    while (frame.from < data.length) {
      if (frame.from > stop) return false;
      BLANK_LINE.lastIndex = frame.from;
      const blank = BLANK_LINE.exec(data);
      const end = blank ? blank.index : data.length;
      const part = frame.from === 0 && !blank ? data : data.slice(frame.from, end);
      if (part !== '') this.#builder.add(node, part, frame.from, frame.context);
      if (blank) this.#closeRun();
      frame.from = blank ? BLANK_LINE.lastIndex : data.length;
    }
    return true;
  }

  #push(
    element: Element | ShadowRoot,
    context: Context,
    own: boolean,
    deep: boolean,
    special: ReadonlySet<Element> | null,
  ): void {
    if (own) this.#closeRun();
    const next = element.firstChild;
    const note = own ? this.#events.open(element) : null;
    const frame = this.#frames[this.#depth];
    this.#depth += 1;
    if (!frame) {
      this.#frames.push({ element, context, own, deep, special, next, from: 0, plain: true, note });
      return;
    }
    frame.element = element;
    frame.context = context;
    frame.own = own;
    frame.deep = deep;
    frame.special = special;
    frame.next = next;
    frame.from = 0;
    frame.plain = true;
    frame.note = note;
  }

  #pop(frame: Frame): void {
    if (!frame.own) {
      this.#depth -= 1;
      this.#builder.cross();
      return;
    }
    this.#closeRun();
    this.#depth -= 1;
    this.#events.close(frame.element, frame.note, frame.plain);
  }

  /** Ends the current line, which belongs to the innermost open block. */
  #closeRun(): void {
    for (let at = this.#depth - 1; at >= 0; at -= 1) {
      const frame = this.#frames[at];
      if (!frame?.own) continue;
      const block = this.#builder.close(frame.element);
      if (block) frame.note = this.#events.block(block, frame.note);
      return;
    }
  }
}

/** The elements with relevant attributes below `root`, or null if checking each is cheaper. */
function specialsIn(root: Element | ShadowRoot): ReadonlySet<Element> | null {
  if (!(root instanceof ShadowRoot) && root.getElementsByTagName('*').length < MANY_ELEMENTS) return null;
  return new Set(root.querySelectorAll(SPECIAL));
}

function specialIn(frame: Frame, element: Element): Special | null {
  const telling = frame.special ? frame.special.has(element) : element.hasAttributes() && element.matches(SPECIAL);
  return telling ? specialOf(element) : null;
}
