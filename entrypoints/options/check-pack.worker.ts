/** Checks a pack's file beside the page, so that the page goes on answering while a large one is read. */
import { checkPackText } from '@/core/topics/check-text';

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  // A folder, or a file that went away, cannot be read.
  const text = await data.text().catch(() => '');
  postMessage(checkPackText(text));
});
