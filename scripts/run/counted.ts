/** Says how many there are of something. */

/** "1 topic", "2 topics". */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
