/** Says how long a page that changed waits before it is read again. */

/** A page that keeps changing gets at most this share of its time spent on it, and is read again after at most this long. */
const CHANGE_SHARE = 50;
const SHORTEST_WAIT_MS = 30;
const LONGEST_WAIT_MS = 2_000;

/**
 * Milliseconds to wait. `round` is what the last reading took, `restedFor` how long ago it ended: a page that has rested
 * for long enough is read at once.
 */
export function changeWait(round: number, restedFor: number): number {
  return Math.max(Math.min(round * CHANGE_SHARE, LONGEST_WAIT_MS) - restedFor, SHORTEST_WAIT_MS);
}
