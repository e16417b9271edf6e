/** Keeps, for each word of a query, which names and topics have it and what that costs. */
import { type IndexedName, LINE, type LookupIndex } from './lookup-index';
import { createNearWords, type Near } from './query-words';

/** What one word of the query found. */
export interface Found {
  near: readonly Near[];
  /** By name: what the word costs there; Infinity where the name lacks it. */
  cost: Float32Array;
  /** By name: which of `near` answers there, and in which word of the name. */
  hit: Int32Array;
  place: Uint16Array;
  /** By topic: the least that the word costs in any of its names; in any, or its line. */
  inNames: Float32Array;
  inTopic: Float32Array;
  /** By topic: the least that one of its names costs where this is the whole query. */
  alone: Float32Array;
}

export interface FoundWords {
  /** What has the word, or begins with it. */
  certain(word: string): Found;
  /** The same, and what it may be a misspelling of where no name has it. */
  near(word: string): Found;
  /** The same, whether a name has it or not. */
  loose(word: string): Found;
}

/** Words of queries whose finds are remembered (1.2 MB each with 10,000 topics): a reader who types changes one at a time. */
const MOST_REMEMBERED = 12;
/** What the line costs against a name. */
const LINE_COST = 0.45;
/** What every word of a name costs that the query does not have. */
export const EXTRA_WORD_COST = 0.03;
/** One or two letters are not looked for in lines: all have them; and nearly all have a word near to a short one. */
const SHORTEST_IN_LINE = 3;
const SHORTEST_MISSPELT_IN_LINE = 7;

/** Finds words in the index; the last answers are remembered. */
export function createFoundWords(index: LookupIndex): FoundWords {
  const nearWords = createNearWords(index);
  const certain = remembering((word) => findNames(index, nearWords.certain(word), word));
  const loose = remembering((word) => findNames(index, [...certain(word).near, ...nearWords.misspelt(word)], word));
  const near = (word: string) => (isNamed(index, certain(word)) ? certain(word) : loose(word));
  return { certain, near, loose };
}

function isNamed(index: LookupIndex, { near }: Found): boolean {
  return near.some(({ word }) => index.places[word]?.some(({ name }) => name.kind !== LINE));
}

function remembering(find: (word: string) => Found): (word: string) => Found {
  const remembered = new Map<string, Found>();
  return (word) => {
    let found = remembered.get(word);
    if (!found) {
      found = find(word);
      for (const oldest of remembered.keys()) {
        if (remembered.size < MOST_REMEMBERED) break;
        remembered.delete(oldest);
      }
      remembered.set(word, found);
    }
    return found;
  };
}

/** The names that have one of `near`, each with its best. */
function findNames(index: LookupIndex, near: readonly Near[], word: string): Found {
  const found: Found = {
    near,
    cost: new Float32Array(index.names.length).fill(Number.POSITIVE_INFINITY),
    hit: new Int32Array(index.names.length),
    place: new Uint16Array(index.names.length),
    inNames: new Float32Array(index.topics.length).fill(Number.POSITIVE_INFINITY),
    inTopic: new Float32Array(index.topics.length).fill(Number.POSITIVE_INFINITY),
    alone: new Float32Array(index.topics.length).fill(Number.POSITIVE_INFINITY),
  };
  for (const [at, each] of near.entries()) {
    for (const { name, place } of index.places[each.word] ?? []) {
      if (name.kind === LINE && word.length < (each.isMisspelt ? SHORTEST_MISSPELT_IN_LINE : SHORTEST_IN_LINE))
        continue;
      if (each.cost >= (found.cost[name.number] as number)) continue;
      found.cost[name.number] = each.cost;
      found.hit[name.number] = at;
      found.place[name.number] = place;
      addToTopic(found, name, each.cost);
    }
  }
  return found;
}

function addToTopic({ inNames, inTopic, alone }: Found, name: IndexedName, cost: number): void {
  const { topic, kind } = name;
  const here = kind === LINE ? cost + LINE_COST : cost;
  if (here < (inTopic[topic] as number)) inTopic[topic] = here;
  if (kind === LINE) return;
  if (here < (inNames[topic] as number)) inNames[topic] = here;
  const whole = here + name.extraCost + EXTRA_WORD_COST * (name.words.length - 1);
  if (whole < (alone[topic] as number)) alone[topic] = whole;
}
