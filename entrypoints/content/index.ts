/** Waits in an inner frame until that is worth reading, and asks for the script that reads then: most frames never are. */
import '@/assets/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { waitUntilWorth } from '@/page/frame-gate';
import { askBackground } from '@/platform/messages';
import { report } from '@/platform/report';

/** A page that is never idle has its frames looked at after this. */
const LONGEST_WAIT_MS = 500;
/** The global object of content scripts is their own: a page never sees this name. */
const world = globalThis as { __glosaGate?: AbortController };

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main() {
    // A page of its own has the script that reads from the manifest.
    if (window.parent === window) return;
    const end = new AbortController();
    world.__glosaGate?.abort();
    world.__glosaGate = end;
    try {
      // While a page is being put together, asking how large its frames are makes it lay itself out again for each.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }));
      if (await waitUntilWorth(document, end.signal)) await askBackground('needReading', {});
    } catch (error) {
      report(error, 'starting in this frame');
    }
  },
});
