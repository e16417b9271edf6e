/** Finds the names that the words of a page could belong to. */

import { MAX_HEAD_LENGTH, MAX_WORD_LENGTH } from '../limits';
import { foldWords } from '../text/fold-text';
import type { NearWord, ResolvedName, ResolvedText, ResolvedWords } from '../topics/resolved-words';
import * as WORD_CLASS from '../topics/word-class';
import { type Lexicon, namesOn, PROPER } from './lexicon';
import { nearWordsOf } from './near-words';
import { classesOf } from './word-classes';

/** Options; readers get the defaults. */
export interface ResolveOptions {
  /** False: misspelt words are ranked by their edits only. For measuring what Fuse.js adds. */
  useFuse?: boolean;
  /** False: only names as they are listed. */
  fuzzy?: boolean;
}

/**
 * The names indexed under one of `words` (folded) or under a word that one of them is near to, with the near words and the
 * facts of every topic named. Depends only on its arguments.
 */
export function resolveWords(lexicon: Lexicon, words: readonly string[], options: ResolveOptions = {}): ResolvedWords {
  const ids = new Set<number>();
  const near: NearWord[] = [];
  for (const word of new Set(words)) {
    addNames(lexicon, word, ids);
    if (options.fuzzy === false) continue;
    for (const reading of nearWordsOf(lexicon, word, options.useFuse)) {
      near.push(reading);
      for (const part of reading.as.split(' ')) addNames(lexicon, part, ids);
    }
  }
  const names = [...ids].map((id) => lexicon.names.at(id));
  const keys = new Set(names.map((name) => name.topic));
  const topics = lexicon.topics.filter(({ key }) => keys.has(key));
  return { revision: lexicon.revision, names, near, topics, classes: classesIn(lexicon, words, names) };
}

/** The same for the words of a text's last MAX_HEAD_LENGTH characters (UTF-16), which come with the answer: folded, each once. */
export function resolveText(lexicon: Lexicon, text: string): ResolvedText {
  const words = [...new Set(foldWords(text.slice(-MAX_HEAD_LENGTH)))].filter(({ length }) => length <= MAX_WORD_LENGTH);
  return { words, ...resolveWords(lexicon, words) };
}

function classesIn(
  lexicon: Lexicon,
  words: readonly string[],
  names: readonly ResolvedName[],
): ResolvedWords['classes'] {
  const all = new Set([...words, ...names.flatMap((name) => name.words)]);
  return [...all].flatMap((word) => {
    const isListed = ((lexicon.proper[lexicon.words.numberOf(word)] ?? 0) & PROPER) !== 0;
    const bits = classesOf(word) | (lexicon.cues.has(word) ? WORD_CLASS.CUE : 0) | (isListed ? WORD_CLASS.LISTED : 0);
    return bits === 0 ? [] : [[word, bits] as [string, number]];
  });
}

function addNames(lexicon: Lexicon, word: string, ids: Set<number>): void {
  for (const id of namesOn(lexicon, lexicon.words.numberOf(word))) ids.add(id);
}
