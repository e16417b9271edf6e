/** Reads the reader's settings from the browser's local storage, and reports every change, from any window. */
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { browser } from './api';
import { apiError, ExtensionReplaced } from './replaced';
import { report } from './report';
import { onStoredChange } from './storage-changes';
import { SETTINGS_KEY } from './storage-keys';

/** Read-only access to the settings, as frames have it. */
export interface SettingsReader {
  get(): Settings;
  /** Calls `listener` after every change, made here or in another window; returns a function that stops it. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

/** Settings as they were stored a while ago, in whatever form. */
export interface EarlySettings {
  settings: unknown;
}

/** A parser for stored values of any version, even damaged ones. */
export type SettingsIn = (stored: unknown) => Settings;

/**
 * Opens the settings for reading. `settingsIn` parses a stored value; whatever cannot be read gets its default, and opening
 * never overwrites anything. `early` holds what was stored a while ago: then that is what there is at first, and a change
 * since then is heard of like any other. `take` is for a caller that has just stored other settings. Rejects only with
 * `ExtensionReplaced`.
 */
export async function readSettings(
  settingsIn: SettingsIn,
  early?: EarlySettings,
): Promise<SettingsReader & { take(next: Settings): void }> {
  const listeners = new Set<(settings: Settings) => void>();
  let settings = DEFAULT_SETTINGS;
  const take = (next: Settings) => {
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    for (const listener of listeners) listener(settings);
  };
  // Listen first, so that a change made while the settings are being read is not missed.
  follow((stored) => take(settingsIn(stored)));
  const read = storedSettings(settingsIn).then(take, (error: unknown) => {
    if (!early && error instanceof ExtensionReplaced) throw error;
    report(error, 'reading the settings');
  });
  if (early) take(settingsIn(early.settings));
  else await read;
  return {
    get: () => settings,
    take,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The settings as currently stored. */
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
