/** Says which day it is for the reader. */

/** The reader's own date, YYYY-MM-DD. */
export function readerDate(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
