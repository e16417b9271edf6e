/** Has a pack's file checked by a worker. */
import { PACK_STORAGE_BYTES } from '@/core/limits';
import type { Fault } from '@/core/packs/fault';
import type { StorablePack } from '@/platform/stored-text';

/** Why a file is not even read. */
export type FileRefusal = { refused: 'too_large' | 'unreadable' };

/** A pack that is fit to be stored, or everything that is wrong with it. */
export type FileCheck = StorablePack | { faults: Fault[] };

/** The checked pack in `file`, or what is wrong with it. Never rejects. */
export function checkFile(file: Blob): Promise<FileCheck | FileRefusal> {
  if (file.size > PACK_STORAGE_BYTES) return Promise.resolve({ refused: 'too_large' });
  const worker = new Worker(new URL('./check-pack.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FileCheck | FileRefusal>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FileCheck>) => resolve(data);
    // It ran out of memory, or did not start.
    worker.onerror = (event) => {
      // The page tells the reader; there is no need to log it as well.
      event.preventDefault();
      resolve({ refused: 'unreadable' });
    };
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
