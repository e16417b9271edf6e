/** Ranks the topics that have words of a query. */
import { EXTRA_WORD_COST, type Found, type FoundWords } from './found-words';
import { type IndexedName, LINE, type LookupIndex } from './lookup-index';
import type { Query } from './query';

export interface Ranked {
  name: IndexedName;
  /** Lower is better: all words in names, then most words, then misspelt ones. */
  tier: number;
  cost: number;
}

/** The query, and what its words matched. */
export interface Asked {
  index: LookupIndex;
  query: Query;
  found: FoundWords;
  /** By topic: a name of it that the query contains in full. */
  named: ReadonlyMap<number, IndexedName>;
}

const TIER = { all: 1, most: 2, misspelt: 3 };
/** A topic this much worse than the best is not an answer to the query. */
const WORST = 0.8;
const COST = {
  /** The cost of a word that only another name of the topic has, and of one that none has. */
  otherName: 0.2,
  missing: 1,
  /** The cost of a word that the topic lacks, if the query contains a name of it in full. */
  besideName: 0.35,
  /** The extra cost of a broad topic. */
  broad: 0.05,
};

/**
 * Topics with one name that has all words of the query, then those that it names or that have most of its words, best first; if
 * there are none, those that have the words misspelt; if there are none of these either, those that have half of the words.
 */
export function rankTopics(asked: Asked, limit: number): Ranked[] {
  const { query, found, named } = asked;
  const certain = query.words.map(found.certain);
  const near = query.words.map(found.near);
  const ranked = rank(asked, near, limit, (topic) => {
    if (shareOf(query, certain, topic, 'inNames') === 1) return TIER.all;
    if (named.has(topic)) return TIER.most;
    const share = shareOf(query, certain, topic, 'inTopic');
    const nearShare = shareOf(query, near, topic, 'inTopic');
    if (share > 0.5 || (share > 0 && nearShare === 1)) return TIER.most;
    return nearShare > 0.5 ? TIER.misspelt : null;
  });
  if (ranked.length === 0) return withHalf(asked, limit);
  const isNear = ranked[0]?.tier === TIER.misspelt;
  return ranked.filter(({ tier }) => isNear || tier < TIER.misspelt);
}

/** Numbers must match: nobody who asks for Title 43 means Title 42. */
function withHalf(asked: Asked, limit: number): Ranked[] {
  const { query, found } = asked;
  const loose = query.words.map(found.loose);
  const isUnknown = ({ near }: Found, at: number) => near.length === 0 && /\d/.test(query.words[at] as string);
  if (loose.some(isUnknown)) return [];
  return rank(asked, loose, limit, (topic) => (shareOf(query, loose, topic, 'inNames') >= 0.5 ? TIER.misspelt : null));
}

/** The share of the query that a topic matches; frequent words do not count. */
function shareOf({ weights }: Query, words: readonly Found[], topic: number, where: 'inNames' | 'inTopic'): number {
  let all = 0;
  let here = 0;
  for (let at = 0; at < words.length; at += 1) {
    if ((weights[at] as number) < 1) continue;
    all += 1;
    if ((words[at]?.[where][topic] as number) !== Number.POSITIVE_INFINITY) here += 1;
  }
  return here / all;
}

/** Topics that `tierOf` gives a tier, best first. Only those that could be among the first `limit` are examined name by name. */
function rank(
  asked: Asked,
  words: readonly Found[],
  limit: number,
  tierOf: (topic: number) => number | null,
): Ranked[] {
  const rough: { topic: number; tier: number; cost: number }[] = [];
  for (let topic = 0; topic < asked.index.topics.length; topic += 1) {
    const tier = tierOf(topic);
    if (tier !== null) rough.push({ topic, tier, cost: leastCost(asked, words, topic) });
  }
  rough.sort((a, b) => a.tier - b.tier || a.cost - b.cost);
  const ranked: Ranked[] = [];
  for (const { topic, tier, cost } of rough) {
    const last = ranked.at(-1);
    // Neither this topic nor any after it has a name that costs less.
    if (ranked.length >= limit && last && (tier > last.tier || cost > last.cost)) break;
    insert(ranked, bestName(asked, words, topic, tier), limit);
  }
  const worst = (ranked[0]?.cost ?? 0) + WORST;
  return ranked.filter(({ cost }) => cost <= worst);
}

/** Keeps the first `limit` in order; ties go to the topic that is first in the packs. */
function insert(ranked: Ranked[], one: Ranked, limit: number): void {
  let at = ranked.length;
  while (at > 0 && isBefore(one, ranked[at - 1] as Ranked)) at -= 1;
  if (at >= limit) return;
  ranked.splice(at, 0, one);
  ranked.length = Math.min(ranked.length, limit);
}

function isBefore(a: Ranked, b: Ranked): boolean {
  return (a.tier - b.tier || a.cost - b.cost || a.name.topic - b.name.topic) < 0;
}

/** A lower bound on the cost of the topic's names. */
function leastCost({ query, named }: Asked, words: readonly Found[], topic: number): number {
  const missing = named.has(topic) ? COST.besideName : COST.missing;
  const [first] = words;
  // For a single word it is known exactly; a single letter matches most topics, too many to examine closely.
  if (first && words.length === 1 && !named.has(topic))
    return Math.min(first.alone[topic] as number, (first.inTopic[topic] as number) + COST.otherName);
  let cost = 0;
  for (let at = 0; at < words.length; at += 1)
    cost += (query.weights[at] as number) * Math.min(words[at]?.inTopic[topic] as number, missing);
  return cost;
}

/** The name that makes the topic match best. */
function bestName(asked: Asked, words: readonly Found[], topic: number, tier: number): Ranked {
  const { index, named } = asked;
  const broad = index.broad[topic] ? COST.broad : 0;
  const standing = named.get(topic);
  let best: Ranked | undefined;
  for (let at = index.firstName[topic] as number; index.names[at]?.topic === topic; at += 1) {
    const name = index.names[at] as IndexedName;
    if (name.kind === LINE || (standing && standing !== name && tier > TIER.all)) continue;
    const cost = broad + costOf(asked, words, name, standing ? COST.besideName : COST.missing);
    const own = tier === TIER.all && !hasAll(asked.query, words, name) ? TIER.most : tier;
    if (!best || own < best.tier || (own === best.tier && cost < best.cost)) best = { name, tier: own, cost };
  }
  return best as Ranked;
}

/** False if some words are only in other names of the topic. */
function hasAll({ weights }: Query, words: readonly Found[], { number }: IndexedName): boolean {
  return words.every(({ cost }, at) => (weights[at] as number) < 1 || cost[number] !== Number.POSITIVE_INFINITY);
}

function costOf({ query }: Asked, words: readonly Found[], name: IndexedName, missing: number): number {
  let cost = name.extraCost;
  let hits = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Found;
    const here = word.cost[name.number] as number;
    if (here !== Number.POSITIVE_INFINITY) hits += 1;
    const elsewhere = (word.inTopic[name.topic] as number) + COST.otherName;
    cost += (query.weights[at] as number) * Math.min(here, elsewhere, missing);
  }
  // A topic found only by its line is shown under its canonical name.
  return hits > 0 ? cost + EXTRA_WORD_COST * Math.max(0, name.words.length - hits) : cost;
}
