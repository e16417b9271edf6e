/** Tells whether an article is in English or in Spanish. */
import { foldWords } from '../text/fold-text';
import { guessLanguage, LANGUAGE_NUMBERS, LANGUAGE_OF_WORD } from '../text/language';
import type { Language } from '../topics/topic';

/** The language of `text`; null where it is neither English nor Spanish, or too short to tell. */
export function languageOf(text: string): Language | null {
  const words = foldWords(text);
  const counts = new Array<number>(LANGUAGE_NUMBERS).fill(0);
  for (const word of words) {
    const language = LANGUAGE_OF_WORD.get(word);
    if (language !== undefined) counts[language] = (counts[language] ?? 0) + 1;
  }
  const guess = guessLanguage(counts, words.length, 'document');
  return guess === 'en' || guess === 'es' ? guess : null;
}
