/** Turns the bytes of a pack's file into its text, where they are a text. */

/** Decodes bytes; throws where they are not in that encoding. As the browser's `TextDecoder`, which core has not. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => string;

/**
 * The text of a file in UTF-8, or in UTF-16 with its mark at the beginning; null for any other: an older encoding would be read
 * with spoilt letters, and without a word.
 */
export function textOfFile(bytes: Uint8Array, decode: Decode): string | null {
  try {
    const text = decode(bytes, encodingOf(bytes));
    // UTF-16 without a mark reads as UTF-8 with a NUL beside each letter.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** By the mark of two bytes that editors put before UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
