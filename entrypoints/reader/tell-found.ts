/** Reports to the background what was found on a page, whenever that changes. */
import { FOUND_RETRY } from '@/core/limits';
import { retryAfter } from '@/core/retry';
import { onShownAgain } from '@/page/page-events';
import { createThrottle } from '@/page/throttle';
import { ExtensionReplaced } from '@/platform/replaced';
import type { Found } from './found';

export interface TellFoundOptions {
  document: Document;
  found(): Found;
  /** Rejects if the background did not take it in. Answers whether highlights are on on this page. */
  onFound(found: Found): Promise<{ here: boolean }>;
  /** The reader had switched this page off before this frame was loaded. */
  onOff(): void;
  signal: AbortSignal;
}

/** It is reported at most this often, in ms. */
const TELL_EVERY_MS = 150;

/** Makes the function to call after anything changed. */
export function createTellFound({ document, found, onFound, onOff, signal }: TellFoundOptions): () => void {
  let reported = '';

  const tellLater = (wait: number) => {
    if (!signal.aborted) telling.ask(wait);
  };
  const telling = createThrottle(() => {
    const now = found();
    const words = JSON.stringify(now);
    if (words === reported) return;
    reported = words;
    onFound(now).then(
      // A frame that was off when it reported can ignore this; the reader may have switched it on since.
      (answer) => {
        if (answer.here || !now.here || signal.aborted) return;
        onOff();
        tellLater(TELL_EVERY_MS);
      },
      (error: unknown) => {
        if (error instanceof ExtensionReplaced) return;
        reported = '';
        tellLater(retryAfter(FOUND_RETRY, 1));
      },
    );
  });
  // The background may have forgotten this page meanwhile.
  onShownAgain(
    document,
    () => {
      reported = '';
      tellLater(TELL_EVERY_MS);
    },
    signal,
  );
  signal.addEventListener('abort', telling.stop);
  return () => tellLater(TELL_EVERY_MS);
}
