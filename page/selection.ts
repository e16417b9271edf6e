/** Reads what the reader selected. */
import { SPECIAL, specialOf } from './elements';
import type { Spot } from './hit-test';
import type { TextRange } from './locate';
import { ofDocument, parentOf } from './unclobbered';

export interface Selected {
  from: Spot;
  to: Spot;
  /** As the browser would copy them. */
  words: string;
}

/** The selection, also inside `roots`; null if there is none, or it is in a field or editor, which are not read. */
export function selectionIn(document: Document, roots: readonly ShadowRoot[]): Selected | null {
  // For a selection in a field, some browsers report one around the field.
  const focused = ofDocument(document, 'activeElement');
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return null;
  const selection = ofDocument(document, 'getSelection')();
  const [range] = selection?.getComposedRanges({ shadowRoots: [...roots] }) ?? [];
  if (!selection || !range || range.collapsed || isUnread(range.startContainer)) return null;
  return {
    from: inText(range.startContainer, range.startOffset, 'firstChild'),
    to: inText(range.endContainer, range.endOffset, 'lastChild'),
    words: selection.toString(),
  };
}

/** The selected words as the browser reports them, without space around; empty if there are none. */
export function selectedWords(document: Document): string {
  return `${ofDocument(document, 'getSelection')() ?? ''}`.trim();
}

/** True if key events go to this document rather than to a frame in it or to none. */
export function hasFocus(document: Document): boolean {
  return ofDocument(document, 'hasFocus')() && !(ofDocument(document, 'activeElement') instanceof HTMLIFrameElement);
}

/** Has the Tab key go on from there, unless the reader has selected something: Firefox begins at the selection, be it empty. */
export function goOnFrom(document: Document, { startContainer, startOffset }: TextRange): void {
  const selection = ofDocument(document, 'getSelection')();
  if (selection?.isCollapsed !== false) selection?.collapse(startContainer, startOffset);
}

/** Converts an end between elements (as after a triple click) to the position in the nearest text inside. */
function inText(container: Node, offset: number, edge: 'firstChild' | 'lastChild'): Spot {
  let node = container.childNodes[edge === 'firstChild' ? offset : offset - 1];
  while (node?.[edge]) node = node[edge] as ChildNode;
  if (!(node instanceof Text)) return { node: container, offset };
  return { node, offset: edge === 'firstChild' ? 0 : node.length };
}

function isUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at))
    if (at instanceof HTMLElement && (at.isContentEditable || (at.matches(SPECIAL) && !specialOf(at).read)))
      return true;
  return false;
}
