/** Wraps text for drawings, since SVG does not. */

/**
 * `text` in lines of about `width` characters, at most `lines` of them; what does not fit ends in "…". A word longer
 * than a line gets a line of its own.
 */
export function wrapText(text: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  return wrapped.slice(0, lines).map((line, at) => (at < lines - 1 ? line : `${line.slice(0, width - 1)}…`));
}
