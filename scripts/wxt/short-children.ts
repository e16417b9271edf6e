/** Shortens the name by which the card's views hand on what is inside them. */
import { reachedFrom, readSources } from './own-names';

/** No package or browser has such a property. */
const SHORT = '$c';

/**
 * The same script with `children` under a shorter name, in Preact and in every view: it stands in a card's script a hundred and fifty times.
 * Throws if the script asks a browser for the `children` of an element, which only the browser could name otherwise.
 */
export function withShortChildren(code: string, entry: string, sources = readSources()): string {
  for (const file of reachedFrom(entry, sources)) {
    if (/\.children\b/.test(sources.get(file) ?? ''))
      throw new Error(`${file} asks for an element's children: use childNodes, or leave the name alone.`);
  }
  if (code.includes(SHORT)) throw new Error(`The script has a ${SHORT} of its own.`);
  return code.replace(/\bchildren\b/g, SHORT);
}
