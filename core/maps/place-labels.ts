/** Places labels beside marks so that nothing overlaps. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sides of a mark on which its label can stand, best first. */
export const SIDES = ['right', 'left', 'above', 'below'] as const;
export type Side = (typeof SIDES)[number];

/** A mark, and the size of its label; pixels. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half the height of a mark, and the space between it and its label; pixels. */
export const MARK_RADIUS = 4;
const GAP = 4;

/** The space that the label of `mark` takes on one side. */
export function labelBox({ x, y, width, height }: Marked, side: Side): Box {
  const away = MARK_RADIUS + GAP;
  const [left, top] = {
    right: [x + away, y - height / 2],
    left: [x - away - width, y - height / 2],
    above: [x - width / 2, y - away - height + 2],
    below: [x - width / 2, y + away - 2],
  }[side] as [number, number];
  return { left, top, right: left + width, bottom: top + height };
}

/** The space that a mark takes itself. */
export function markBox({ x, y }: Pick<Marked, 'x' | 'y'>): Box {
  return { left: x - MARK_RADIUS, top: y - MARK_RADIUS, right: x + MARK_RADIUS, bottom: y + MARK_RADIUS };
}

/** True if the two share space. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** True if `inner` does not reach beyond `outer`. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/**
 * The side of each mark's label, the first marks first; null where every side is outside `room`, or taken by a mark, an
 * earlier label or one of `taken`.
 */
export function placeLabels(marks: readonly Marked[], room: Box, taken: readonly Box[] = []): (Side | null)[] {
  const dots = marks.map(markBox);
  const placed: Box[] = [...taken];
  return marks.map((mark, at) => {
    const side = SIDES.find((one) => {
      const box = labelBox(mark, one);
      const isFree = dots.every((dot, place) => place === at || !overlap(box, dot));
      return isFree && isInside(box, room) && placed.every((other) => !overlap(box, other));
    });
    if (side === undefined) return null;
    placed.push(labelBox(mark, side));
    return side;
  });
}
