/** Finds topics by approximate name, as a reader types it. */

import { foldWords } from '../text/fold-text';
import type { Language, Pack } from '../topics/topic';
import type { LookupHit, TopicEntry } from '../topics/topic-entry';
import { type IndexedName, indexTopics, LINE, type LookupIndex } from './lookup-index';
import { createNearWords, type Near } from './query-words';

export interface Lookup {
  /** Topics that `query` may mean, best first, at most `limit`; none for a query without a letter or digit. */
  search(query: string, limit: number): LookupHit[];
}

/** What one word of the query found. */
interface Found {
  near: readonly Near[];
  /** By name: what the word costs there; Infinity where the name lacks it. */
  cost: Float32Array;
  /** By name: which of `near` answers there, and in which word of the name. */
  hit: Int32Array;
  place: Uint16Array;
  /** By topic: the least that the word costs in any of its names, or its line. */
  topicCost: Float32Array;
}

/** Words of a query beyond these say nothing new. */
const MOST_QUERY_WORDS = 8;
/** Words of queries whose finds are remembered (0.8 MB each with 10,000 topics): a reader who types changes one at a time. */
const MOST_REMEMBERED = 10;
/** A topic that is so much worse than the best is no answer to this query. */
const WORST = 0.8;
/** So many times as many topics as asked for are looked at closely. */
const CLOSE_LOOK = 5;
const COST = {
  /** The word stands in another name of the topic, in its line, nowhere. */
  otherName: 0.2,
  line: 0.45,
  missing: 1,
  /** Every word of the name that the query does not have. */
  extraWord: 0.03,
};

/** Makes the lookup over all topics of `packs`; names in every language are found, lists speak `language`. */
export function createLookup(packs: readonly Pack[], language: Language): Lookup {
  const index = indexTopics(packs, language);
  const find = createFinder(index);
  return {
    search(query, limit) {
      const found = foldWords(query).slice(0, MOST_QUERY_WORDS).map(find);
      if (found.length === 0) return [];
      return rankTopics(index, found, limit).map(({ name }) => ({
        ...(index.topics[name.topic] as TopicEntry),
        shown: name.text,
        matched: matchedRanges(name, found),
      }));
    },
  };
}

/** Answers what one word of a query finds; the last answers are remembered. */
function createFinder(index: LookupIndex): (word: string) => Found {
  const nearWords = createNearWords(index.words);
  const remembered = new Map<string, Found>();
  return (word) => {
    let found = remembered.get(word);
    if (!found) {
      found = findNames(index, nearWords(word), word);
      for (const oldest of remembered.keys()) {
        if (remembered.size < MOST_REMEMBERED) break;
        remembered.delete(oldest);
      }
      remembered.set(word, found);
    }
    return found;
  };
}

/** The names that have one of `near`, each with its best. One or two letters are not looked for in lines: all have them. */
function findNames(index: LookupIndex, near: readonly Near[], word: string): Found {
  const found: Found = {
    near,
    cost: new Float32Array(index.names.length).fill(Number.POSITIVE_INFINITY),
    hit: new Int32Array(index.names.length),
    place: new Uint16Array(index.names.length),
    topicCost: new Float32Array(index.topics.length).fill(Number.POSITIVE_INFINITY),
  };
  for (const [at, each] of near.entries()) {
    for (const { name, place } of index.places[each.word] ?? []) {
      if (word.length < 3 && name.kind === LINE) continue;
      if (each.cost >= (found.cost[name.number] as number)) continue;
      found.cost[name.number] = each.cost;
      found.hit[name.number] = at;
      found.place[name.number] = place;
      const cost = each.cost + (name.kind === LINE ? COST.line : name.extraCost);
      if (cost < (found.topicCost[name.topic] as number)) found.topicCost[name.topic] = cost;
    }
  }
  return found;
}

interface Ranked {
  name: IndexedName;
  cost: number;
}

/**
 * Topics that have all words of the query (of three or more: all but one), best first, each under the name that has most
 * of them. Only those that could be best are looked at name by name.
 */
function rankTopics(index: LookupIndex, found: readonly Found[], limit: number): Ranked[] {
  const needed = found.length < 3 ? found.length : found.length - 1;
  const rough: { topic: number; cost: number }[] = [];
  for (let topic = 0; topic < index.topics.length; topic += 1) {
    let cost = 0;
    let words = 0;
    for (const { topicCost } of found) {
      const least = topicCost[topic] as number;
      if (least !== Number.POSITIVE_INFINITY) words += 1;
      cost += Math.min(least, COST.missing);
    }
    if (words >= needed) rough.push({ topic, cost });
  }
  const ranked = rough
    .sort((a, b) => a.cost - b.cost)
    .slice(0, limit * CLOSE_LOOK)
    .map(({ topic }) => bestName(index, topic, found))
    .sort((a, b) => a.cost - b.cost || a.name.topic - b.name.topic)
    .slice(0, limit);
  const worst = (ranked[0]?.cost ?? 0) + WORST;
  return ranked.filter(({ cost }) => cost <= worst);
}

/** The name under which a topic answers the query best. */
function bestName(index: LookupIndex, topic: number, found: readonly Found[]): Ranked {
  const names = index.names.slice(index.firstName[topic], index.firstName[topic + 1]);
  let best: Ranked | undefined;
  for (const name of names) {
    if (name.kind === LINE) continue;
    let cost = name.extraCost;
    let hits = 0;
    for (const word of found) {
      const here = word.cost[name.number] as number;
      if (here !== Number.POSITIVE_INFINITY) hits += 1;
      cost += Math.min(here, (word.topicCost[topic] as number) + COST.otherName, COST.missing);
    }
    // A topic that is found by its line alone goes by its own name.
    if (hits > 0) cost += COST.extraWord * Math.max(0, name.words.length - hits);
    if (!best || cost < best.cost) best = { name, cost };
  }
  return best as Ranked;
}

/** Offsets of the matched letters in the name as written (UTF-16, end exclusive), in order, without overlap. */
function matchedRanges(name: IndexedName, found: readonly Found[]): [number, number][] {
  const ranges = found.flatMap(({ near, cost, hit, place }) => {
    const word = name.words[place[name.number] as number];
    if (!word || cost[name.number] === Number.POSITIVE_INFINITY) return [];
    const ranges = near[hit[name.number] as number]?.ranges ?? [];
    // Where folding changed the number of letters ("ß", combining accents), letters cannot be told apart: the whole word.
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
