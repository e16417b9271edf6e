/** Reports to the panel or popup what the reader has in view; the panel, or for a moment the popup, starts this script in the top frame. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReaderInstance } from '@/entrypoints/reader/card-handover';
import { instanceHere } from '@/platform/frame-instance';

import { serveView } from '@/platform/view-channel';
import { watchView } from './watch-view';

export default defineUnlistedScript(() => {
  const instance = instanceHere<ReaderInstance>();
  // Not started yet, or not worth reading: the panel asks again when something has been found on the page.
  if (!instance?.session) return;
  const { session, signal } = instance;
  serveView((changed) => watchView(document, session, changed), signal);
});
