/** Classifies elements by tag name, as far as they matter for reading text, without asking for styles. */

import { INLINE_NAMES } from './inline-names';
import { byTag } from './telling';

/** It is part of the line it is in. */
export const INLINE = 0;
/** It begins and ends a block. */
export const BLOCK = 1;
/** It is a line break; two of them end a block. */
export const BREAK = 2;
/** It is not read, and leaves no trace in the line. */
export const SILENT = 3;
/** It is not read, but separates the words on either side of it. */
export const THING = 4;

export type Role = typeof INLINE | typeof BLOCK | typeof BREAK | typeof SILENT | typeof THING;

/** What is known about a tag name. */
export interface Tag {
  readonly role: Role;
  /** True if the element may affect the context of blocks in it: see `contextInside`. */
  readonly tells: boolean;
  /** True for a block that a style may put into a line. */
  readonly wraps?: boolean;
  /** True if there is space around it in the line. */
  readonly spaced?: boolean;
}

/** Blocks that pages put into a line. */
const STYLED = new Set('div dd dt h1 h2 h3 h4 h5 h6 li p section'.split(' '));

const table = new Map<string, Tag>();
const list = (role: Role, names: string) => {
  for (const name of names.split(' ')) table.set(name, { role, tells: byTag.has(name), wraps: STYLED.has(name) });
};
list(INLINE, INLINE_NAMES);
list(
  BLOCK,
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu ' +
    'nav noframes ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);
list(BREAK, 'br');
list(SILENT, 'area base head link meta noscript param rp rt rtc script source style template title track');
list(
  THING,
  'applet audio canvas code datalist embed iframe img input kbd math meter object optgroup option picture progress samp ' +
    'select svg textarea video',
);

/** What is known about a tag name in lower case; undefined for a name that is not in HTML (a custom element). */
export function tagOf(localName: string): Tag | undefined {
  return table.get(localName);
}

/** Displays that end a line before and after the element. */
const BLOCK_DISPLAY = /^(?:block|flow-root|flex|grid|table|list-item|-webkit-box)/;

/**
 * True if the element's computed style separates it from the line around it. Floats do not count, because drop caps are made
 * with them. Reads the computed style, which costs more than a tag name, so call it only where words touch.
 */
export function isSetApart(element: Element): boolean {
  const style = getComputedStyle(element);
  return BLOCK_DISPLAY.test(style.display) && style.float === 'none';
}

/** Editors that draw their text in ordinary elements. */
const CODE_EDITORS = '.monaco-editor,.ace_editor,.CodeMirror,.cm-editor';
/** Elements whose attributes decide how they are read; `special` says how. */
export const SPECIAL = `[contenteditable],[role],[lang],${CODE_EDITORS}`;

/** What an element's attributes say. */
export type Special = { read: false } | { read: true; role: string; lang: string | null };

const UNREAD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'code', 'math']);

/** Reads the attributes of an element that matches SPECIAL. */
export function specialOf(element: Element): Special {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && /^(?:true|plaintext-only)?$/i.test(editable)) return { read: false };
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? '';
  if (UNREAD_ROLES.has(role) || element.matches(CODE_EDITORS)) return { read: false };
  return { read: true, role, lang: element.getAttribute('lang') };
}

/** The inline elements that end or begin between two texts of one block. */
export function elementsBetween(before: Node, after: Node): Element[] {
  const elements: Element[] = [];
  for (let at = before.parentElement; at && !at.contains(after); at = at.parentElement) elements.push(at);
  for (let at = after.parentElement; at && !at.contains(before); at = at.parentElement) elements.push(at);
  return elements;
}
