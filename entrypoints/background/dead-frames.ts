/** Forgets what was found in frames that are gone. */
import type { TabFound } from '@/core/page-topics/tab-report';
import { isStillIn, type LiveFrames } from '@/platform/live-frames';
import type { Deps } from './deps';

/** Checks that have not ended, by tab: the frames of a page report together, and one check does for them all. */
const checking = new Map<number, Promise<TabFound>>();

/**
 * Forgets what was found in frames that are no longer in the tab, have another document, or are not read; resolves with the
 * remaining ones. Nothing is forgotten if the page does not answer. Done when somebody wants to know: listening for pages that
 * are left would wake the background each time.
 */
export function forgetDeadFrames(deps: Pick<Deps, 'found' | 'liveFrames'>, tabId: number): Promise<TabFound> {
  const before = checking.get(tabId);
  if (before) return before;
  const check = (async () => dropDead(deps, tabId, await deps.liveFrames(tabId)))();
  checking.set(tabId, check);
  return check.finally(() => checking.delete(tabId));
}

/** Forgets all frames but those in `live`; resolves with the remaining ones. */
export async function dropDead(deps: Pick<Deps, 'found'>, tabId: number, live: LiveFrames): Promise<TabFound> {
  if (live === undefined) return deps.found.get(tabId);
  return deps.found.change(tabId, (known) => {
    for (const [frameId, found] of known) if (!isStillIn(live?.get(frameId), found)) known.delete(frameId);
  });
}
