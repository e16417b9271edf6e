/** The keys of the local storage that several files know. */

/** The reader's settings. */
export const SETTINGS_KEY = 'settings';

/** The list of packs; frames never read it, nor any pack. */
export const PACKS_KEY = 'packs';

/** The index of what is the reader's own; every change changes it. */
export const OWN_KEY = 'own';
