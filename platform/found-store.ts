/** Keeps what each frame of each tab has found, in memory that outlives the background but not the browser. */

import { browser } from 'wxt/browser';
import type { FrameFound, TabFound } from '@/core/page-topics/tab-report';
import { createQueue } from '@/core/queue';
import { onStoredChange } from './storage-changes';

/** One key per tab. `storage.session` is never written to disk, so private windows leave no trace. */
const keyOf = (tabId: number) => `found:${tabId}`;

export interface FoundStore {
  get(tabId: number): Promise<TabFound>;
  /** Changes what is stored for a tab, one change at a time; resolves with what is stored afterwards. */
  change(tabId: number, edit: (frames: TabFound) => void): Promise<TabFound>;
}

/** Opens the store. It does not hold what was found itself: a background that restarts finds everything as it was. */
export function createFoundStore(): FoundStore {
  /** A frame's report must not be lost because another's is read and written at the same time. */
  const inTurn = createQueue();
  return {
    get: foundIn,
    change: (tabId, edit) =>
      inTurn(async () => {
        const frames = await foundIn(tabId);
        const before = JSON.stringify([...frames]);
        edit(frames);
        // No change, so no write and no change event.
        if (JSON.stringify([...frames]) === before) return frames;
        if (frames.size === 0) await browser.storage.session.remove(keyOf(tabId));
        else await store(tabId, frames);
        return frames;
      }),
  };
}

/** Without what lists show of the topics where there is no room for that. Rejects if the browser refuses even so. */
async function store(tabId: number, frames: TabFound): Promise<void> {
  const set = (found: TabFound) => browser.storage.session.set({ [keyOf(tabId)]: Object.fromEntries(found) });
  await set(frames).catch(() => {
    for (const found of frames.values()) found.topics = found.topics.map(({ key, count }) => ({ key, count }));
    return set(frames);
  });
}

/** What is stored for a tab. */
export async function foundIn(tabId: number): Promise<TabFound> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as
    | Record<string, FrameFound>
    | undefined;
  return new Map(Object.entries(stored ?? {}).map(([frame, found]) => [Number(frame), found]));
}

/** The tabs for which something is stored. */
export async function tabsWithFound(): Promise<number[]> {
  const all = Object.keys(await browser.storage.session.get(null));
  return all.flatMap((key) => (/^found:\d+$/.test(key) ? [Number(key.slice('found:'.length))] : []));
}

/** Calls back after what is stored for `tabId` has changed; returns a function that stops it. For extension pages. */
export function onFoundChanged(tabId: number, changed: () => void): () => void {
  return onStoredChange('session', keyOf(tabId), changed);
}
