/** A lock for changes to data that all windows share. */
import { createQueue } from '@/core/queue';
import { browser } from './api';

/**
 * Makes a function that runs tasks one after the other, so that nothing else changes what one of them reads and writes. The
 * Web Lock `name` covers all pages of the extension and its background. In a content script the lock would be the page's,
 * which could hold it forever; there, and where there are no Web Locks, only this script's own tasks are queued.
 */
export function createLock(name: string): <T>(task: () => Promise<T>) => Promise<T> {
  const queue = createQueue();
  return <T>(task: () => Promise<T>) => {
    const locks = globalThis.navigator?.locks;
    const isOurs = browser.runtime.getURL('/').startsWith(`${globalThis.location?.origin}/`);
    return locks && isOurs ? (locks.request(name, task) as Promise<T>) : queue(task);
  };
}
