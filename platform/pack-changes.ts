/** Reports changes to the reader's packs and notes, without what reads them. */
import { onStoredChange } from './storage-changes';
import { OWN_KEY, PACKS_KEY } from './storage-keys';

/** Calls back after every change to the list of packs; returns a function that stops it. */
export function onPacksChanged(listener: () => void): () => void {
  return onStoredChange('local', PACKS_KEY, listener);
}

/** Calls back after every change to what is the reader's own; returns a function that stops it. */
export function onOwnChanged(listener: () => void): () => void {
  return onStoredChange('local', OWN_KEY, listener);
}
