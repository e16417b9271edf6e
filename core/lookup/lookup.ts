/** Finds topics by what a reader types: a name, a part of it, a misspelt one, a question, a text that names them. */
import type { Lexicon } from '../lexicon/lexicon';
import { MAX_QUERY_LENGTH } from '../limits';
import type { Language, Pack } from '../topics/topic';
import type { LookupHit, TopicEntry } from '../topics/topic-entry';
import { inflectedNamesOf, namesAmong, namesOf } from './exact-names';
import { createFoundWords, type Found, type FoundWords } from './found-words';
import { type IndexedName, indexTopics, type LookupIndex } from './lookup-index';
import { topicsNamedIn } from './named-topics';
import { namesIn, type Query, readQuery } from './query';
import { rankTopics } from './rank-topics';

export interface Lookup {
  /**
   * Topics that `typed` may mean, best first, at most `limit`; none for what has no letter or digit. Of a text longer than
   * MAX_QUERY_LENGTH the beginning counts.
   */
  search(typed: string, limit: number): LookupHit[];
}

/** A query with more words than this is a text to be read rather than words to look up. */
const MOST_QUERY_WORDS = 12;
/** A single word is looked up as it is: if it can be a name, it is meant as one. */
const FEWEST_WORDS_READ = 2;

interface Ground {
  index: LookupIndex;
  found: FoundWords;
  lexicon: () => Lexicon;
}

/**
 * Makes the lookup over all topics of `packs`; names in every language are found, lists speak `language`. `lexicon` gives
 * the same packs compiled; it is asked for only where a text has to be read.
 */
export function createLookup(packs: readonly Pack[], language: Language, lexicon: () => Lexicon): Lookup {
  const index = indexTopics(packs, language);
  const ground: Ground = { index, found: createFoundWords(index), lexicon };
  return {
    search(typed, limit) {
      const text = typed.slice(0, MAX_QUERY_LENGTH);
      const query = readQuery(index, text);
      if (query.words.length === 0) return [];
      return answer(ground, query, text, limit).map((hit) => ({
        ...(index.topics[hit.name.topic] as TopicEntry),
        shown: hit.name.text,
        matched: matchedRanges(hit),
      }));
    },
  };
}

/** A matching name, and which part of the query is marked in it; null: all of it. */
interface Hit {
  name: IndexedName;
  words: readonly Found[] | null;
}

function answer(ground: Ground, query: Query, text: string, limit: number): Hit[] {
  if (query.words.length > MOST_QUERY_WORDS) return answerText(ground, query, text, limit);
  const exact = exactNames(ground.index, query);
  // Words that are a name are not searched for other names.
  const named = exact.length > 0 ? new Map<number, IndexedName>() : namedIn(ground, query, text);
  const ranked = rankTopics({ ...ground, query, named }, limit + exact.length);
  const words = query.words.map(ground.found.near);
  const rest = ranked.filter(
    ({ name, tier }) => !exact.some(({ topic }) => topic === name.topic) && (tier < 3 || exact.length === 0),
  );
  return [...exact.map(whole), ...rest.map(({ name }) => ({ name, words }))].slice(0, limit);
}

const whole = (name: IndexedName): Hit => ({ name, words: null });

/** The topics that a text names, as on a page; if matching finds none (a text in lower case), those whose names occur in it. */
function answerText(ground: Ground, { words }: Query, text: string, limit: number): Hit[] {
  const read = readNames(ground, text);
  const named = read.length > 0 ? read : namesAmong(ground.index, words);
  return oneEach(named).slice(0, limit).map(whole);
}

/** The names that equal the query, cheapest first, one per topic. */
function exactNames(index: LookupIndex, { words }: Query): IndexedName[] {
  for (const form of namesIn(words)) {
    for (const find of [namesOf, inflectedNamesOf]) {
      const names = find(index, form);
      if (names.length > 0) return oneEach(names.sort((a, b) => a.extraCost - b.extraCost || a.number - b.number));
    }
  }
  return [];
}

function oneEach(names: readonly IndexedName[]): IndexedName[] {
  const byTopic = new Map<number, IndexedName>();
  for (const name of names) if (!byTopic.has(name.topic)) byTopic.set(name.topic, name);
  return [...byTopic.values()];
}

/** By topic: the name of it that the query contains. */
function namedIn(ground: Ground, query: Query, text: string): Map<number, IndexedName> {
  if (query.words.length < FEWEST_WORDS_READ) return new Map();
  const names = [...namesAmong(ground.index, query.words), ...readNames(ground, text)];
  return new Map(oneEach(names).map((name) => [name.topic, name]));
}

/** The names of the index that matching finds in a text. */
function readNames({ index, lexicon }: Ground, text: string): IndexedName[] {
  return topicsNamedIn(lexicon(), text).flatMap(({ topic, name }) => {
    const at = index.topics.findIndex(({ key }) => key === topic);
    const first = index.firstName[at] ?? index.names.length;
    for (let i = first; index.names[i]?.topic === at; i += 1)
      if (index.names[i]?.text === name) return [index.names[i] as IndexedName];
    return index.names[first] ?? [];
  });
}

/** The ranges of matched letters in the name as written (UTF-16, end exclusive), in order, without overlap. */
function matchedRanges({ name, words }: Hit): [number, number][] {
  if (words === null) return name.words.map(({ start, end }) => [start, end]);
  const ranges = words.flatMap(({ near, cost, hit, place }) => {
    const word = name.words[place[name.number] as number];
    if (!word || cost[name.number] === Number.POSITIVE_INFINITY) return [];
    const ranges = near[hit[name.number] as number]?.ranges ?? [];
    // If folding changed the number of letters ("ß", combining accents), single letters cannot be marked, so the whole word is.
    if (word.end - word.start !== word.folded.length) return [[word.start, word.end] as [number, number]];
    return ranges.map(([start, end]): [number, number] => [word.start + start, word.start + end]);
  });
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
