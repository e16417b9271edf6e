/** Draws pictures: the background starts this script in a frame before a card with a picture comes there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPicture } from '@/components/card/draw-picture';
import type { ReaderInstance } from '@/entrypoints/reader/card-handover';
import { instanceHere } from '@/platform/frame-instance';

export default defineUnlistedScript(() => {
  const instance = instanceHere<ReaderInstance>();
  if (instance) instance.drawPicture = drawPicture;
});
