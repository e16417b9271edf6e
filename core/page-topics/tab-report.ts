/** Sums up what the frames of a tab have found. */
import { MAX_TOPICS_IN_PANEL } from '../limits';
import type { FrameState, TabReport } from '../messages';
import type { TopicKey } from '../topics/topic';
import type { FoundTopic, TopicEntry } from '../topics/topic-entry';

/** A topic that a frame has found. */
export interface FrameTopic extends FoundTopic {
  /** As lists show it, so that a popup need not ask for it; absent while the frame is being read, and where it was not known. */
  entry?: TopicEntry;
}

/** What one frame has found. */
export interface FrameFound {
  state: FrameState;
  topics: FrameTopic[];
  /** False if the reader switched highlights off on this page only. */
  here: boolean;
  /** Different for every document that the frame has had; null if the browser does not identify documents. */
  documentId: string | null;
}

/** By frame. */
export type TabFound = Map<number, FrameFound>;

/** The topics of all frames, the top frame first, each once with its mentions in all frames; frames that are off have none. */
export function topicsOf(frames: TabFound): Map<TopicKey, number> {
  const counts = new Map<TopicKey, number>();
  for (const [, { state, topics }] of inOrder(frames)) {
    if (state === 'off') continue;
    for (const { key, count } of topics) if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** What the popup shows. Topics without an entry, which are no longer in any pack, are left out. */
export function tabReport(frames: TabFound, entries: ReadonlyMap<TopicKey, TopicEntry>): TabReport {
  const topics = [...topicsOf(frames)].flatMap(([key, count]) => {
    const entry = entries.get(key);
    return entry ? [{ ...entry, count }] : [];
  });
  return { state: stateOf(frames), topics, here: isOnHere(frames) };
}

/**
 * The same from what is stored alone, for a popup that does not wait for the packs; null unless the page is at rest, has topics, and
 * every one of them is stored as lists show it.
 */
export function storedReport(frames: TabFound): TabReport | null {
  const report = tabReport(frames, entriesIn([...frames.values()].flatMap(({ topics }) => topics)));
  const isWhole = report.topics.length > 0 && report.topics.length === topicsOf(frames).size;
  return isWhole && report.state === 'done' ? report : null;
}

/** The entries that stand beside topics. */
export function entriesIn(topics: readonly FrameTopic[]): Map<TopicKey, TopicEntry> {
  return new Map(topics.flatMap(({ key, entry }) => (entry ? [[key, entry] as const] : [])));
}

/** Topics with the entries that are known of them. */
export function withEntries(topics: readonly FoundTopic[], entries: ReadonlyMap<TopicKey, TopicEntry>): FrameTopic[] {
  return topics.map(({ key, count }) => {
    const entry = entries.get(key);
    return entry ? { key, count, entry } : { key, count };
  });
}

/** True of a frame at rest whose topics are not too many for their entries to be stored. */
export function isToBeListed({ state, topics }: Pick<FrameFound, 'state' | 'topics'>): boolean {
  return state === 'done' && topics.length > 0 && topics.length <= MAX_TOPICS_IN_PANEL;
}

/** A tab is being read while any of its frames is; it is off if all are; null if none has reported. */
export function stateOf(frames: TabFound): FrameState | null {
  const states = new Set([...frames.values()].map(({ state }) => state));
  return (['reading', 'done', 'off'] as const).find((state) => states.has(state)) ?? null;
}

/** False if the reader switched highlights off on this page; it is enough that one frame says so. */
export function isOnHere(frames: TabFound): boolean {
  return ![...frames.values()].some(({ here }) => !here);
}

/** Frames in the order of stepping: the top frame, then the others by age. */
export function inOrder<T>(frames: ReadonlyMap<number, T>): [number, T][] {
  return [...frames].sort(([a], [b]) => a - b);
}
