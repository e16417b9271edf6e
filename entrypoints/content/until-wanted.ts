/** Waits until a page may contain something to paint, or until popup, panel or a key wants to know what it contains. */
import { isOnAsStored } from '@/core/settings/switch-state';
import { type LookAt, openWordFilter } from '@/core/word-filter/word-filter';
import { watchText } from '@/page/watch-text';
import type { WaitingInstance } from '@/platform/frame-instance';
import { isReplaced } from '@/platform/replaced';
import { readFilterAndSettings } from '@/platform/word-filter-store';

/**
 * Resolves when the reader script is wanted in this frame: for what the page says, or by `instance.wake`. At once if there is
 * no filter to ask, or highlights are off: the reader script tells popup and badge so. Rejects if reading fails.
 */
export async function untilWanted(
  document: Document,
  instance: WaitingInstance,
  site: string,
  isCalmSite: boolean,
): Promise<void> {
  const end = new AbortController();
  const woken = new Promise<void>((resolve) => {
    instance.wake = resolve;
  });
  const seen = async () => {
    const look = await readLook(site, isCalmSite);
    if (!look) return;
    await new Promise<void>((found, failed) => {
      const lookAt = (text: string) => {
        // Nobody could be asked any more.
        if (isReplaced()) end.abort();
        return look(text) && !end.signal.aborted;
      };
      watchText(document, { look: lookAt, found, failed }, AbortSignal.any([instance.signal, end.signal]));
    });
  };
  try {
    await Promise.race([woken, seen()]);
  } finally {
    end.abort();
  }
}

/** A look through the filter; null if nobody can say without the reader script. */
async function readLook(site: string, isCalmSite: boolean): Promise<LookAt | null> {
  try {
    const { settings, filter } = await readFilterAndSettings();
    return filter && isOnAsStored(settings, site, isCalmSite) ? openWordFilter(filter) : null;
  } catch {
    // Storage that cannot be read, or is damaged.
    return null;
  }
}
