/** A short number for a text. */

const OFFSET_BASIS = 0x811c9dc5;

/**
 * The 32-bit FNV-1a hash of `text` by UTF-16 units, as an unsigned number. `before` continues the hash of a text that
 * comes before it. It detects damage and difference, not malice.
 */
export function fnv1a(text: string, before = OFFSET_BASIS): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
