/** Checks closely what can be seen of mentions: the background starts this script in frames that have any. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReaderInstance } from '@/entrypoints/reader/card-handover';
import { instanceHere } from '@/platform/frame-instance';
import { createSight } from './sight';

export default defineUnlistedScript(() => {
  const instance = instanceHere<ReaderInstance>();
  const session = instance?.session;
  if (!session) return;
  instance.makeSight = (signal, inView) => createSight(document, session, inView, signal);
});
