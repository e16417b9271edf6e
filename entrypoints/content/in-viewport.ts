/** Finds the blocks of a page that stand in the viewport. Reads layout. */
import type { Block } from '@/page/page-text';

/** The first block that ends below the top of the viewport, taking document order for order down the page. */
export function firstInViewport(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && bottomOf(block) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bottomOf({ container }: Block): number {
  const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : (container as ShadowRoot).host;
  return element.getBoundingClientRect().bottom;
}
