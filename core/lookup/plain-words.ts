/** Splits what is typed, and what it is compared with, into words as they are typed without a Spanish or French keyboard. */
import { type Word, wordsOf } from '../text/fold-text';

const PLAIN: Readonly<Record<string, string>> = { ñ: 'n', ç: 'c' };

/** The words of a short text, folded; ñ and ç, letters of their own elsewhere, are what a reader without them types. */
export function plainWords(text: string): Word[] {
  return wordsOf(text).map((word) => ({
    ...word,
    folded: word.folded.replace(/[ñç]/g, (letter) => PLAIN[letter] ?? letter),
  }));
}
