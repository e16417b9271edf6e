/** Turns selected or typed text into a name or a line, without invisible characters. */

/** Control characters, direction marks, zero-width characters, halves of characters, signs without a meaning. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/** Text that a pack may hold: nothing invisible, spaces as one space, none around it. Removing a soft hyphen joins its two sides. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

/** True if `text` holds signs that nobody sees, other than line ends, tabs and soft hyphens. */
export function hasUnseen(text: string): boolean {
  return text.replace(/[\s\u00ad]/gu, '').search(UNSEEN) >= 0;
}

/** A name in selected words: what was selected along with it (quotation marks, a comma, the English genitive) is left out. */
export function nameInSelection(words: string): string {
  const bare = cleanText(words)
    .replace(/^[\p{Ps}\p{Pi}\p{Pf}\p{Pd}"'.,;:!?¡¿*•\s]+/u, '')
    .replace(/[\p{Pe}\p{Pi}\p{Pf}\p{Pd}"',;:!?¡¿*…\s]+$/u, '')
    .replace(/['’]s$/u, '');
  // "U.S." keeps its stop, and "Mexico." does not.
  return /\.\p{L}+\.$/u.test(bare) ? bare : bare.replace(/\.+$/, '').trim();
}
