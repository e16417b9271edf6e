/** A lock for changes to what all windows share. */
import { createQueue } from '@/core/queue';
import { browser } from './api';

/**
 * Gives a function that runs tasks one after the other, so that nothing else changes what one of them reads and writes. Web
 * Locks of that `name` reach over all pages of the extension and its background. In a content script they would be the
 * page's, which could hold them forever: there, as where there are none, only this script's own tasks queue.
 */
export function createLock(name: string): <T>(task: () => Promise<T>) => Promise<T> {
  const queue = createQueue();
  return <T>(task: () => Promise<T>) => {
    const locks = globalThis.navigator?.locks;
    const isOurs = browser.runtime.getURL('/').startsWith(`${globalThis.location?.origin}/`);
    return locks && isOurs ? (locks.request(name, task) as Promise<T>) : queue(task);
  };
}
