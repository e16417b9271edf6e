/** Leaves out of an answer the misspellings that the reader does not want. */
import type { Fuzziness } from '../settings/settings';
import type { ResolvedWords } from '../topics/resolved-words';

/** `strict` takes words one letter off. */
const EDITS: Record<Fuzziness, number> = { off: 0, strict: 1, normal: Number.POSITIVE_INFINITY };

/** The answer with only those near words that `fuzziness` lets be found. */
export function limitNear(answer: ResolvedWords, fuzziness: Fuzziness): ResolvedWords {
  return { ...answer, near: answer.near.filter(({ edits }) => edits <= EDITS[fuzziness]) };
}
