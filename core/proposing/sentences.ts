/** Splits a paragraph into sentences, without the language library. */

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}
