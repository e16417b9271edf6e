/** Tells whether a sentence attributes itself to its author. */
import type { Language, Source } from './topic';

/** Words that name the author or the article, in each language. */
const WORDS: Record<Language, RegExp> = {
  en: /\b(?:authors?|article|writers?|column|essay|report|source)\b/iu,
  es: /(?<!\p{L})(?:autora?|autores|autoras|artículo|columna|ensayo|reportaje|texto|fuente)(?!\p{L})/iu,
};

/** True if `sentence` names the author, the publisher or the article. */
export function namesAuthor(sentence: string, language: Language, sources: readonly Source[]): boolean {
  if (WORDS[language].test(sentence)) return true;
  return sources.some(({ author, publisher }) => {
    const surname = author?.split(' ').at(-1);
    return sentence.includes(publisher) || (surname !== undefined && sentence.includes(surname));
  });
}
