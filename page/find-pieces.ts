/** Finds the nodes of a block again, by reading its container's own text once more. */
import { type CustomTags, Reader } from './blocks';
import type { Block, Piece } from './page-text';

/** The pieces of `block`; empty where its container does not say that any more. */
export function findPieces(block: Block, tags: CustomTags): readonly Piece[] {
  let pieces: readonly Piece[] = [];
  const reader: Reader = new Reader(
    {
      open: () => null,
      block(found) {
        if (found.first === block.first && found.from === block.from && found.text === block.text)
          pieces = found.pieces;
        return null;
      },
      close() {},
      root() {},
      rootless() {},
      again() {},
    },
    tags,
    () => [],
    true,
  );
  if (!block.container.isConnected) return pieces;
  reader.begin(block.container);
  while (pieces.length === 0 && reader.read(256));
  return pieces;
}
