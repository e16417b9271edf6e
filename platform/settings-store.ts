/** Changes the reader's settings in the browser's local storage. */
import type { Settings } from '@/core/settings/settings';
import { type StoredSettings, toStored, upgradeSettings } from '@/core/settings/upgrade-settings';
import { browser } from './api';
import { apiError } from './replaced';
import { readSettings, SETTINGS_KEY, type SettingsReader, storedSettings } from './settings-reader';

/** A patch, or what makes one of the settings as they are at the moment of writing (for lists that two windows may grow). */
export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

export interface SettingsStore extends SettingsReader {
  /** Rejects where the browser refuses to store; the settings then stay as they were. */
  change(patch: SettingsPatch): Promise<void>;
}

/** Opens the settings, as `readSettings` does, for who may change them. */
export async function createSettingsStore(): Promise<SettingsStore> {
  const { get, subscribe, take } = await readSettings(upgradeSettings);
  return {
    get,
    subscribe,
    change: (patch) =>
      alone(async () => {
        const current = await storedSettings(upgradeSettings);
        const stored = toStored({ ...current, ...(typeof patch === 'function' ? patch(current) : patch) });
        await write(stored);
        take(upgradeSettings(stored));
      }),
  };
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
