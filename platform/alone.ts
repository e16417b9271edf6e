/** Lets changes of what all windows share wait for each other. */
import { browser } from './api';

/**
 * Gives what runs tasks one after the other, so that what one of them reads and writes no other changes in between. Web
 * Locks of the name `lock` reach over all pages of the extension and its background. In a content script they would be the
 * page's, which could hold them for ever: there, as where there are none, only this script's own tasks wait in line.
 */
export function createAlone(lock: string): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>) => {
    const locks = globalThis.navigator?.locks;
    if (locks && browser.runtime.getURL('/').startsWith(`${globalThis.location?.origin}/`))
      return locks.request(lock, task) as Promise<T>;
    const mine = last.then(task, task);
    last = mine.catch(() => {});
    return mine;
  };
}
