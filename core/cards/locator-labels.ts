/** Where words stand on a card's map, for every writer of one. */

/** Pixels from a mark to its label, and from the middle of a line of words down to its baseline. */
const BESIDE = 8;
export const LABEL_BASE = 4;
export const LOCATOR_MARK = 4;

/** Where a label begins, relative to its mark. */
export const LABEL_SIDES = {
  right: { dx: BESIDE, dy: LABEL_BASE, anchor: 'start' },
  left: { dx: -BESIDE, dy: LABEL_BASE, anchor: 'end' },
  above: { dx: 0, dy: -BESIDE, anchor: 'middle' },
  below: { dx: 0, dy: BESIDE + 9, anchor: 'middle' },
} as const;
