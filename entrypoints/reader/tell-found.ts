/** Tells the background what a page was found to hold, whenever that changed. */
import { onShownAgain } from '@/page/page-events';
import { ExtensionReplaced } from '@/platform/replaced';
import type { Found } from './found';

export interface TellFoundOptions {
  document: Document;
  found(): Found;
  /** Rejects where the background did not take it in. Answers whether highlights are on on this page. */
  onFound(found: Found): Promise<{ here: boolean }>;
  /** The reader had switched this page off before this frame came. */
  onOff(): void;
  signal: AbortSignal;
}

/** It is reported at most this often. */
const TELL_EVERY_MS = 150;
/** Where the background did not take it in, it is reported again after this. */
const TELL_AGAIN_MS = 5_000;

/** Makes the function to call after anything changed. */
export function createTellFound({ document, found, onFound, onOff, signal }: TellFoundOptions): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellLater = (wait: number) => {
    if (!signal.aborted) timer ??= setTimeout(tell, wait);
  };
  const tell = () => {
    timer = undefined;
    const now = found();
    const words = JSON.stringify(now);
    if (words === told) return;
    told = words;
    onFound(now).then(
      // To a frame that was off when it asked, this is no news; the reader may have switched it on since.
      (answer) => {
        if (answer.here || !now.here || signal.aborted) return;
        onOff();
        tellLater(TELL_EVERY_MS);
      },
      (error: unknown) => {
        if (error instanceof ExtensionReplaced) return;
        told = '';
        tellLater(TELL_AGAIN_MS);
      },
    );
  };
  // The background may have forgotten this page meanwhile.
  onShownAgain(
    document,
    () => {
      told = '';
      tellLater(TELL_EVERY_MS);
    },
    signal,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => tellLater(TELL_EVERY_MS);
}
