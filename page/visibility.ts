/** Tells whether words on the page can be seen, asking for styles only where there are mentions. */

import { elementsBetween, isSetApart } from './elements';
import { locate, piecesBetween } from './locate';
import type { Block } from './page-text';
import { elementAround } from './unclobbered';

const ASPECTS: CheckVisibilityOptions = { visibilityProperty: true, contentVisibilityAuto: false };

/**
 * True if `text.slice(start, end)` of the block is still there, displayed, and not joined from two blocks whose tags look like
 * inline text. What clips or moves it out of sight is left to the sight script (`in-sight.ts`).
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
  for (const element of elements) if (!element?.checkVisibility(ASPECTS)) return false;
  for (let index = 1; index < pieces.length; index += 1) {
    const before = pieces[index - 1]?.node;
    const after = pieces[index]?.node;
    if (before && after && before !== after && elementsBetween(before, after).some(isSetApart)) return false;
  }
  return true;
}
