/** Stands between the two ends of the extension's messages, as browsers do: with `sendResponse`, and with death. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply, Sender } from '@/platform/messages';

type Listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void) => unknown;

/** Who sends unless a test says otherwise: a frame of a page in tab 7. */
export const FRAME_SENDER: Sender = {
  id: 'test-extension-id',
  origin: 'https://news.example',
  url: 'https://news.example/story',
  frameId: 0,
  documentId: 'doc-1',
  tab: { id: 7 },
};

/** The popup. */
export const POPUP_SENDER: Sender = {
  id: 'test-extension-id',
  origin: 'chrome-extension://test-extension-id',
  url: 'chrome-extension://test-extension-id/popup.html',
};

/** Hands `message` to every listener of `runtime.onMessage`; the first reply, or undefined where all of them refuse. */
export async function deliver(message: unknown, sender: Sender): Promise<Reply | undefined> {
  return await new Promise<Reply | undefined>((resolve, reject) => {
    // Typed as returning nothing, the fake's trigger does hand on what listeners return.
    const trigger = fakeBrowser.runtime.onMessage.trigger as unknown as (
      ...parts: Parameters<Listener>
    ) => Promise<unknown[]>;
    trigger(message, sender, resolve).then((kept) => {
      if (!kept.includes(true)) resolve(undefined);
    }, reject);
  });
}
