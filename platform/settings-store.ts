/** Changes the reader's settings in the browser's local storage; reports every change. */
import type { Settings } from '@/core/settings/settings';
import { type StoredSettings, toStored, upgradeSettings } from '@/core/settings/stored-settings';
import { browser } from './api';
import { createLock } from './lock';
import { apiError } from './replaced';
import { readSettings, type SettingsReader, storedSettings } from './settings-reader';
import { onStoredChange } from './storage-changes';
import { SETTINGS_KEY } from './storage-keys';

/** A patch, or a function that makes one from the settings at the moment of writing (for lists that two windows may extend). */
export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

export interface SettingsStore extends SettingsReader {
  /** Rejects if the browser refuses to store it; the settings then stay as they were. */
  change(patch: SettingsPatch): Promise<void>;
}

const locked = createLock('glosa-settings');

/** Opens the settings, as `readSettings` does, for callers that may change them. */
export async function createSettingsStore(): Promise<SettingsStore> {
  const { get, subscribe, take } = await readSettings(upgradeSettings);
  return {
    get,
    subscribe,
    change: (patch) =>
      locked(async () => {
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
  onStoredChange('local', SETTINGS_KEY, (now, before) => changed(upgradeSettings(before), upgradeSettings(now)));
}
