/** Splits queries and names into words as somebody types them without a Spanish or French keyboard. */
import { type Word, wordsOf } from '../text/fold-text';

const PLAIN: Readonly<Record<string, string>> = { ñ: 'n', ç: 'c' };

/** The words of a short text, folded; ñ and ç, separate letters elsewhere, become n and c, which readers without those keys type. */
export function plainWords(text: string): Word[] {
  return wordsOf(text).map((word) => ({
    ...word,
    folded: word.folded.replace(/[ñç]/g, (letter) => PLAIN[letter] ?? letter),
  }));
}
