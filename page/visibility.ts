/** Tells whether words on the page can be seen, asking for styles only where there are mentions. */

import { elementsBetween, isSetApart } from './elements';
import { locate, piecesBetween } from './locate';
import type { Block } from './page-text';
import { elementAround, elementOf, parentOf } from './unclobbered';

/**
 * True where `text.slice(start, end)` of the block is still there, displayed, and in one line of text: not hidden, not
 * clipped to nothing for screen readers only, not put together from two blocks whose tags look like inline text.
 */
export function isReadable(block: Block, start: number, end: number): boolean {
  try {
    return locate(block, start, end) !== null && isSeenAsOne(block, start, end);
  } catch {
    // A form whose fields bear the names of its properties.
    return false;
  }
}

function isSeenAsOne(block: Block, start: number, end: number): boolean {
  const pieces = piecesBetween(block, start, end);
  const elements = new Set(pieces.map(({ node }) => elementAround(node)));
  for (const element of elements) if (!element || !isDisplayed(element)) return false;
  for (let index = 1; index < pieces.length; index += 1) {
    const before = pieces[index - 1]?.node;
    const after = pieces[index]?.node;
    if (before && after && before !== after && elementsBetween(before, after).some(isSetApart)) return false;
  }
  return true;
}

/** True where the element is displayed; one without a box of its own (`display: contents`) is where its parent is. */
export function isRendered(element: Element, aspects: CheckVisibilityOptions): boolean {
  if (element.checkVisibility(aspects)) return true;
  const style = getComputedStyle(element);
  // The root element always has a box, so there is a parent.
  return (
    style.display === 'contents' &&
    style.visibility === 'visible' &&
    isRendered(elementOf(parentOf(element) as Element | ShadowRoot), aspects)
  );
}

function isDisplayed(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const style = getComputedStyle(element);
  // Absolute or fixed: what is out of the flow.
  if (!/^[af]/.test(style.position)) return true;
  // The ways in which text is kept for screen readers only.
  return !(/^rect\([01]px|inset\((?:50|100)%/.test(style.clip + style.clipPath) || isTiny(style));
}

function isTiny(style: CSSStyleDeclaration): boolean {
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}
