/** Makes the block of a text for tests of what stands around a name. */

import { classesOf } from '../../../core/lexicon/word-classes';
import { closeWord, splitWords, startSplitting, WordList } from '../../../core/mentions/split-words';
import { WordTable } from '../../../core/mentions/word-table';
import type { BlockWords } from '../../../core/mentions/written';
import { foldWords } from '../../../core/text/fold-text';

/** The block of a text. Its words do not begin the list, as they hardly ever do. */
export function blockOf(text: string): BlockWords {
  const list = new WordList();
  const table = new WordTable();
  const sink = { take: (hash1: number, hash2: number) => table.numberOf(hash1, hash2) };
  for (const part of ['Words Of Another Block', text]) {
    const state = startSplitting();
    splitWords(part, part.length, state, list, sink);
    closeWord(state, list, sink);
  }
  const count = foldWords(text).length;
  for (const word of foldWords(text)) {
    const number = table.numberOfWord(word);
    table.uses[number] = (table.uses[number] as number) | classesOf(word);
  }
  return { text, list, table, from: list.length - count, count };
}

/** The text's block, and where the words between its square brackets are: `the [Juárez] of`. */
export function marked(text: string): { block: BlockWords; first: number; last: number; start: number; end: number } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const before = foldWords(text.slice(0, start)).length;
  const within = foldWords(text.slice(start + 1, end + 1)).length;
  const block = blockOf(text.replace(/[[\]]/g, ''));
  return { block, first: before, last: before + within - 1, start, end };
}
