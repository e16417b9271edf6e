/** Reads a document to the end where the lexicon is in the same process. */
import type { Lexicon } from '../lexicon/lexicon';
import { type ResolveOptions, resolveWords } from '../lexicon/resolve-words';
import { MAX_WORDS_PER_QUESTION } from '../limits';
import type { DocumentMentions } from '../mentions/document';

/** Characters processed in one go. */
const SLICE = 1 << 20;

/** Reads a document's blocks until every word is resolved and every mention settled. */
export function readToRest(document: DocumentMentions, lexicon: Lexicon, options: ResolveOptions = {}): void {
  for (;;) {
    while (document.work(SLICE));
    const words = document.takeUnknownWords(MAX_WORDS_PER_QUESTION);
    if (words.length === 0) return;
    document.learn(words, resolveWords(lexicon, words, options));
  }
}
