/** Tells whether words on the page can be seen, asking for styles only where there are mentions. */

import { elementsBetween, isSetApart } from './elements';
import { locate, piecesBetween } from './locate';
import type { Block } from './page-text';
import { elementAround } from './unclobbered';

const ASPECTS: CheckVisibilityOptions = { visibilityProperty: true, contentVisibilityAuto: false };

/**
 * True if `text.slice(start, end)` of the block is still there, displayed, and in one line of text: not hidden, not
 * clipped for screen readers only, and not joined from two blocks whose tags look like inline text.
 */
export function isReadable(block: Block, start: number, end: number): boolean {
  try {
    return locate(block, start, end) !== null && isSeenAsOne(block, start, end);
  } catch {
    // A form with fields named like its properties.
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

function isDisplayed(element: Element): boolean {
  if (!element.checkVisibility(ASPECTS)) return false;
  const style = getComputedStyle(element);
  if (style.position !== 'absolute' && style.position !== 'fixed') return true;
  // The common ways of hiding text from all but screen readers.
  return !(/^rect\((?:0|1)px/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath) || isTiny(style));
}

function isTiny(style: CSSStyleDeclaration): boolean {
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}
