/** Forgets what was found in frames that are gone. */
import type { TabFound } from '@/platform/found-store';
import type { LiveFrames } from '@/platform/live-frames';
import type { Deps } from './deps';
import { stateOf, topicsOf } from './tab-report';

/** Forgets what frames had found that are not in the tab any more, or hold another document. */
export async function forgetDeadFrames(deps: Deps, tabId: number): Promise<void> {
  if ((await deps.found.get(tabId)).size === 0) return;
  const live = await deps.liveFrames(tabId);
  if (live === undefined) return;
  const frames = await dropDead(deps, tabId, live ?? new Map());
  await deps.showCount(tabId, topicsOf(frames).size, stateOf(frames));
}

/**
 * Forgets a tab's frames where the browser does not name documents, so that the old page's could not be distinguished from
 * the new one's; elsewhere nothing, since "loading" is also said of a page that only changes its address.
 */
export async function forgetNameless(deps: Deps, tabId: number): Promise<void> {
  await deps.found.change(tabId, (known) => {
    for (const [frameId, { documentId }] of known) if (documentId === null) known.delete(frameId);
  });
}

/** Forgets frames that are not among `live`, or are there with another document; resolves with those that are left. */
export function dropDead(deps: Deps, tabId: number, live: LiveFrames): Promise<TabFound> {
  return deps.found.change(tabId, (known) => {
    for (const [frameId, { documentId }] of known) {
      const name = live.get(frameId);
      const sameDocument = !name || !documentId || name === documentId;
      if (name === undefined || !sameDocument) known.delete(frameId);
    }
  });
}
