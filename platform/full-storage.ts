/** Tells a storage that is full from other failures. */

/** True if the browser refused to store for want of room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}
