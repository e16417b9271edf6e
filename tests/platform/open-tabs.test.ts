/** Starting in tabs that were open before. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startInOpenTabs } from '@/platform/open-tabs';

it('starts every content script in every tab, and is quiet where it may not', async () => {
  const executeScript = vi.fn(async ({ target }: { target: { tabId: number } }) => {
    if (target.tabId === 2) throw new Error('Cannot access a chrome:// URL');
  });
  const insertCSS = vi.fn(async () => {});
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      content_scripts: [
        { js: ['frame.js'], css: ['frame.css'], all_frames: true },
        { js: ['content.js'], css: null },
      ],
    }),
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }, { id: 2 }, {}] });
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS });
  await startInOpenTabs();
  expect(insertCSS).toHaveBeenCalledWith({ target: { tabId: 1, allFrames: true }, files: ['frame.css'] });
  expect(executeScript).toHaveBeenCalledTimes(4);
  for (const call of [
    { target: { tabId: 1, allFrames: true }, files: ['frame.js'] },
    { target: { tabId: 1, allFrames: false }, files: ['content.js'] },
    { target: { tabId: 2, allFrames: true }, files: ['frame.js'] },
    { target: { tabId: 2, allFrames: false }, files: ['content.js'] },
  ])
    expect(executeScript).toHaveBeenCalledWith(call);
});
