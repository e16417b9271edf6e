/** Defines how many edits a misspelt name may be from the listed one. */
import { ONE_EDIT_FROM, TWO_EDITS_FROM } from '../limits';

/** How many edits a name with that many letters and digits may have, not counting spaces. */
export function boundOf(letters: number): number {
  if (letters < ONE_EDIT_FROM) return 0;
  return letters < TWO_EDITS_FROM ? 1 : 2;
}

/** Shorter words never count as misspelt: nearly every string of three letters is one edit from a word. */
export const SHORTEST_MISSPELT = 4;
/** Two edits in a shorter word leave too little of it. */
const TWO_EDITS_IN_WORD_FROM = 7;

/** How many of the edits of a name of `letters` may fall on one word of it of `length`. */
export function boundOfWord(length: number, letters: number): number {
  if (length < SHORTEST_MISSPELT) return 0;
  return Math.min(boundOf(letters), length < TWO_EDITS_IN_WORD_FROM ? 1 : 2);
}

/** How many edits a word of `length` may have if the other words of its name are all exact ("Rii Grande", "Litn America"). */
export function boundBesideOthers(length: number): number {
  if (length < SHORTEST_MISSPELT - 1) return 0;
  return length <= SHORTEST_MISSPELT ? 1 : 2;
}
