/** Waits until a page may contain something to paint, or until popup, panel or a key wants to know what it contains. */
import { isOnAsStored } from '@/core/settings/switch-state';
import { type LookAt, openWordFilter } from '@/core/word-filter/word-filter';
import { watchText } from '@/page/watch-text';
import type { WaitingInstance } from '@/platform/frame-instance';
import { readFilterAndSettings } from '@/platform/word-filter-store';

/**
 * Resolves when the reader script is wanted in this frame: for what the page says, or by `instance.wake`. At once if there is
 * no filter to ask. Where highlights are off, only `wake` counts: the background calls it when they are switched on.
 */
export function untilWanted(
  document: Document,
  instance: WaitingInstance,
  site: string,
  isCalmSite: boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const wanted = () => {
      end.abort();
      resolve();
    };
    instance.wake = wanted;
    const signal = AbortSignal.any([instance.signal, end.signal]);
    readLook(site, isCalmSite).then((look) => {
      if (!look) wanted();
      else if (look !== OFF && !signal.aborted) watchText(document, look, wanted, signal);
    }, wanted);
  });
}

/** Highlights are off here. */
const OFF = 1;

/** A look through the filter; null if only the reader script can say. Rejects if storage cannot be read, or is damaged. */
async function readLook(site: string, isCalmSite: boolean): Promise<LookAt | typeof OFF | null> {
  const { settings, filter } = await readFilterAndSettings();
  return isOnAsStored(settings, site, isCalmSite) ? filter && openWordFilter(filter) : OFF;
}
