/** Reads the words of cards in a language that is not the browser's. */
import type { Language } from '@/core/topics/topic';
import { fileOfCardWords } from './own-file-names';
import { ownJson } from './own-files';

/** What a card says in `language`, by keys such as `card.close`. Rejects if the file cannot be read. */
export function cardWords(language: Language): Promise<Record<string, string>> {
  return ownJson(fileOfCardWords(language));
}
