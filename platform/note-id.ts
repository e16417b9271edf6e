/** Makes ids for notes. */

/** A new id, which no other note has: 60 bits of chance. */
export function newNoteId(): string {
  return crypto.randomUUID().slice(0, 18);
}
