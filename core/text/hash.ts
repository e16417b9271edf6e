/** Hashes a text. */

const OFFSET_BASIS = 0x811c9dc5;

/**
 * The 32-bit FNV-1a hash of `text` by UTF-16 units, as an unsigned number. Pass the hash of a preceding text as
 * `before` to continue it. It detects damage and differences, not tampering.
 */
export function fnv1a(text: string, before = OFFSET_BASIS): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
