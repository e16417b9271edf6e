/** Indexes the names and lines of all topics by their words, for the lookup. */

import type { Word } from '../text/fold-text';
import { type Language, type Name, type Pack, type Text, type Topic, textIn, topicKey } from '../topics/topic';
import type { TopicEntry } from '../topics/topic-entry';
import { plainWords } from './plain-words';

/** The defining line: it is searched, but never shown as a name. */
export const LINE = 'line';

/** A name, or the line, of a topic. */
export interface IndexedName {
  /** Its index in `names`. */
  number: number;
  /** Its topic's index in `topics`. */
  topic: number;
  kind: 'canonical' | 'name' | typeof LINE;
  text: string;
  words: Word[];
  /** The extra cost of this name over the canonical one if both match equally well. */
  extraCost: number;
  /** A demonym such as "Mexican", which says where somebody is from rather than naming the country. */
  demonym: boolean;
}

export interface LookupIndex {
  topics: TopicEntry[];
  /** By topic: true if it is broad. */
  broad: boolean[];
  /** Topic by topic: the canonical name first, the line last. */
  names: IndexedName[];
  /** By topic: where its names begin in `names`. */
  firstName: number[];
  /** Distinct folded words, and the index of each. */
  words: string[];
  numbers: Map<string, number>;
  /** By word: the names that have it, and where. */
  places: { name: IndexedName; place: number }[][];
}

/** The cost of a name by its type. */
const EXTRA_COST = { canonical: 0, name: 0.02, otherLanguage: 0.1, demonym: 0.17 };

/** The index of all topics of `packs`; entries are in `language`. */
export function indexTopics(packs: readonly Pack[], language: Language): LookupIndex {
  const index: LookupIndex = {
    topics: [],
    broad: [],
    names: [],
    firstName: [],
    words: [],
    numbers: new Map(),
    places: [],
  };
  for (const pack of packs) {
    for (const topic of pack.topics) {
      const place = index.topics.push(entryOf(pack, topic, language)) - 1;
      index.broad.push(topic.broad ?? false);
      index.firstName.push(index.names.length);
      for (const name of namesOf(topic, language)) {
        const indexed = { ...name, topic: place, number: index.names.length };
        index.names.push(indexed);
        addWords(index, indexed);
      }
    }
  }
  return index;
}

/** A topic as lists show it. */
export function entryOf(pack: Pack, topic: Topic, language: Language): TopicEntry {
  return {
    key: topicKey(pack.id, topic.id),
    name: textIn(topic.name, language),
    kind: topic.kind,
    line: textIn(topic.line, language),
    ...(topic.named && { named: topic.named }),
    ...(topic.broad && { broad: true }),
  };
}

type NewName = Omit<IndexedName, 'topic' | 'number'>;

function namesOf(topic: Topic, language: Language): NewName[] {
  const canonical = textIn(topic.name, language);
  const names = new Map<string, NewName>();
  const add = (text: string, kind: IndexedName['kind'], extraCost: number, demonym = false) => {
    if (!names.has(text)) names.set(text, { kind, text, words: plainWords(text), extraCost, demonym });
  };
  add(canonical, 'canonical', EXTRA_COST.canonical);
  for (const name of topic.names) add(name.text, 'name', costOf(name, language), name.demonym);
  for (const text of textsOf(topic.name)) add(text, 'name', EXTRA_COST.name + EXTRA_COST.otherLanguage);
  const line = textsOf(topic.line).join(' ');
  return [...names.values(), { kind: LINE, text: line, words: plainWords(line), extraCost: 0, demonym: false }];
}

function textsOf(text: Text): string[] {
  return [text.en, text.es].filter((each) => each !== undefined);
}

function costOf(name: Name, language: Language): number {
  const foreign = name.languages.includes(language) ? 0 : EXTRA_COST.otherLanguage;
  return foreign + (name.demonym ? EXTRA_COST.demonym : EXTRA_COST.name);
}

function addWords({ numbers, ...index }: LookupIndex, name: IndexedName): void {
  for (const [place, { folded }] of name.words.entries()) {
    let number = numbers.get(folded);
    if (number === undefined) {
      number = index.words.push(folded) - 1;
      numbers.set(folded, number);
      index.places.push([]);
    }
    index.places[number]?.push({ name, place });
  }
}
