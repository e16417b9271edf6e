/** Starts Glosa in a page, or in an inner frame that is worth it: one page session and one card session, ended by the next instance, or where the extension is gone. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { waitUntilWorth } from '@/page/frame-gate';
import { clearLeftoverHighlights } from '@/page/highlight-registry';
import { report } from '@/platform/report';
import { removeLeftoverHosts } from '@/page/host-marker';
import { endEarlierInstance, keepInstance } from '@/platform/frame-instance';
import { startSessions } from './start-sessions';

export default defineContentScript({
  matches: ['<all_urls>'],
  // Inner frames ask for it: see `frame.content`.
  allFrames: false,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main() {
    // Not with WXT's context: it ends at an event that any page can make. A session sees for itself that it was replaced.
    const end = new AbortController();
    endEarlierInstance();
    const ending = { signal: end.signal, end: () => end.abort() };
    keepInstance(ending);
    if (!(await waitUntilWorth(document, end.signal))) return;
    removeLeftoverHosts(document);
    clearLeftoverHighlights();
    try {
      const sessions = await startSessions(document, end.signal);
      if (sessions) keepInstance({ ...sessions, ...ending });
    } catch (error) {
      report(error, 'starting on this page');
    }
  },
});
