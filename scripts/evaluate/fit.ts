/** Fits the weights of evidence to labelled texts: logistic regression that goes out from what was thought before. */
import type { Lexicon } from '../../core/lexicon/lexicon';
import { readToRest } from '../../core/lookup/read-to-rest';
import type { Candidate } from '../../core/mentions/candidate';
import { type EvidenceKind, WEIGHTS } from '../../core/mentions/weights';
import { topicIdOf } from '../../core/topics/topic';
import { blocksOfText, mentionsOfText } from '../run/mentions-of-text';
import { OpenDocument } from '../run/open-document';
import { type GoldText, SINCE } from './gold';
import { PRIORS } from './priors';
import { addScore, emptyTally, isSameSpan, overlaps, type Tally } from './score';

export type Weights = Record<EvidenceKind, number>;

/** A candidate's account, and whether the labels have it. */
export interface Example {
  kinds: readonly EvidenceKind[];
  isRight: boolean;
}

/** How strongly a weight is held to its prior: as if so many examples had said so. */
const HOLD = 6;
const MOST_STEPS = 40;
const KINDS = Object.keys(PRIORS) as EvidenceKind[];

/** The accounts of a labelled text that labels can judge; what a longer name, a decoy or an optional label covers says nothing. */
function examplesOf(gold: GoldText, lexicon: Lexicon): Example[] {
  const document = new OpenDocument();
  const blocks = blocksOfText(gold.text);
  for (const [id, { text }] of blocks.entries()) document.put(id, { text, language: null });
  readToRest(document, lexicon);
  return blocks.flatMap(({ start }, id) => {
    const accounts = document.accountsOf(id).filter(({ candidate }) => candidate.standing !== 'out');
    const all = accounts.map(({ candidate }) => candidate);
    return accounts.flatMap(({ candidate, account }) => {
      const isRight = judge(gold, candidate, start);
      if (candidate.entry.name.topic === null || isRight === null || isCovered(candidate, all)) return [];
      return [{ kinds: account.kinds, isRight }];
    });
  });
}

/** Whether a label says that the candidate is right; null where none can tell. */
function judge(gold: GoldText, { entry, start, end, written }: Candidate, offset: number): boolean | null {
  const id = topicIdOf(entry.name.topic ?? '/');
  const isKnown = gold.labels.some((label) => label.topic === id);
  const topic = isKnown || !(id in SINCE) ? id : SINCE[id];
  if (topic == null) return null;
  const span = { start: start + offset, end: end + offset, text: written };
  const there = gold.labels.filter((label) => overlaps(label, span));
  if (there.some((label) => label.optional)) return null;
  if (there.some((label) => label.topic === topic))
    return there.some((label) => label.topic === topic && isSameSpan(label, span)) || null;
  return there.length > 0 ? null : false;
}

function isCovered(one: Candidate, all: readonly Candidate[]): boolean {
  return all.some(
    (other) => other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first,
  );
}

/** The weights that make the examples likeliest, each held to its prior. */
function fitted(examples: readonly Example[], from: Weights = { ...PRIORS }): Weights {
  let weights = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = newtonStep(examples, weights);
    const moved = Math.max(...KINDS.map((kind) => Math.abs(next[kind] - weights[kind])));
    weights = next;
    if (moved < 1e-4) break;
  }
  return weights;
}

/** One step of Newton's method, at most one unit long in any weight. */
function newtonStep(examples: readonly Example[], weights: Weights): Weights {
  const gradient = KINDS.map((kind) => HOLD * (PRIORS[kind] - weights[kind]));
  const curvature = KINDS.map((_, i) => KINDS.map((_, j) => (i === j ? HOLD : 0)));
  for (const { kinds, isRight } of examples) {
    const chance = 1 / (1 + Math.exp(-kinds.reduce((sum, kind) => sum + weights[kind], 0)));
    const places = kinds.map((kind) => KINDS.indexOf(kind));
    for (const i of places) {
      gradient[i] = (gradient[i] as number) + Number(isRight) - chance;
      const row = curvature[i] as number[];
      for (const j of places) row[j] = (row[j] as number) + chance * (1 - chance);
    }
  }
  const step = solve(curvature, gradient);
  return Object.fromEntries(
    KINDS.map((kind, i) => [kind, weights[kind] + Math.max(-1, Math.min(1, step[i] as number))]),
  ) as Weights;
}

/** Solves a system of linear equations whose matrix is symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (const [i, pivot] of rows.entries()) {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  const solution: number[] = new Array(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    const known = solution.reduce((sum, value, k) => (k > i ? sum + (row[k] as number) * value : sum), 0);
    solution[i] = ((row[rows.length] as number) - known) / (row[i] as number);
  }
  return solution;
}

/** Does `work` with other weights than those that ship. */
function withWeights<T>(weights: Weights, work: () => T): T {
  const shipped = { ...WEIGHTS };
  Object.assign(WEIGHTS, weights);
  try {
    return work();
  } finally {
    Object.assign(WEIGHTS, shipped);
  }
}

/** The labelled texts, each scored by weights that were fitted without it. */
export function scoreLeftOut(texts: readonly GoldText[], lexicon: Lexicon): Tally {
  const loaded = new Set(lexicon.topics.map(({ key }) => topicIdOf(key)));
  const examples = texts.map((text) => examplesOf(text, lexicon));
  const tally = emptyTally();
  for (const [left, text] of texts.entries()) {
    const weights = fitted(examples.filter((_, i) => i !== left).flat());
    withWeights(weights, () => addScore(tally, text, mentionsOfText(lexicon, text.text), loaded));
  }
  return tally;
}

/** The weights fitted to all of the texts, to two decimals, with how often each kind spoke for a right and for a wrong candidate. */
export function fitAll(
  texts: readonly GoldText[],
  lexicon: Lexicon,
): { kind: EvidenceKind; prior: number; weight: number; right: number; wrong: number }[] {
  const examples = texts.flatMap((text) => examplesOf(text, lexicon));
  const weights = fitted(examples);
  const count = (kind: EvidenceKind, right: boolean) =>
    examples.filter(({ kinds, isRight }) => isRight === right && kinds.includes(kind)).length;
  return KINDS.map((kind) => ({
    kind,
    prior: PRIORS[kind],
    weight: Math.round(weights[kind] * 10) / 10,
    right: count(kind, true),
    wrong: count(kind, false),
  }));
}
