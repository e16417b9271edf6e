/** Decodes the bytes of a pack's file, if they are text. */

/** Decodes bytes; throws if they are not in that encoding. Like the browser's `TextDecoder`, which core does not have. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => string;

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark; null for anything else: an older encoding would be read
 * with wrong letters, and without any warning.
 */
export function textOfFile(bytes: Uint8Array, decode: Decode): string | null {
  try {
    const text = decode(bytes, encodingOf(bytes));
    // UTF-16 without a byte order mark looks like UTF-8 with a NUL next to each letter.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Judged by the byte order mark that editors put before UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
