/** Reports changes to the browser's storage. */
import { browser } from './api';

/**
 * Calls back with the values (undefined: none) of `key` in `area` after and before every change, made in any window; returns
 * a function that stops it.
 */
export function onStoredChange(
  area: 'local' | 'session' | 'sync',
  key: string,
  changed: (now: unknown, before: unknown) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, where: string) => {
    const change = changes[key];
    if (where === area && change) changed(change.newValue, change.oldValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
