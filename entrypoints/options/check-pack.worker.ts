/** Checks a pack's file and makes it ready to store, beside the page: that goes on answering while a large one is read. */
import { checkPackText } from '@/core/topics/check-text';
import { storablePack } from '@/platform/stored-text';

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  // A folder, or a file that went away, cannot be read.
  const text = await data.text().catch(() => '');
  const checked = checkPackText(text);
  postMessage('faults' in checked ? checked : await storablePack(checked));
});
