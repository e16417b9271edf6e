/** Forgets what was found in frames that are gone. */
import type { TabFound } from '@/platform/found-store';
import type { LiveFrames } from '@/platform/live-frames';
import type { Deps } from './deps';
import { stateOf, topicsOf } from './tab-report';

/** Forgets what was found in frames that are no longer in the tab, or have another document. */
export async function forgetDeadFrames(deps: Deps, tabId: number): Promise<void> {
  if ((await deps.found.get(tabId)).size === 0) return;
  const live = await deps.liveFrames(tabId);
  if (live === undefined) return;
  const frames = await dropDead(deps, tabId, live ?? new Map());
  await deps.showCount(tabId, topicsOf(frames).size, stateOf(frames));
}

/**
 * Forgets a tab's frames if the browser does not identify documents, since those of the old page could not be told from
 * those of the new one. Otherwise does nothing, since "loading" is also reported when a page only changes its address.
 */
export async function forgetNameless(deps: Deps, tabId: number): Promise<void> {
  await deps.found.change(tabId, (known) => {
    for (const [frameId, { documentId }] of known) if (documentId === null) known.delete(frameId);
  });
}

/** Forgets frames that are not in `live`, or have another document there; resolves with the remaining ones. */
export function dropDead(deps: Deps, tabId: number, live: LiveFrames): Promise<TabFound> {
  return deps.found.change(tabId, (known) => {
    for (const [frameId, { documentId }] of known) {
      const name = live.get(frameId);
      const sameDocument = !name || !documentId || name === documentId;
      if (name === undefined || !sameDocument) known.delete(frameId);
    }
  });
}
