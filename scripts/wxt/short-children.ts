/** Shortens the name by which the card's views hand on what is inside them. */
import { reachedFrom, readSources } from './own-names';
import { textsIn } from './texts-in';

/** No package or browser has such a property. */
const SHORT = '$c';
/** What is asked of a list of elements; a view hands its `children` on as they are. */
const LIST = /\.children(?:\??\.length\b|(?:\?\.)?\[)/;

/**
 * The same script with `children` under a shorter name, in Preact and in every view: it stands in a card's script a hundred and fifty times.
 * Throws if the script asks a browser for the `children` of an element, which only the browser could name otherwise, or if the word is
 * part of a text.
 */
export function withShortChildren(code: string, entry: string, sources = readSources()): string {
  for (const file of reachedFrom(entry, sources)) {
    if (/\.children\b/.test(sources.get(file) ?? ''))
      throw new Error(`${file} asks for an element's children: use childNodes, or leave the name alone.`);
  }
  if (LIST.test(code)) throw new Error('A package asks for an element’s children, or counts those of a view.');
  // The word alone is the name of the property, as Preact compares it.
  const text = textsIn(code).find(({ raw }) => /\bchildren\b/.test(raw) && raw !== 'children');
  if (text) throw new Error(`The word children is part of a text: ${text.raw.slice(0, 100)}`);
  if (code.includes(SHORT)) throw new Error(`The script has a ${SHORT} of its own.`);
  return code.replace(/\bchildren\b/g, SHORT);
}
