/** Reads the text of a page in the cheapest way there is, for whoever wants its words and not where they stand. */
import { INLINE_NAMES } from './inline-names';
import { parentOf } from './unclobbered';

/**
 * Fields, editors, code, scripts: not read. This is what a short selector can say of it; what else `block-walker` passes by is
 * read here, which does no harm.
 */
export const UNREAD =
  'br,img,svg,picture,input,script,style,noscript,template,title,textarea,select,code,[contenteditable]:not([contenteditable=false i]),' +
  '[role=textbox]';
/** An element with none of these inside is plain: its text is one line. */
const ODD = `${UNREAD},:not(${INLINE_NAMES.replaceAll(' ', ',')})`;
const inline = new Set(INLINE_NAMES.split(' '));
/** Where words of two elements may touch that a style sets apart: within a word, letters seldom go on so. */
const JOINT = /\p{Ll}(?=\p{Lu})|\p{L}(?=\d)|\d(?=\p{L})/gu;
/** Longer lines come in parts, which overlap by more characters than a name has. */
const LONGEST_PART = 16_384;
const OVERLAP = 256;
/** Nodes between two steps, at most. */
const STEPS = 128;

export type Part = Element | ShadowRoot;

interface Open {
  part: Part;
  isInline: boolean;
  next: Node | null;
}

/**
 * The text of `part`, line by line: all words that `block-walker` reads, and hidden ones too; some lines are empty. A step is
 * short: it reads one plain element. `meet` gets every element that is met. Returns false where the page took away the node that it stood at.
 */
export function* quickTextIn(part: Part, meet: (element: Element) => void): Generator<string, boolean> {
  let line = '';
  /** Elements begin or end inside the line. */
  let isCrossed = false;
  let steps = 0;
  function* end(): Generator<string> {
    const lines = isCrossed ? new Set([line, line.replace(JOINT, '$& ')]) : [line];
    for (const one of lines)
      for (let at = 0; at <= one.length; at += LONGEST_PART) yield one.slice(at, at + LONGEST_PART + OVERLAP);
    line = '';
    isCrossed = false;
  }
  const open: Open[] = [{ part, isInline: false, next: child(part) }];
  for (let top = open[0]; top; top = open[open.length - 1]) {
    const node: Node | null = top.next;
    // A line of very many elements is no one step.
    steps += 1;
    if (steps % STEPS === 0) yield '';
    if (node === null) {
      open.pop();
      isCrossed = true;
      if (!top.isInline) yield* end();
    } else if (parentOf(node) !== top.part) return false;
    else {
      top.next = sibling(node);
      const { nodeType } = node;
      if (nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE) line += (node as Text).data;
      else if (nodeType !== Node.ELEMENT_NODE) continue;
      else if (matches.call(node, UNREAD)) line += ' ';
      else {
        const element = node as Element;
        const isInline = isPartOfLine(element);
        meet(element);
        isCrossed ||= isInline;
        if (!isInline) yield* end();
        if (!isPlain(element)) open.push({ part: element, isInline, next: child(element) });
        else {
          line += element.textContent;
          isCrossed ||= element.firstElementChild !== null;
          if (!isInline) yield* end();
        }
      }
    }
  }
  return true;
}

/** True for an element of the line around it. What HTML does not know is one: words seldom touch where a style sets it apart. */
export function isPartOfLine({ localName }: Element): boolean {
  return inline.has(localName) || `${localName}`.includes('-');
}

function isPlain(element: Element): boolean {
  return element.firstElementChild === null || querySelector.call(element, ODD) === null;
}

// Past a form whose fields have the names of its properties, around which a walk would loop forever.
const { matches, querySelector } = Element.prototype;
const [child, sibling] = (['firstChild', 'nextSibling'] as const).map((key) => {
  const own = Object.getOwnPropertyDescriptor(Node.prototype, key)?.get;
  return (node: Node) => (own?.call(node) ?? null) as Node | null;
}) as [(node: Node) => Node | null, (node: Node) => Node | null];
