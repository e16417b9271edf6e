/** The documents of a tab. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isStillIn, liveFrames, wakeFrames } from '@/platform/live-frames';

it('names the documents of a tab, and none where extensions may not run', async () => {
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ frameId: 0, documentId: 'x', result: true }, { frameId: 3 }],
  });
  expect(await liveFrames(1)).toEqual(
    new Map([
      [0, { documentId: 'x', isRead: true }],
      [3, { documentId: null, isRead: false }],
    ]),
  );
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => {
      throw new Error('no access');
    },
  });
  expect(await liveFrames(1)).toBeNull();
});

it('knows the pages of Firefox itself by their empty result', async () => {
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [undefined] });
  expect(await liveFrames(1)).toBeNull();
  expect(await wakeFrames(1)).toEqual({ live: null, woken: [] });
});

it('wakes the frames that wait, once', async () => {
  const frames = [
    { signal: new AbortController().signal, wake: vi.fn() },
    { signal: new AbortController().signal, wake: vi.fn(), isRead: true },
    { signal: AbortSignal.abort(), wake: vi.fn() },
    { signal: new AbortController().signal },
    undefined,
  ];
  const world = globalThis as { __glosa?: unknown };
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ func }: { func: () => unknown }) =>
      frames.map((frame, frameId) => {
        world.__glosa = frame;
        return { frameId, result: func() };
      }),
  });
  const { live, woken } = await wakeFrames(1);
  expect(woken).toEqual([0]);
  expect([...(live ?? [])].map(([frameId, { isRead }]) => [frameId, isRead])).toEqual(
    frames.map((_, frameId) => [frameId, frameId === 1]),
  );
  expect(frames.map((frame) => frame?.wake?.mock.calls.length ?? 0)).toEqual([1, 0, 0, 0, 0]);
  delete world.__glosa;
});

it.each([
  [undefined, 'x', false],
  [{ documentId: 'x', isRead: true }, 'x', true],
  [{ documentId: 'y', isRead: true }, 'x', false],
  [{ documentId: 'x', isRead: false }, 'x', false],
  [{ documentId: null, isRead: true }, 'x', true],
  [{ documentId: 'x', isRead: true }, null, true],
])('tells by %o whether document %s is still there and read: %s', (now, documentId, expected) => {
  expect(isStillIn(now, { documentId })).toBe(expected);
});

it('does not wait for a page that is stuck', async () => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser.scripting, { executeScript: () => new Promise(() => {}) });
  const asked = liveFrames(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(await asked).toBeUndefined();
  vi.useRealTimers();
});
