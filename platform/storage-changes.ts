/** Notifies of changes to the browser's storage. */
import { browser } from 'wxt/browser';

/** Calls back with the new value (undefined: removed) after `key` changed in `area`, in any window; returns the way to stop. */
export function onStoredChange(area: 'local' | 'session', key: string, changed: (now: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, where: string) => {
    const change = changes[key];
    if (where === area && change) changed(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
