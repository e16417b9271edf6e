/** Filters misspellings that the reader does not want out of an answer. */
import type { Fuzziness } from '../settings/settings';
import type { ResolvedWords } from '../topics/resolved-words';

/** `strict` accepts words with one edit. */
const EDITS: Record<Fuzziness, number> = { off: 0, strict: 1, normal: Number.POSITIVE_INFINITY };

/** The answer with only those near words that `fuzziness` allows. */
export function limitNear(answer: ResolvedWords, fuzziness: Fuzziness): ResolvedWords {
  return { ...answer, near: answer.near.filter(({ edits }) => edits <= EDITS[fuzziness]) };
}
