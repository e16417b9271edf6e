/** The weight of each kind of evidence, in the one table used for matching; `npm run evaluate -- --fit` fits it to the labelled texts. */

import weights from './weights.json';

/**
 * Log odds (natural), by kind: their sum says how much more likely a mention is than not. What the kinds mean, and their
 * weights before fitting, are in `scripts/evaluate/priors.ts`.
 */
export const WEIGHTS: Readonly<Record<keyof typeof weights, number>> = weights;

export type EvidenceKind = keyof typeof weights;

/** A candidate with at least this sum is a mention. */
export const LIKELY = 0;
/** A candidate with at least this sum is a sure mention. */
export const SURE = 2.5;

/** The sum of a candidate's evidence. */
export function sumOf(account: readonly EvidenceKind[]): number {
  let sum = 0;
  for (const kind of account) sum += WEIGHTS[kind];
  return sum;
}
