/** Starts the sessions of a frame that is worth reading: one for the page and one for cards, which end with the frame's instance. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftoverHighlights } from '@/page/highlight-registry';
import { removeLeftoverHosts } from '@/page/host-marker';
import { type Instance, instanceHere } from '@/platform/frame-instance';
import { report } from '@/platform/report';
import type { ReaderInstance } from './card-handover';
import { startSessions } from './start-sessions';

export default defineUnlistedScript(async () => {
  const instance = instanceHere<ReaderInstance>();
  // The content script may have asked twice, or may have been restarted meanwhile and be waiting.
  if (!instance || instance.signal.aborted || instance.isRead) return;
  instance.isRead = true;
  removeLeftoverHosts(document);
  clearLeftoverHighlights();
  try {
    Object.assign(instance, await startSessions(document, instance as ReaderInstance & Instance));
  } catch (error) {
    report(error, 'start');
  }
});
