/** Keeps the word filter in the browser's local storage, where frames read it without waking the background. */
import { browser } from './api';
import { isFull } from './full-storage';
import type { EarlySettings } from './settings-reader';
import { SETTINGS_KEY } from './storage-keys';

const FILTER_KEY = 'wordFilter';

interface StoredFilter {
  /** What it was made of. */
  of: string;
  /** Its numbers of 32 bits, lowest byte first, in base64; empty if there are too many names for a filter. */
  data: string;
}

/** The settings and the filter as they are stored; no filter if there is none. */
export interface Stored extends EarlySettings {
  filter: Int32Array | null;
}

/** Reads both at once. Rejects if storage cannot be read, or the filter is damaged. */
export async function readFilterAndSettings(): Promise<Stored> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, FILTER_KEY]);
  const { data } = Object(stored[FILTER_KEY]) as Partial<StoredFilter>;
  const filter = data ? new Int32Array(Uint8Array.fromBase64(data).buffer) : null;
  return { settings: stored[SETTINGS_KEY], filter };
}

/** What the stored filter was made of; null if there is none. */
export async function storedFilterOf(): Promise<string | null> {
  const { of } = Object((await browser.storage.local.get(FILTER_KEY))[FILTER_KEY]) as Partial<StoredFilter>;
  return of ?? null;
}

/**
 * Stores a filter (null: there are too many names for one) made of `of`. Where there is no room for it none is stored, and frames ask
 * without one. Rejects if the browser refuses for another reason.
 */
export async function storeFilter(of: string, filter: Int32Array | null): Promise<void> {
  const data = filter ? new Uint8Array(filter.buffer).toBase64() : '';
  try {
    await browser.storage.local.set({ [FILTER_KEY]: { of, data } satisfies StoredFilter });
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

/** Removes the stored filter: frames ask without one. */
export async function forgetFilter(): Promise<void> {
  await browser.storage.local.remove(FILTER_KEY);
}
