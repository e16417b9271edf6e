/** Waits in each frame until there may be something to paint, or somebody asks, then has the reader script started there. */
import '@/assets/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { calmReason } from '@/core/settings/calm-sites';
import { untilParsed, waitUntilWorth } from '@/page/frame-gate';
import { isInnerFrame } from '@/page/frame-size';
import { siteOf } from '@/page/site';
import { beginInstance, type WaitingInstance } from '@/platform/frame-instance';
import { askBackground } from '@/platform/messages';
import { report } from '@/platform/report';
import { readFilterAndSettings } from '@/platform/word-filter-store';
import { untilWanted } from './until-wanted';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  runAt: 'document_start',
  async main() {
    // Without WXT's context, which ends on an event that any page can dispatch. A session notices by itself that it was replaced.
    const instance: WaitingInstance = beginInstance();
    try {
      // Storage answers while the page is being parsed. Inner frames are many, and few of them are worth it.
      const stored = isInnerFrame(document) ? undefined : readFilterAndSettings();
      // Whoever waits for it hears of an error; many pages are not worth it.
      stored?.catch(() => {});
      await untilParsed(document);
      if (!(await waitUntilWorth(document, instance.signal))) return;
      const site = siteOf(document);
      const isCalmSite = calmReason(site) !== null;
      Object.assign(instance, { site, isCalmSite });
      const text = await untilWanted(document, instance, site, isCalmSite, stored);
      const started = askBackground('needReading', {});
      // While the script is fetched and compiled.
      if (text) {
        instance.headNames = askBackground('resolveText', { text });
        // The reader script asks again.
        instance.headNames.catch(() => {});
      }
      await started;
    } catch (error) {
      report(error, 'starting in this frame');
    }
  },
});
