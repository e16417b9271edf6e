/** Tells whether an article is in English or in Spanish. */
import { foldWords } from '../text/fold-text';
import { FUNCTION_WORDS, guessLanguage, LANGUAGE_NUMBERS } from '../text/language';
import type { Language } from '../topics/topic';

const LANGUAGE_OF = new Map(
  FUNCTION_WORDS.flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
);

/** The language of `text`; null where it is neither English nor Spanish, or too short to tell. */
export function languageOf(text: string): Language | null {
  const words = foldWords(text);
  const counts = new Array<number>(LANGUAGE_NUMBERS).fill(0);
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language !== undefined) counts[language] = (counts[language] ?? 0) + 1;
  }
  const guess = guessLanguage(counts, words.length, 'document');
  return guess === 'en' || guess === 'es' ? guess : null;
}
