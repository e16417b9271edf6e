/** Checks a pack's file and makes it ready to store, in a worker: the page stays responsive while a large one is read. */
import { checkPackText } from '@/core/packs/check-text';
import { storablePack } from '@/platform/stored-text';
import type { FileCheck } from './check-file';

// An error thrown in a promise fires no error event: the page would wait forever.
addEventListener('message', ({ data }: MessageEvent<Blob>) => void check(data).then(postMessage, reportError));

async function check(file: Blob): Promise<FileCheck> {
  // A folder, or a file that went away, cannot be read.
  const text = await file.text().catch(() => '');
  const checked = checkPackText(text);
  return 'faults' in checked ? checked : storablePack(checked);
}
