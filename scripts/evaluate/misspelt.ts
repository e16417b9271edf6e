/** Measures how many misspelt names are found again. */

import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Mention } from '../../core/mentions/mention';
import { foldWords } from '../../core/text/fold-text';
import { topicIdOf } from '../../core/topics/topic';
import { seededNumbers } from '../run/seeded-numbers';
import type { GoldText, Label } from './gold';
import { misspell, SLIPS, type Slip } from './misspell';

/** Fixed before anything was tuned; each seed is one round over all names. */
const SEEDS = [20230508, 20261124, 4242];
/** Letters around the name that are read with it. */
const AROUND = 600;

export interface SlipRow {
  slip: Slip | 'all';
  edits: 1 | 2;
  tried: number;
  found: number;
  /** Mean over distinct names. */
  macro: number;
}

interface Trial {
  name: string;
  slip: Slip;
  edits: 1 | 2;
  found: boolean;
}

type Find = (text: string, language: GoldText['language']) => Mention[];

/**
 * Misspells every distinct name found in the labelled texts, once per kind of slip and seed, where it stands, and looks
 * whether its topic is still found there. Left out: names without the letters for it, in capitals, or whose misspelling
 * is a word, place or surname, or a name of the pack.
 */
export function measureMisspelt(gold: readonly GoldText[], lexicon: Lexicon, find: Find): SlipRow[] {
  const trials: Trial[] = [];
  for (const { text, label } of namesIn(gold, lexicon, find)) {
    for (const edits of [1, 2] as const) {
      const letters = foldWords(label.text).join('').length;
      if (letters < (edits === 1 ? 6 : 10)) continue;
      for (const slip of SLIPS) {
        for (const seed of SEEDS) trials.push(...tryOne({ text, label, slip, edits, seed, lexicon, find }));
      }
    }
  }
  return ([1, 2] as const).flatMap((edits) =>
    rowsOf(
      trials.filter((trial) => trial.edits === edits),
      edits,
    ),
  );
}

/** Each distinct name that is found as it stands, with one place where it is. */
function namesIn(gold: readonly GoldText[], lexicon: Lexicon, find: Find): { text: GoldText; label: Label }[] {
  const places = new Map<string, { text: GoldText; label: Label }>();
  const loaded = new Set(lexicon.topics.map(({ key }) => topicIdOf(key)));
  for (const text of gold) {
    const mentions = find(text.text, text.language);
    for (const label of text.labels) {
      const key = `${label.topic} ${foldWords(label.text).join(' ')}`;
      if (!loaded.has(label.topic) || label.text === label.text.toUpperCase() || places.has(key)) continue;
      const isFound = mentions.some(
        ({ topic, start, end }) => topicIdOf(topic) === label.topic && start <= label.start && end >= label.end,
      );
      if (isFound) places.set(key, { text, label });
    }
  }
  return [...places.values()];
}

interface TrialAt {
  text: GoldText;
  label: Label;
  slip: Slip;
  edits: 1 | 2;
  seed: number;
  lexicon: Lexicon;
  find: Find;
}

function tryOne({ text, label, slip, edits, seed, lexicon, find }: TrialAt): Trial[] {
  const random = seededNumbers(
    seed ^ foldWords(label.text).join(' ').length ^ (label.start * 31) ^ SLIPS.indexOf(slip),
  );
  const once = misspell(label.text, slip, random);
  const typed = once === null || edits === 1 ? once : misspell(once, SLIPS[Math.floor(random() * 4)] ?? slip, random);
  if (typed === null || isSomethingElse(typed, label.text, lexicon)) return [];
  const from = Math.max(0, label.start - AROUND);
  const written = text.text.slice(from, label.start) + typed + text.text.slice(label.end, label.end + AROUND);
  const start = label.start - from;
  // The rest of the document goes along, so that its evidence is there.
  const whole = `${written}\n\n${text.text.slice(0, from)}\n\n${text.text.slice(label.end + AROUND)}`;
  const mentions = find(whole, text.language);
  const found = mentions.some(
    (mention) =>
      topicIdOf(mention.topic) === label.topic &&
      mention.start < start + typed.length &&
      mention.end > start &&
      covers(mention, start, typed),
  );
  return [{ name: `${label.topic} ${label.text}`, slip, edits, found }];
}

/** At least half of the misspelt name is in the mention: "López Ob rador" is not found as "López". */
function covers(mention: Mention, start: number, typed: string): boolean {
  const shared = Math.min(mention.end, start + typed.length) - Math.max(mention.start, start);
  return shared * 2 > typed.length;
}

/** True where every changed word is a word of its own: that is a trap, not a name to find. */
function isSomethingElse(typed: string, name: string, lexicon: Lexicon): boolean {
  const before = new Set(foldWords(name));
  const changed = foldWords(typed).filter((word) => !before.has(word));
  const isKnown = (word: string) => lexicon.lookalikes.has(word) || lexicon.words.has(word);
  return changed.length > 0 && changed.every(isKnown);
}

function rowsOf(trials: readonly Trial[], edits: 1 | 2): SlipRow[] {
  const row = (slip: Slip | 'all', some: readonly Trial[]): SlipRow => {
    const shares = [...new Set(some.map((trial) => trial.name))].map((name) => {
      const tries = some.filter((trial) => trial.name === name);
      return tries.filter((trial) => trial.found).length / tries.length;
    });
    const macro = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    return { slip, edits, tried: some.length, found: some.filter((trial) => trial.found).length, macro };
  };
  return [
    ...SLIPS.map((slip) =>
      row(
        slip,
        trials.filter((trial) => trial.slip === slip),
      ),
    ),
    row('all', trials),
  ];
}
