/** Recognises abbreviations that the page itself defines as something else: "data envelopment analysis (DEA)". */

import { isFrequent } from '../text/language';
import { LINK, WITH } from '../topics/word-class';
import type { Candidate } from './candidate';
import { type BlockWords, classAt, endOf, foldedAt, startOf } from './written';

/** Words an explanation may have for each letter: "Instituto Nacional de Estadística". */
const WORDS_A_LETTER = 3;

/** Marks the abbreviations among `candidates` that the words before them spell out without naming their topic. */
export function markDefinedOtherwise(block: BlockWords, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (!candidate.entry.isAbbreviation) continue;
    const from = explanationBefore(block, candidate.first, candidate.entry.name.words[0] ?? '');
    if (from === null) continue;
    const isOurs = candidates.some(
      ({ entry, last }) => entry.name.topic === candidate.entry.name.topic && last >= from && last < candidate.first,
    );
    if (!isOurs) candidate.isSomebodyElse = true;
  }
}

/** The block's word where the explanation of the abbreviation at word `at` begins; null if there is none. */
function explanationBefore(block: BlockWords, at: number, letters: string): number | null {
  let word = lastExplaining(block, at);
  if (word === null) return null;
  let left = letters.length;
  for (const least = Math.max(0, word - letters.length * WORDS_A_LETTER); word >= least; word--) {
    const folded = foldedAt(block, word);
    if (/[.;:!?]/.test(block.text.slice(endOf(block, word), startOf(block, word + 1)))) return null;
    if (folded.charAt(0) === letters.charAt(left - 1)) left--;
    else if (!isFrequent(folded) && (classAt(block, word) & (LINK | WITH)) === 0) return null;
    if (left === 0) return word;
  }
  return null;
}

/** The last word of a possible explanation of the abbreviation at word `at`: the one before a bracket, or before ", or". */
function lastExplaining(block: BlockWords, at: number): number | null {
  if (at < 2) return null;
  if (/^ ?\($/.test(block.text.slice(endOf(block, at - 1), startOf(block, at)))) return at - 1;
  const or = foldedAt(block, at - 1);
  if (or !== 'or' && or !== 'o') return null;
  return /^, $/.test(block.text.slice(endOf(block, at - 2), startOf(block, at - 1))) ? at - 2 : null;
}
