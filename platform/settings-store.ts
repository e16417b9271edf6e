/** Keeps the reader's settings in the browser's local storage, and tells of every change in any window. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { type StoredSettings, toStored, upgradeSettings } from '@/core/settings/upgrade-settings';
import { apiError, ExtensionReplaced } from './replaced';
import { report } from './report';

/** The one key under which settings are stored. */
export const SETTINGS_KEY = 'settings';

/** A patch, or what makes one of the settings as they are at the moment of writing (for lists that two windows may grow). */
export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

export interface SettingsStore {
  get(): Settings;
  /** Rejects where the browser refuses to store; the settings then stay as they were. */
  change(patch: SettingsPatch): Promise<void>;
  /** Calls `listener` after every change, made here or in another window; returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

/**
 * Opens the settings. Damaged or unreadable ones give defaults for what could not be read; nothing is overwritten by
 * opening. Rejects only with `ExtensionReplaced`.
 */
export async function createSettingsStore(): Promise<SettingsStore> {
  const listeners = new Set<(settings: Settings) => void>();
  let settings = DEFAULT_SETTINGS;
  const take = (next: Settings) => {
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    for (const listener of listeners) listener(settings);
  };
  // Listening comes first: a change made while the settings are being read is not missed.
  onStored((stored) => take(upgradeSettings(stored)));
  try {
    take(await read());
  } catch (error) {
    if (error instanceof ExtensionReplaced) throw error;
    report(error, 'reading the settings');
  }

  return {
    get: () => settings,
    change: (patch) =>
      alone(async () => {
        const current = await read();
        const stored = toStored({ ...current, ...(typeof patch === 'function' ? patch(current) : patch) });
        await write(stored);
        take(upgradeSettings(stored));
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function read(): Promise<Settings> {
  try {
    return upgradeSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch (error) {
    throw apiError(error);
  }
}

async function write(stored: StoredSettings): Promise<void> {
  try {
    await browser.storage.local.set({ [SETTINGS_KEY]: stored });
  } catch (error) {
    throw apiError(error);
  }
}

/** Calls back with the settings before and after every change. Call synchronously when the background starts. */
export function onSettingsChanged(changed: (before: Settings, now: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) changed(upgradeSettings(change.oldValue), upgradeSettings(change.newValue));
  });
}

function onStored(take: (stored: unknown) => void): void {
  try {
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local' && changes[SETTINGS_KEY]) take(changes[SETTINGS_KEY].newValue);
    });
  } catch (error) {
    throw apiError(error);
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `task` while no other window of ours reads and writes settings, so that two changes at once both stay. Web Locks
 * reach over all pages of the extension and its background. In a content script they would be the page's, which could
 * hold them for ever: there, as where there are none, only this script's own changes wait in line.
 */
function alone(task: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (locks && browser.runtime.getURL('/').startsWith(`${globalThis.location?.origin}/`))
    return locks.request('glosa-settings', task) as Promise<void>;
  const mine = last.then(task, task);
  last = mine.catch(() => {});
  return mine;
}
