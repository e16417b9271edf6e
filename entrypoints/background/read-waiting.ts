/** Has the waiting frames of a tab read, for those who want to know what else is in them. */
import { dropDead } from './dead-frames';
import type { Deps } from './deps';

/** How long somebody who pressed a key waits for a page to be read, in ms, and how often we look whether it has been. */
const LONGEST_MS = 2_000;
const LOOK_MS = 50;

/** Resolves with the frames that waited, when all of them have been read or have had enough time. */
export async function readWaiting(deps: Pick<Deps, 'wakeFrames' | 'found'>, tabId: number): Promise<number[]> {
  const { live, woken } = await deps.wakeFrames(tabId);
  // What is known of them is of the page before.
  if (woken.length > 0) await dropDead(deps, tabId, live);
  for (let waited = 0; woken.length > 0 && waited < LONGEST_MS; waited += LOOK_MS) {
    const found = await deps.found.get(tabId);
    if (woken.every((frameId) => (found.get(frameId)?.state ?? 'reading') !== 'reading')) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return woken;
}
