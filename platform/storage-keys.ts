/** The keys of the local storage that several files know. */

/** The reader's settings. */
export const SETTINGS_KEY = 'settings';
