/** Works out, for each word of a query, which names and topics have it and at what cost. */
import { type IndexedName, LINE, type LookupIndex } from './lookup-index';
import { createNearWords, type Near } from './query-words';

/** The matches of one word of the query. */
export interface Found {
  near: readonly Near[];
  /** By name: the cost of the word there; Infinity if the name lacks it. */
  cost: Float32Array;
  /** By name: which of `near` matches there, and in which word of the name. */
  hit: Int32Array;
  place: Uint16Array;
  /** By topic: the lowest cost of the word in any of its names; in any name or the line. */
  inNames: Float32Array;
  inTopic: Float32Array;
  /** By topic: the lowest cost of one of its names if the word is the whole query. */
  alone: Float32Array;
}

export interface FoundWords {
  /** Matches of the word or of words that begin with it. */
  certain(word: string): Found;
  /** The same, plus what it may be a misspelling of if no name has it. */
  near(word: string): Found;
  /** The same, whether or not a name has it. */
  loose(word: string): Found;
}

/** How many words of queries are cached (1.2 MB each with 10,000 topics): a reader who types changes one at a time. */
const MOST_REMEMBERED = 12;
/** The extra cost of a match in the line rather than a name. */
const LINE_COST = 0.45;
/** The cost of every word of a name that the query lacks. */
export const EXTRA_WORD_COST = 0.03;
/** Words of one or two letters are not looked for in lines, which all contain them; nor are words near to short ones. */
const SHORTEST_IN_LINE = 3;
const SHORTEST_MISSPELT_IN_LINE = 7;

/** Finds words in the index; the latest answers are cached. */
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

/** The names that have one of `near`, each with the best one. */
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
