/** Finds which words a typed word may mean: the same, one that begins with it, one that contains it, or one that it misspells. */
import Fuse from 'fuse.js';
import { editDistance } from '../text/edit-distance';
import { inflectionsOf } from './inflected';
import type { LookupIndex } from './lookup-index';

/** A word that may be meant. */
export interface Near {
  /** Its index in the list. */
  word: number;
  /** 0 for the same word, about 1 for a distant one. */
  cost: number;
  /** Which of its letters match, end exclusive. */
  ranges: [number, number][];
  /** It contains the typed word, or is near to it. */
  isMisspelt?: boolean;
}

export interface NearWords {
  /** Words that match as typed: the same word, in another number or gender, or one that begins with it. */
  certain(word: string): Near[];
  /** Words that contain it, or are near to it. */
  misspelt(word: string): Near[];
}

const COST = {
  inflected: 0.02,
  /** The reader is still typing the word. */
  begun: 0.05,
  misspelt: 0.25,
  inside: 0.4,
  /** The cost of every extra or missing letter, which Fuse.js, since it matches inside words, ignores. */
  letter: 0.02,
};

/** At this threshold, a misspelt word of 4 letters may have one error, one of 6 two (a swap of neighbours counts as two), one of 9 three. */
const THRESHOLD = 0.34;
/** Shorter words are either right or other words. */
const SHORTEST = 4;
/** Shorter words occur inside too many others. */
const SHORTEST_INSIDE = 5;
/** A misspelt word may begin one letter into another word, not further. */
const DISTANCE = 8;

/** Makes the search: for a folded word, which words of the index (folded) it may mean. */
export function createNearWords({ words, numbers }: Pick<LookupIndex, 'words' | 'numbers'>): NearWords {
  const masks = Int32Array.from(words, lettersOf);
  return {
    certain(word) {
      const near: Near[] = [];
      const mask = lettersOf(word);
      for (let at = 0; at < words.length; at += 1) {
        if ((mask & ~(masks[at] as number)) !== 0) continue;
        const candidate = words[at] as string;
        if (candidate.startsWith(word))
          near.push({ word: at, cost: wholeCost(candidate, word), ranges: [[0, word.length]] });
      }
      for (const other of inflectionsOf(word)) {
        const at = numbers.get(other);
        if (at !== undefined) near.push({ word: at, cost: COST.inflected, ranges: [[0, other.length]] });
      }
      return near;
    },
    misspelt(word) {
      const near: Near[] = [];
      if (word.length < SHORTEST) return near;
      const admitted: number[] = [];
      const errors = errorsIn(word);
      const pieces = piecesOf(word, errors + 1);
      const mask = lettersOf(word);
      for (let at = 0; at < words.length; at += 1) {
        if (countBits(mask & ~(masks[at] as number)) > errors) continue;
        const candidate = words[at] as string;
        const start = candidate.indexOf(word);
        if (start > 0 && word.length >= SHORTEST_INSIDE)
          near.push({ word: at, cost: COST.inside, ranges: [[start, start + word.length]], isMisspelt: true });
        else if (start < 0 && errors > 0 && pieces.some((piece) => candidate.includes(piece))) admitted.push(at);
      }
      return near.concat(ranked(word, admitted, words));
    },
  };
}

/** How many errors THRESHOLD allows. Short words and numbers may have none. */
function errorsIn(word: string): number {
  return word.length < SHORTEST || /\d/.test(word) ? 0 : Math.floor(word.length * THRESHOLD);
}

/** If a word is cut into one more piece than it has errors, one piece has no error. */
function piecesOf(word: string, count: number): string[] {
  const cuts = Array.from({ length: count + 1 }, (_, piece) => Math.round((piece * word.length) / count));
  return cuts.slice(1).map((end, piece) => word.slice(cuts[piece], end));
}

function wholeCost(candidate: string, word: string): number {
  return candidate === word ? 0 : COST.begun + 0.1 * (1 - word.length / candidate.length);
}

/** Those of the candidates that Fuse.js accepts, with its scores, except if only part of a longer word is near. */
function ranked(word: string, admitted: readonly number[], words: readonly string[]): Near[] {
  const candidates = admitted.map((at) => words[at] as string);
  const fuse = new Fuse(candidates, {
    includeMatches: true,
    includeScore: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold: THRESHOLD,
    distance: DISTANCE,
  });
  return fuse.search(word).flatMap(({ item, refIndex, score = 0, matches = [] }) => {
    if (!isNearBeginning(word, item)) return [];
    return {
      word: admitted[refIndex] as number,
      isMisspelt: true,
      cost: COST.misspelt + score + COST.letter * Math.abs(item.length - word.length),
      ranges: matches.flatMap(({ indices }) => indices.map(([start, last]): [number, number] => [start, last + 1])),
    };
  });
}

/** Two edits in a shorter word leave too little of it. */
const TWO_EDITS_FROM = 7;

/** True if the word is near to the whole of `candidate`, or, from five letters, to what it begins with. */
function isNearBeginning(word: string, candidate: string): boolean {
  // In a word of four letters, one error is too many: "wall" is not "call".
  if (word.length === SHORTEST && word[0] !== candidate[0]) return false;
  const bound = Math.min(word.length, candidate.length) < TWO_EDITS_FROM ? 1 : 2;
  if (editDistance(word, candidate, bound) <= bound) return true;
  if (word.length <= SHORTEST || candidate.length <= word.length) return false;
  // The reader is still typing.
  for (let length = word.length - 1; length <= word.length + 1; length += 1)
    if (editDistance(word, candidate.slice(0, length), 1) <= 1) return true;
  return false;
}

/** Which letters a word has, one bit each: a first filter that costs one operation per word. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
