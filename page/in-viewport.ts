/** Finds the blocks of a page that stand in the viewport. Reads layout. */
import type { Block } from './page-text';
import { elementOf } from './unclobbered';

/** The first block that ends below the top of the viewport, taking document order for order down the page. */
export function firstInViewport(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && elementOf(block.container).getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
