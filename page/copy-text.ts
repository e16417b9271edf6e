/** Puts text on the clipboard. */
import { ofDocument } from './unclobbered';

/**
 * True once `text` is on the clipboard. A page without HTTPS has no clipboard to write to, and others forbid it: there the browser copies as
 * for the key, and the text is put in place of what is selected. False if the page keeps that from us too. Call while the reader presses.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsByKey(text);
  }
}

function copyAsByKey(text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    // Before the page: what is copied is not its business.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.isTrusted;
  };
  addEventListener('copy', take, { capture: true });
  try {
    ofDocument(document, 'execCommand')('copy');
  } finally {
    // Or whatever the reader copies next would be this.
    removeEventListener('copy', take, { capture: true });
  }
  return isTaken;
}
