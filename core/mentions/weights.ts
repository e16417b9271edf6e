/** What each kind of evidence weighs, in the one table that finding goes by; `npm run evaluate -- --fit` says what the labelled texts make of it. */

import weights from './weights.json';

/**
 * Natural logarithms of odds, by kind: what they add up to is how much more likely a mention is than none. What the kinds
 * mean, and what they were thought to weigh before the labelled texts were asked, is in `scripts/evaluate/priors.ts`.
 */
export const WEIGHTS: Readonly<Record<keyof typeof weights, number>> = weights;

export type EvidenceKind = keyof typeof weights;

/** From this sum on a candidate is a mention. */
export const LIKELY = 0;
/** From this sum on it is a sure one. */
export const SURE = 2.5;

/** What a candidate's evidence adds up to. */
export function sumOf(account: readonly EvidenceKind[]): number {
  let sum = 0;
  for (const kind of account) sum += WEIGHTS[kind];
  return sum;
}
