/** Holds the packs that are on, and what is built from them, each part when it is first asked for; begins anew when the reader changes packs. */
import { interfaceLanguage } from '@/components/interface-language';
import { type Speakers, speakersOf } from '@/core/cards/speakers-of';
import { compileLexicon, type Lexicon } from '@/core/lexicon/lexicon';
import { reviveLexicon } from '@/core/lexicon/revive-lexicon';
import { createLookup, type Lookup } from '@/core/lookup/lookup';
import { entryOf } from '@/core/lookup/lookup-index';
import { type Pack, type TopicKey, topicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { madeOnce } from './made-once';

/** Where the packs come from, and where their lexicon is kept. */
export interface PacksSource {
  /** The packs that are on, to be matched with their look-alikes, else without. Rejects if the browser refuses to read. */
  read(toMatch: boolean): Promise<readonly Pack[]>;
  /** Differs whenever what `read` gives does; null if that cannot be told without reading. Rejects as `read` does. */
  revision(): Promise<string | null>;
  /** What was kept of that revision; null if there is nothing. */
  kept(revision: string): Promise<unknown>;
  keep(revision: string, lexicon: Lexicon): Promise<void>;
  forget(): Promise<void>;
}

/** Each part rejects if the packs cannot be read and never were; the next request tries again. */
interface Parts {
  packs(): Promise<readonly Pack[]>;
  lexicon(): Promise<Lexicon>;
  lookup(): Promise<Lookup>;
  entries(): Promise<ReadonlyMap<TopicKey, TopicEntry>>;
  /** Of each pack, by its id. */
  speakers(): Promise<ReadonlyMap<string, Speakers>>;
}

export interface PacksInUse extends Parts {
  /** The packs have changed: what is asked for from now on is of the new ones. */
  reload(): void;
  /** What compiles them may have changed: begins anew without what was kept. */
  renew(): Promise<void>;
}

type Report = (error: unknown, doing: string) => void;

/** If `source` cannot be read, `report` is called and the previous packs stay. */
export function createPacksInUse(source: PacksSource, report: Report): PacksInUse {
  let now = partsOf(source, report);
  /** The packs before, until those of now have been read. */
  let before: Parts | null = null;
  let isRead = false;
  const part = async <T>(of: (parts: Parts) => Promise<T>): Promise<T> => {
    const asked = now;
    try {
      const made = await of(asked);
      if (asked === now) [before, isRead] = [null, true];
      return made;
    } catch (error) {
      report(error, 'reading the packs');
      if (!before) throw error;
      return of(before);
    }
  };
  const reload = () => {
    if (isRead) before = now;
    [now, isRead] = [partsOf(source, report), false];
  };
  return {
    packs: () => part((parts) => parts.packs()),
    lexicon: () => part((parts) => parts.lexicon()),
    lookup: () => part((parts) => parts.lookup()),
    entries: () => part((parts) => parts.entries()),
    speakers: () => part((parts) => parts.speakers()),
    reload,
    async renew() {
      await source.forget().catch((error: unknown) => report(error, 'forgetting the lexicon'));
      reload();
    },
  };
}

function partsOf(source: PacksSource, report: Report): Parts {
  const packs = madeOnce(() => source.read(false));
  const lexicon = madeOnce(() => keptOrCompiled(source, report));
  return {
    packs,
    lexicon,
    lookup: madeOnce(async () => {
      const [read, names] = await Promise.all([packs(), lexicon()]);
      return createLookup(read, interfaceLanguage(), () => names);
    }),
    entries: madeOnce(async () => entriesOf(await packs())),
    speakers: madeOnce(async () => new Map((await packs()).map((pack) => [pack.id, speakersOf(pack)]))),
  };
}

/** The packs with their look-alikes are read for compiling alone, and not held. */
async function keptOrCompiled(source: PacksSource, report: Report): Promise<Lexicon> {
  const revision = await source.revision();
  const kept = revision === null ? null : reviveLexicon(await source.kept(revision));
  if (kept) return kept;
  const compiled = compileLexicon(await source.read(true));
  // Kept only if nothing has changed while the packs were being read.
  if (revision !== null && (await source.revision()) === revision)
    source.keep(revision, compiled).catch((error: unknown) => report(error, 'keeping the lexicon'));
  return compiled;
}

function entriesOf(packs: readonly Pack[]): Map<TopicKey, TopicEntry> {
  const language = interfaceLanguage();
  return new Map(
    packs.flatMap((pack) =>
      pack.topics.map((topic) => [topicKey(pack.id, topic.id), entryOf(pack, topic, language)] as const),
    ),
  );
}
