/** What a popup shows of a tab, from what is stored of it alone. */
import { describe, expect, it } from 'vitest';
import { MAX_TOPICS_IN_PANEL } from '@/core/limits';
import {
  entriesIn,
  type FrameFound,
  isToBeListed,
  storedReport,
  type TabFound,
  withEntries,
} from '@/core/page-topics/tab-report';
import type { TopicEntry } from '@/core/topics/topic-entry';

const entryOf = (key: string): TopicEntry => ({
  key,
  name: key.toUpperCase(),
  kind: 'person',
  line: `Line of ${key}.`,
});

/** What a frame at rest has found. */
function frame(counts: Record<string, number>, patch: Partial<FrameFound> = {}): FrameFound {
  const topics = Object.entries(counts).map(([key, count]) => ({ key, count }));
  const entries = new Map(topics.map(({ key }) => [key, entryOf(key)]));
  return { state: 'done', topics: withEntries(topics, entries), here: true, documentId: null, ...patch };
}

const found = (...frames: FrameFound[]): TabFound => new Map(frames.map((one, frameId) => [frameId, one]));

describe('what is stored of a tab', () => {
  it('is enough for its list where every topic is stored as lists show it', () => {
    expect(storedReport(found(frame({ a: 2, b: 1 }), frame({ b: 3 })))).toEqual({
      state: 'done',
      topics: [
        { ...entryOf('a'), count: 2 },
        { ...entryOf('b'), count: 4 },
      ],
      here: true,
    });
  });

  it.each<[string, TabFound]>([
    ['nothing is', found()],
    ['no topic is', found(frame({}))],
    ['a frame is being read', found(frame({ a: 1 }), frame({ b: 1 }, { state: 'reading' }))],
    ['all are off', found(frame({ a: 1 }, { state: 'off' }))],
    ['a topic is not', found(frame({ a: 1 }), frame({}, { topics: [{ key: 'b', count: 1 }] }))],
  ])('is not where %s', (_what, frames) => {
    expect(storedReport(frames)).toBeNull();
  });
});

describe('what a frame reports', () => {
  const topics = [
    { key: 'a', count: 2 },
    { key: 'b', count: 1 },
  ];

  it('is stored with what lists show, as far as that is known', () => {
    const known = new Map([['a', entryOf('a')]]);
    const stored = withEntries(topics, known);
    expect(stored).toEqual([{ key: 'a', count: 2, entry: entryOf('a') }, topics[1]]);
    expect(entriesIn(stored)).toEqual(known);
  });

  it('is listed once it is at rest, unless there is too much', () => {
    expect(isToBeListed(frame({ a: 1 }, { state: 'reading' }))).toBe(false);
    expect(isToBeListed(frame({}))).toBe(false);
    const many = Array.from({ length: MAX_TOPICS_IN_PANEL + 1 }, (_, at) => ({ key: `t${at}`, count: 1 }));
    expect(isToBeListed(frame({}, { topics: many }))).toBe(false);
    expect(isToBeListed(frame({}, { topics: many.slice(1) }))).toBe(true);
  });
});
