/** Tells which text stands under a point of the viewport, or at the caret. */

import { ofDocument } from './unclobbered';

/** A place in the document. */
export interface Spot {
  node: Node;
  offset: number;
}

/** The place in a text nearest to a point (CSS pixels); null where there is none. Look into `roots` too. Reads layout. */
export function spotAt(document: Document, x: number, y: number, roots: readonly ShadowRoot[]): Spot | null {
  const position = ofDocument(document, 'caretPositionFromPoint')(x, y, { shadowRoots: [...roots] });
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** The places of the caret, or of both ends of the selection; none where the caret is in a field. */
export function spotsOfCaret(document: Document): Spot[] {
  const selection = ofDocument(document, 'getSelection')();
  if (!selection || selection.rangeCount === 0) return [];
  const { focusNode, focusOffset, anchorNode, anchorOffset } = selection;
  const spots: Spot[] = [];
  if (focusNode) spots.push({ node: focusNode, offset: focusOffset });
  if (anchorNode && anchorNode !== focusNode) spots.push({ node: anchorNode, offset: anchorOffset });
  return spots;
}
