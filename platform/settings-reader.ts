/** Reads the reader's settings from the browser's local storage, and notifies of every change in any window. */
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { browser } from './api';
import { apiError, ExtensionReplaced } from './replaced';
import { report } from './report';
import { onStoredChange } from './storage-changes';

/** The one key under which settings are stored. */
export const SETTINGS_KEY = 'settings';

/** What frames have of the settings: they never change them. */
export interface SettingsReader {
  get(): Settings;
  /** Calls `listener` after every change, made here or in another window; returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

/** What reads a stored value of any age or damage. */
export type SettingsIn = (stored: unknown) => Settings;

/**
 * Opens the settings for reading. `settingsIn` reads a stored value. Damaged or unreadable ones give defaults for what
 * could not be read; nothing is overwritten by opening. `take` is for a caller that has just stored other settings. Rejects only with
 * `ExtensionReplaced`.
 */
export async function readSettings(settingsIn: SettingsIn): Promise<SettingsReader & { take(next: Settings): void }> {
  const listeners = new Set<(settings: Settings) => void>();
  let settings = DEFAULT_SETTINGS;
  const take = (next: Settings) => {
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    for (const listener of listeners) listener(settings);
  };
  // Listening comes first: a change made while the settings are being read is not missed.
  follow((stored) => take(settingsIn(stored)));
  try {
    take(await storedSettings(settingsIn));
  } catch (error) {
    if (error instanceof ExtensionReplaced) throw error;
    report(error, 'reading the settings');
  }
  return {
    get: () => settings,
    take,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The settings as they are stored at this moment. */
export async function storedSettings(settingsIn: SettingsIn): Promise<Settings> {
  try {
    return settingsIn((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch (error) {
    throw apiError(error);
  }
}

function follow(take: (stored: unknown) => void): void {
  try {
    onStoredChange('local', SETTINGS_KEY, take);
  } catch (error) {
    throw apiError(error);
  }
}
