/** Sums up what the frames of a tab have found. */
import type { FrameState, TabReport } from '@/core/messages';
import type { TopicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import type { TabFound } from '@/platform/found-store';

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
