/** Finds the nodes of a block, by reading its container's own text again. */
import { BlockWalker, type CustomTags } from './block-walker';
import type { Block, Piece } from './page-text';

const NOBODY = { open: () => null, close() {}, root() {}, rootless() {}, again() {} };

/**
 * The pieces of `block`; empty if its container no longer has that text. If a walk is needed, it serves all `siblings` (the
 * blocks of the same container), so that a container of thousands is walked only once.
 */
export function findPieces(block: Block, siblings: () => readonly Block[], tags: CustomTags): readonly Piece[] {
  const { text, first, from } = block;
  if (!first.isConnected) return [];
  // Most blocks are in one node.
  if (first.data.startsWith(text, from)) return [{ start: 0, end: text.length, node: first, from }];
  const waiting = Map.groupBy(siblings(), (one) => one.first);
  let pieces: readonly Piece[] = [];
  const take = (found: Block): null => {
    if (isSame(found, block)) pieces = found.pieces;
    for (const one of waiting.get(found.first) ?? []) if (isSame(found, one)) one.takePieces(found.pieces);
    return null;
  };
  const walker = new BlockWalker({ ...NOBODY, block: take }, tags, () => [], true);
  walker.begin(block.container);
  while (walker.read(Number.POSITIVE_INFINITY));
  return pieces;
}

function isSame(a: Block, b: Block): boolean {
  return a.first === b.first && a.from === b.from && a.text === b.text;
}
