/** Reads what was found in a tab from where it is stored, without the background, which may be asleep. */
import type { TabReport } from '@/core/messages';
import { storedReport } from '@/core/page-topics/tab-report';
import { foundIn } from '@/platform/found-store';
import { isStillIn, liveFrames } from '@/platform/live-frames';

/**
 * What the background would say of a page at rest; null where only the background can tell: what is stored lacks something, or is
 * of a page that is no longer there. Rejects if the browser refuses.
 */
export async function readStoredReport(tabId: number): Promise<TabReport | null> {
  const [frames, live] = await Promise.all([foundIn(tabId), liveFrames(tabId)]);
  const areThere = [...frames].every(([frameId, found]) => isStillIn(live?.get(frameId), found));
  return areThere ? storedReport(frames) : null;
}
