/** Starts the script that shows cards, in the frame that asks for it. */
import { browser } from 'wxt/browser';

/** Resolves once the script has run in the extension's world of that frame. Rejects where the browser does not let it in. */
export async function startCardScript(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/card.js'],
    injectImmediately: true,
  });
}
