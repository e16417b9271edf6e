/** The lines of a figure's drawing, for every writer of one. */

/** One mark is 8 units wide, and 10 from the next. */
export const MARK_PITCH = 10;
const MARK = 8;

/** So many marks as a path, the last of them perhaps in part. */
export function marksPath(count: number): string {
  return Array.from({ length: Math.ceil(count) }, (_, at) => {
    const width = MARK * Math.min(1, count - at);
    return `M${at * MARK_PITCH} 0h${width}v${MARK}h-${width}z`;
  }).join('');
}
