/** Turns offsets in a block's text into a range of the page, or nothing if the words are no longer there. */
import { type Block, type Piece, pieceAt, pieceIndexAt } from './page-text';

/** Where part of a block's text is in the page: the boundary points of a StaticRange. */
export interface TextRange {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/**
 * Locates `text.slice(start, end)` of the block (UTF-16, end exclusive). Null if a node of it is gone from the
 * document, or has other words now.
 */
export function locate(block: Block, start: number, end: number): TextRange | null {
  const first = pieceAt(block, start);
  const last = pieceAt(block, end - 1);
  if (!first || !last) return null;
  for (const piece of piecesBetween(block, start, end)) if (!holds(block, piece, start, end)) return null;
  return {
    startContainer: first.node,
    startOffset: first.from + start - first.start,
    endContainer: last.node,
    endOffset: last.from + end - last.start,
  };
}

/**
 * The places of those words without the notes over their letters (ruby), which are not read. Empty if the words are no longer
 * there.
 */
export function locateParts(block: Block, start: number, end: number): TextRange[] {
  const whole = locate(block, start, end);
  if (!whole || whole.startContainer === whole.endContainer) return whole ? [whole] : [];
  const parts: TextRange[] = [];
  let joins = false;
  for (const { node, from, start: first, end: last } of piecesBetween(block, start, end)) {
    const isNoted = Boolean(node.parentElement?.closest('ruby'));
    const part = parts.at(-1);
    const place = { endContainer: node, endOffset: from + Math.min(end, last) - first };
    if (part && joins && !isNoted) Object.assign(part, place);
    else parts.push({ startContainer: node, startOffset: from + Math.max(start - first, 0), ...place });
    joins = !isNoted;
  }
  return parts;
}

/** The pieces that overlap `start` to `end`. */
export function piecesBetween(block: Block, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = Math.max(pieceIndexAt(block, start), 0); index < block.pieces.length; index += 1) {
    const piece = block.pieces[index];
    if (!piece || piece.start >= end) break;
    if (piece.end > start) pieces.push(piece);
  }
  return pieces;
}

function holds(block: Block, piece: Piece, start: number, end: number): boolean {
  if (!piece.node.isConnected) return false;
  const from = Math.max(start, piece.start);
  const to = Math.min(end, piece.end);
  const offset = piece.from - piece.start;
  return piece.node.data.slice(from + offset, to + offset) === block.text.slice(from, to);
}
