/** Checks a pack's file for storage in a worker, so that the page stays responsive. */
import { checkPackFile } from '@/core/packs/check-text';
import { decodeText } from '@/platform/decode-text';
import { storablePack } from '@/platform/stored-text';
import type { FileCheck } from './check-file';

// An error in a promise fires no error event, so the page would wait forever.
addEventListener('message', ({ data }: MessageEvent<Blob>) => void check(data).then(postMessage, reportError));

async function check(file: Blob): Promise<FileCheck> {
  // A folder, or a file that has been removed, cannot be read.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  const checked = checkPackFile(new Uint8Array(bytes), decodeText);
  return 'faults' in checked ? checked : storablePack(checked);
}
