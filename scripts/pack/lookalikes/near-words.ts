/** Finds the words of a long list that are within a few edits of a few words. */

import { buildDeletionIndex, sharingDeletion } from '../../../core/lexicon/deletion-index';
import { editDistance } from '../../../core/text/edit-distance';

/**
 * The words of `list` within the allowed edits of any target, and plurals of such, in the order of the list. `targets`
 * says for each word how many edits (insertions, deletions, substitutions, swaps of neighbours) are allowed: 1 or 2.
 */
export function nearWords(list: Iterable<string>, targets: ReadonlyMap<string, number>): string[] {
  const entries = [...targets].map(([text, bound]) => ({ text, bound }));
  const index = buildDeletionIndex((visit) => entries.forEach(visit));
  const isNear = (word: string) => {
    const count = sharingDeletion(index, word);
    return index.found.subarray(0, count).some((number) => {
      const target = entries[number];
      return target !== undefined && editDistance(word, target.text, target.bound) <= target.bound;
    });
  };
  // A plural is as near as its singular: finding takes an ending off a word before it compares.
  return [...list].filter((word) => isNear(word) || (word.endsWith('s') && isNear(word.slice(0, -1))));
}
