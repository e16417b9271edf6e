/** Answers from the packs in use; each answer waits for what it needs of them. */
import type { CardData } from '@/core/cards/card-data';
import { cardDataOf, withRivals } from '@/core/cards/card-data-of';
import { withSpeakers } from '@/core/cards/speakers-of';
import { alikeTopics } from '@/core/lexicon/alike-topics';
import { makeWordFilter } from '@/core/lexicon/make-word-filter';
import { resolveText, resolveWords } from '@/core/lexicon/resolve-words';
import { isOfReader } from '@/core/packs/pack-references';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import { type Story, storyOf } from '@/core/topics/story';
import type { MapDrawing, Pack, TopicKey } from '@/core/topics/topic';
import type { LookupHit, TopicEntry } from '@/core/topics/topic-entry';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledMaps, bundledPackToMatch } from '@/platform/bundled-packs';
import { report } from '@/platform/report';
import { mapOf } from './map-of';
import { createPacksInUse, type PacksInUse } from './packs-in-use';
import { packsSource, storiesOn } from './read-in-use';

/** All reject if the packs cannot be read and never were. */
export interface PackAnswers {
  resolveWords(words: readonly string[]): Promise<ResolvedWords>;
  /** The same for the words of a text, with those words. */
  resolveText(text: string): Promise<ResolvedText>;
  cardOf(topic: TopicKey): Promise<CardData | null>;
  /** The cards that there are of `topics`, with the topics of their speakers. */
  cardsOf(topics: readonly TopicKey[]): Promise<CardData[]>;
  /** The maps that there are of `topics`. */
  mapsOf(topics: readonly TopicKey[]): Promise<[TopicKey, MapDrawing][]>;
  lookUp(query: string, limit: number): Promise<LookupHit[]>;
  entryOf(topic: TopicKey): Promise<TopicEntry | undefined>;
  /** Of the packs that are on. */
  stories(): Promise<Story[]>;
  /** The JSON of a pack that ships. */
  packText(id: string): Promise<string | null>;
  /** Differs whenever packs differ in anything that matching depends on. */
  revision(): Promise<string>;
  /** The word filter of the packs; null if they have too many names for one. */
  wordFilter(): Promise<Int32Array | null>;
  /** The packs have changed. */
  reload(): void;
  /** What compiles them may have changed. */
  renew(): Promise<void>;
}

/** Makes the answers; nothing is read before the first is asked for. */
export function createPackAnswers(): PackAnswers {
  const use = createPacksInUse(packsSource, report);
  return {
    ...answersOfTopics(use),
    resolveWords: async (words) => resolveWords(await use.lexicon(), words),
    resolveText: async (text) => resolveText(await use.lexicon(), text),
    lookUp: async (query, limit) => (await use.lookup()).search(query, limit),
    stories: async () => (await storiesOn()) ?? (await use.packs()).filter((pack) => !isOfReader(pack)).map(storyOf),
    packText: textOf,
    revision: async () => (await use.lexicon()).revision,
    wordFilter: async () => makeWordFilter(await use.lexicon()),
    reload: use.reload,
    renew: use.renew,
  };
}

function answersOfTopics(use: PacksInUse): Pick<PackAnswers, 'cardOf' | 'cardsOf' | 'mapsOf' | 'entryOf'> {
  return {
    async cardOf(key) {
      const packs = await use.packs();
      const map = await mapIfAny(packs, key);
      const card = cardDataOf(packs, key, () => map);
      if (!card || packs.length < 2) return card;
      const lexicon = await use.lexicon();
      return withRivals(card, packs, (topic, names) => alikeTopics(lexicon, topic, names));
    },
    async cardsOf(topics) {
      const [packs, speakers] = await Promise.all([use.packs(), use.speakers()]);
      return topics.flatMap((topic) => {
        const card = cardDataOf(packs, topic);
        return card ? [withSpeakers(card, speakers.get(card.pack.id))] : [];
      });
    },
    async mapsOf(topics) {
      const packs = await use.packs();
      const maps = await Promise.all(topics.map(async (key) => [key, await mapIfAny(packs, key)] as const));
      return maps.flatMap(([key, map]): [TopicKey, MapDrawing][] => (map ? [[key, map]] : []));
    },
    entryOf: async (key) => (await use.entries()).get(key),
  };
}

/** A card without its map is better than none. */
async function mapIfAny(packs: readonly Pack[], key: TopicKey): Promise<MapDrawing | null> {
  return mapOf(packs, key).catch((error: unknown) => {
    report(error, 'reading maps');
    return null;
  });
}

/** With its maps, so that it is the same pack where it is imported. */
async function textOf(id: string): Promise<string | null> {
  if (!bundledPackFacts().some((facts) => facts.id === id)) return null;
  const [pack, maps] = await Promise.all([bundledPackToMatch(id), bundledMaps(id)]);
  return JSON.stringify({ ...pack, maps });
}
