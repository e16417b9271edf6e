/** Holds the packs that are on, and what is built from them on demand; rebuilds it when the reader changes packs. */
import { interfaceLanguage } from '@/components/interface-language';
import { type Speakers, speakersOf } from '@/core/cards/speakers-of';
import { createLatest } from '@/core/latest';
import { compileLexicon, type Lexicon } from '@/core/lexicon/lexicon';
import { createLookup, type Lookup } from '@/core/lookup/lookup';
import { entryOf } from '@/core/lookup/lookup-index';
import { type Pack, type TopicKey, topicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';

export interface PacksInUse {
  /** Resolves when the packs that are on have been read; from then on, everything below refers to them. */
  ready(): Promise<void>;
  /** Reads them again. */
  reload(): Promise<void>;
  packs(): readonly Pack[];
  lexicon(): Lexicon;
  lookup(): Lookup;
  entries(): ReadonlyMap<TopicKey, TopicEntry>;
  /** Of each pack, by its id. */
  speakers(): ReadonlyMap<string, Speakers>;
}

/** `read` returns the packs that are on; if it rejects, `report` is called and the previous packs stay. */
export function createPacksInUse(
  read: () => Promise<readonly Pack[]>,
  report: (error: unknown, doing: string) => void,
): PacksInUse {
  let packs: readonly Pack[] = [];
  let made = makersFor(packs);
  let reading: Promise<void> | undefined;
  const begin = createLatest();
  const reload = () => {
    const isLatest = begin();
    const begun = read().then(
      async (now) => {
        // Changed again in the meantime: the later read counts.
        if (!isLatest()) return reading;
        packs = now;
        made = makersFor(packs);
      },
      async (error: unknown) => {
        report(error, 'reading the packs');
        // The next request tries again.
        if (isLatest()) reading = undefined;
      },
    );
    reading = begun;
    return begun;
  };
  return {
    ready: () => reading ?? reload(),
    reload,
    packs: () => packs,
    lexicon: () => made.lexicon(),
    lookup: () => made.lookup(),
    entries: () => made.entries(),
    speakers: () => made.speakers(),
  };
}

function makersFor(packs: readonly Pack[]) {
  const lexicon = once(() => compileLexicon(packs));
  return {
    lexicon,
    lookup: once(() => createLookup(packs, interfaceLanguage(), lexicon)),
    entries: once(() => entriesOf(packs)),
    speakers: once(() => new Map(packs.map((pack) => [pack.id, speakersOf(pack)]))),
  };
}

function entriesOf(packs: readonly Pack[]): Map<TopicKey, TopicEntry> {
  const language = interfaceLanguage();
  return new Map(
    packs.flatMap((pack) =>
      pack.topics.map((topic) => [topicKey(pack.id, topic.id), entryOf(pack, topic, language)] as const),
    ),
  );
}

/** Makes a value on first use, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
