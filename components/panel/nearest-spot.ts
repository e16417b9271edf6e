/** Finds the mark that an arrow key leads to in a drawing. */

/** The nearest of `spots` in the direction of an arrow key, or null for another key; those off that axis count as farther away. */
export function nearestSpot<S extends { readonly x: number; readonly y: number }>(
  spots: readonly S[],
  from: S,
  key: string,
): S | null {
  const ways: Record<string, [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const way = ways[key];
  if (!way) return null;
  let best: S | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along > 0 && along + 2 * aside < least) {
      best = spot;
      least = along + 2 * aside;
    }
  }
  return best;
}
