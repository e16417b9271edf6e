/** Makes the word filter of a lexicon: the runs of words without which nothing is ever painted on a page. */
import { wordsOf } from '../text/fold-text';
import type { ResolvedName, TopicFacts } from '../topics/resolved-words';
import type { TopicKey } from '../topics/topic';
import * as WORD_CLASS from '../topics/word-class';
import {
  ALL_CAPITALS,
  BESIDE,
  BROAD,
  CUE,
  checksumOf,
  DECOY,
  DOUBTFUL,
  FIRM,
  FIRST_CAPITAL,
  MOST_CAPITALS,
  NUMBER_SHIFT,
  OPENING,
} from '../word-filter/word-filter';
import { hashOfRun } from '../word-filter/word-runs';
import { formsIn } from './inflections';
import type { Lexicon } from './lexicon';
import { wordsOfClass } from './word-classes';

/** A filter of more numbers than this is not made: 48 kB, or 64 in storage, which takes text. */
const MOST_NUMBERS = 12_288;
/** Letters from which on an abbreviation may be written as a word ("Nato"): see `core/mentions/candidate`. */
const WRITTEN_AS_WORD = 4;

/**
 * The filter, laid out as `openWordFilter` reads it; null where the names are too many for one. It lets through every page
 * on which something is painted, whatever the density, but for names that are misspelt or without their capitals; of others it lets some
 * through.
 *
 * By `core/painting/choose-painted` a page has a specific topic (`FIRM`, `DOUBTFUL`), or the full name of a broad person or
 * company, or nothing painted. By `core/mentions/settle` a doubtful name needs a cue, or the company of many others.
 */
export function makeWordFilter(lexicon: Lexicon): Int32Array | null {
  const facts = new Map(lexicon.topics.map((topic) => [topic.key, topic]));
  const broad = new Numbers();
  const filter = new FilterBuilder();
  const decoys: ResolvedName[] = [];
  const listed = new Set<string>();
  for (const name of lexicon.names) {
    if (filter.isFull()) return null;
    const topic = facts.get(name.topic ?? '');
    if (!topic) decoys.push(name);
    else if (!topic.broad || isSettledByFullName(name, topic)) {
      listed.add(name.words.join(' '));
      addName(filter, lexicon, name, topic);
    } else if (name.cues === null)
      filter.add(BROAD | (broad.of(topic.key) << NUMBER_SHIFT) | capitalsOf(name), name.words);
  }
  for (const decoy of decoys) {
    if (hides(decoy, listed)) filter.add(DECOY | capitalsOf({ ...decoy, exactCase: true }), decoy.words);
  }
  return filter.isFull() ? null : filter.done();
}

function isSettledByFullName(name: ResolvedName, { finding }: TopicFacts): boolean {
  return finding.fullNameSettles && name.cues === null && name.words.length > 1;
}

function addName(filter: FilterBuilder, lexicon: Lexicon, name: ResolvedName, topic: TopicFacts): void {
  const capitals = capitalsOf(name);
  if (name.cues === null) {
    for (const words of formsIn(lexicon, name)) filter.add(FIRM | capitals, words);
    return;
  }
  const set = filter.cueSet(name.cues, besideOf(name, topic));
  for (const words of formsIn(lexicon, name)) filter.add(DOUBTFUL | (set << NUMBER_SHIFT) | capitals, words);
}

/** Words beside a doubtful single word that say enough without a cue: "Beijing said", "gobierno perredista", "President Lula". */
function besideOf({ words, demonym }: ResolvedName, { finding }: TopicFacts): number[] {
  if (words.length > 1) return [];
  if (finding.names === 'person') return [WORD_CLASS.TITLE];
  return finding.seat ? [WORD_CLASS.SAYS] : demonym ? [WORD_CLASS.PUBLIC] : [];
}

/** True where a decoy holds one of the listed names, which it swallows. */
function hides({ words }: ResolvedName, listed: ReadonlySet<string>): boolean {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) if (listed.has(words.slice(from, to).join(' '))) return true;
  }
  return false;
}

/** The bits of the capitals without which words are not this name. */
function capitalsOf({ text, words, exactCase }: ResolvedName): number {
  if (!exactCase) return 0;
  let capitals = 0;
  for (const [i, { start }] of wordsOf(text).slice(0, MOST_CAPITALS).entries()) {
    const letter = text.charAt(start);
    if (letter !== letter.toLowerCase()) capitals |= FIRST_CAPITAL << i;
  }
  const isAbbreviation = words.length === 1 && text === text.toUpperCase() && text.length < WRITTEN_AS_WORD;
  return isAbbreviation ? capitals | ALL_CAPITALS : capitals;
}

/** Gives things numbers in order of arrival. */
class Numbers {
  readonly known = new Map<string, number>();

  of(key: TopicKey): number {
    const number = this.known.get(key) ?? this.known.size;
    this.known.set(key, number);
    return number;
  }
}

/** Gathers entries, and lays them out. */
class FilterBuilder {
  /** By entry: the hashes that have it. */
  readonly #groups = new Map<number, Set<number>>();
  readonly #cues = new Numbers();
  readonly #cueSets = new Numbers();
  /** By the hash of a first word: how many words the longest run has that begins with it. */
  readonly #longest = new Map<number, number>();
  #count = 0;

  add(entry: number, words: readonly string[]): void {
    this.#put(entry, this.#open(words));
  }

  /** The number of a set of cues, in which classes of words that are cues only where they stand beside are below zero. */
  cueSet(cues: readonly string[][], beside: readonly number[]): number {
    const numbers = cues.map((cue) => {
      const words = cue.map((word) => word.toLowerCase());
      this.#open(words);
      return this.#cues.of(words.join(' '));
    });
    for (const bit of beside) for (const word of wordsOfClass(bit)) this.add(BESIDE | (bit << NUMBER_SHIFT), [word]);
    return this.#cueSets.of([...new Set(numbers), ...beside.map((bit) => -bit)].join(' '));
  }

  isFull(): boolean {
    return this.#count > MOST_NUMBERS;
  }

  done(): Int32Array | null {
    for (const [hash, longest] of this.#longest) if (longest > 1) this.#put(OPENING | (longest << NUMBER_SHIFT), hash);
    const groups = [...this.#groups].map(([entry, hashes]) => [entry, hashes.size, ...hashes]);
    const cues = [...this.#cues.known.keys()].map((cue) => hashOfRun(cue));
    const sets = [...this.#cueSets.known.keys()].map((set) => set.split(' ').filter(Boolean).map(Number));
    const data = [
      ...[0, this.#count + cues.length, groups.length + 1],
      ...[...groups, [CUE, cues.length, ...cues]].flat(),
      ...[sets.length, ...sets.flatMap((set) => [set.length, ...set])],
    ];
    if (data.length > MOST_NUMBERS) return null;
    const filter = Int32Array.from(data);
    filter[0] = checksumOf(filter.subarray(1));
    return filter;
  }

  /** Notes how long the runs are that begin as these words do. */
  #open(words: readonly string[]): number {
    const opening = hashOfRun(words[0] ?? '');
    this.#longest.set(opening, Math.max(this.#longest.get(opening) ?? 1, words.length));
    return hashOfRun(words.join(' '));
  }

  #put(entry: number, hash: number): void {
    const hashes = this.#groups.get(entry) ?? new Set();
    this.#groups.set(entry, hashes);
    if (!hashes.has(hash)) this.#count++;
    hashes.add(hash);
  }
}
