/** The content script's third part: it tells an open panel what the reader has in view. The panel starts it in the top frame. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { instanceHere } from '@/platform/frame-instance';
import { watchView } from './watch-view';
import { serveView } from '@/platform/view-channel';

export default defineUnlistedScript(() => {
  const instance = instanceHere();
  // Not begun yet, or not worth reading: the panel asks again when the page has found something.
  if (!instance?.session) return;
  const { session, signal } = instance;
  serveView((changed) => watchView(document, session, changed), signal);
});
