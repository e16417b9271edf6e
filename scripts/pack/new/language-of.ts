/** Tells whether an article is in English or in Spanish. */
import { foldWords } from '../../../core/text/fold-text';
import { FUNCTION_WORDS, guessLanguage, LANGUAGE_NUMBERS } from '../../../core/text/language';
import type { Language } from '../../../core/topics/topic';

const LANGUAGE_OF = new Map(
  FUNCTION_WORDS.flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
);

/** The language of `text`. Throws an `Error` that says so where it is neither English nor Spanish. */
export function languageOf(text: string): Language {
  const words = foldWords(text);
  const counts = new Array<number>(LANGUAGE_NUMBERS).fill(0);
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language !== undefined) counts[language] = (counts[language] ?? 0) + 1;
  }
  const guess = guessLanguage(counts, words.length, 'document');
  if (guess === 'en' || guess === 'es') return guess;
  throw new Error(
    'The article is neither in English nor in Spanish, or too short to tell: packs know these two so far.',
  );
}
