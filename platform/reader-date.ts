/** Gives the reader's local date. */

/** The reader's local date, YYYY-MM-DD. */
export function readerDate(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
