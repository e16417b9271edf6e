/** Finds the text under a point of the viewport, or at the caret. */

import { ofDocument } from './unclobbered';

/** A position in the document. */
export interface Spot {
  node: Node;
  offset: number;
}

/** The position in a text nearest to a point (CSS pixels), looking into `roots` too; null if there is none. Reads layout. */
export function spotAt(document: Document, x: number, y: number, roots: readonly ShadowRoot[]): Spot | null {
  const position = ofDocument(document, 'caretPositionFromPoint')(x, y, { shadowRoots: [...roots] });
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** The positions of the caret, or of both ends of the selection, also inside `roots`; none if the caret is in a field. */
export function spotsOfCaret(document: Document, roots: readonly ShadowRoot[]): Spot[] {
  const selection = ofDocument(document, 'getSelection')();
  const [range] = selection?.getComposedRanges({ shadowRoots: [...roots] }) ?? [];
  if (!range) return [];
  const start = { node: range.startContainer, offset: range.startOffset };
  const end = { node: range.endContainer, offset: range.endOffset };
  if (range.collapsed) return [end];
  // The focus of the selection comes first: that is where the caret is.
  return selection?.direction === 'backward' ? [start, end] : [end, start];
}
