/** The documents of a tab. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { liveFrames } from '@/platform/live-frames';

it('names the documents of a tab, and none where extensions may not run', async () => {
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ frameId: 0, documentId: 'x' }, { frameId: 3 }],
  });
  expect(await liveFrames(1)).toEqual(
    new Map([
      [0, 'x'],
      [3, null],
    ]),
  );
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => {
      throw new Error('no access');
    },
  });
  expect(await liveFrames(1)).toBeNull();
});

it('does not wait for a page that is stuck', async () => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser.scripting, { executeScript: () => new Promise(() => {}) });
  const asked = liveFrames(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(await asked).toBeUndefined();
  vi.useRealTimers();
});
