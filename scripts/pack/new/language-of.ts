/** Tells whether an article is in English or in Spanish. */
import { foldWords } from '../../../core/text/fold-text';
import { FUNCTION_WORDS, guessLanguage, TONGUES } from '../../../core/text/language';
import type { Language } from '../../../core/topics/topic';

const TONGUE_OF = new Map(FUNCTION_WORDS.flatMap(([tongue, words]) => words.split(' ').map((word) => [word, tongue])));

/** The language of `text`. Throws an `Error` that says so where it is neither English nor Spanish. */
export function languageOf(text: string): Language {
  const words = foldWords(text);
  const tongues = new Array<number>(TONGUES).fill(0);
  for (const word of words) {
    const tongue = TONGUE_OF.get(word);
    if (tongue !== undefined) tongues[tongue] = (tongues[tongue] ?? 0) + 1;
  }
  const guess = guessLanguage(tongues, words.length, 'document');
  if (guess === 'en' || guess === 'es') return guess;
  throw new Error(
    'The article is neither in English nor in Spanish, or too short to tell: packs know these two so far.',
  );
}
