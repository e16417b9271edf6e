/** Waits until a page may contain something to paint, or until popup, panel or a key wants to know what it contains. */
import { MAX_HEAD_LENGTH } from '@/core/limits';
import { isOnAsStored } from '@/core/settings/switch-state';
import { type LookAt, openWordFilter } from '@/core/word-filter/word-filter';
import { watchText } from '@/page/watch-text';
import type { WaitingInstance } from '@/platform/frame-instance';
import { readFilterAndSettings, type Stored } from '@/platform/word-filter-store';

/**
 * Resolves when the reader script is wanted in this frame: for what the page says, or by `instance.wake`. At once if there is
 * no filter to ask. Where highlights are off, only `wake` counts: the background calls it when they are switched on. `stored`
 * is what storage said at the start, if it was asked. What it says of settings is left in the instance. Gives the last of what was
 * read until then: some MAX_HEAD_LENGTH characters (UTF-16) and the last line, which is where the first name stands.
 */
export function untilWanted(
  document: Document,
  instance: WaitingInstance,
  site: string,
  isCalmSite: boolean,
  stored?: Promise<Stored>,
): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const end = new AbortController();
    const wanted = () => {
      end.abort();
      resolve(text);
    };
    instance.wake = () => {
      // What was read at the start may be old by now.
      delete instance.early;
      wanted();
    };
    const signal = AbortSignal.any([instance.signal, end.signal]);
    readLook(instance, site, isCalmSite, stored).then((look) => {
      if (!look) wanted();
      else if (look !== OFF && !signal.aborted) {
        const keep = (line: string) => {
          if (text.length > MAX_HEAD_LENGTH) text = '';
          text += ` ${line}`;
          return look(line);
        };
        watchText(document, keep, wanted, signal);
      }
    }, wanted);
  });
}

/** Highlights are off here. */
const OFF = 1;

/** A look through the filter; null if only the reader script can say. Rejects if storage cannot be read, or is damaged. */
async function readLook(
  instance: WaitingInstance,
  site: string,
  isCalmSite: boolean,
  stored?: Promise<Stored>,
): Promise<LookAt | typeof OFF | null> {
  const { settings, filter } = await (stored ?? readFilterAndSettings());
  if (isOnAsStored(settings, site, isCalmSite)) {
    instance.early = { settings };
    return filter && openWordFilter(filter);
  }
  // Highlights may have been switched on since then, and nobody wakes a frame that did not wait yet.
  return stored ? readLook(instance, site, isCalmSite) : OFF;
}
