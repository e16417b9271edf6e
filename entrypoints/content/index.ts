/** Starts Glosa in a frame: one page session and one card session, ended with the script's context. */
import '@/assets/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { clearLeftoverHighlights } from '@/page/highlight-layer';
import { report } from '@/platform/report';
import { removeLeftoverHosts } from './card-marker';
import { waitUntilWorth } from './frame-gate';
import { endEarlierInstance, keepInstance } from './instance';
import { startSessions } from './start-sessions';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const end = new AbortController();
    ctx.onInvalidated(() => end.abort());
    endEarlierInstance();
    keepInstance({ end: () => end.abort() });
    if (!(await waitUntilWorth(document, end.signal))) return;
    removeLeftoverHosts(document);
    clearLeftoverHighlights();
    try {
      const sessions = await startSessions(document, end.signal);
      if (sessions) keepInstance({ ...sessions, end: () => end.abort() });
    } catch (error) {
      report(error, 'starting on this page');
    }
  },
});
