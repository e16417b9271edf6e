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

/** What the popup shows. Topics that are no longer in any pack are left out. */
export function tabReport(frames: TabFound, entryOf: (key: TopicKey) => TopicEntry | undefined): TabReport {
  const topics = [...topicsOf(frames)].flatMap(([key, count]) => {
    const entry = entryOf(key);
    return entry ? [{ ...entry, count }] : [];
  });
  return { state: stateOf(frames), topics, here: isOnHere(frames) };
}

/**
 * The same from what is stored alone, for a popup that does not wait for the packs; null unless the page is at rest, has topics, and
 * every one of them is stored as lists show it.
 */
export function storedReport(frames: TabFound): TabReport | null {
  const topics = [...frames.values()].flatMap((found) => found.topics);
  const entries = new Map(topics.flatMap(({ key, entry }) => (entry ? [[key, entry] as const] : [])));
  const report = tabReport(frames, (key) => entries.get(key));
  const isWhole = report.topics.length > 0 && report.topics.length === topicsOf(frames).size;
  return isWhole && report.state === 'done' ? report : null;
}

/** What a frame reports, to be stored: with what lists show of its topics if it is at rest, and they are not too many for that. */
export function withEntries(
  topics: readonly FoundTopic[],
  state: FrameState,
  entryOf: (key: TopicKey) => TopicEntry | undefined,
): FrameTopic[] {
  if (state !== 'done' || topics.length > MAX_TOPICS_IN_PANEL) return [...topics];
  return topics.map((topic) => {
    const entry = entryOf(topic.key);
    return entry ? { ...topic, entry } : topic;
  });
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
