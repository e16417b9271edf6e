/** Starts the scripts that a frame asks for: the one that reads, and the one that shows cards. */
import { browser } from 'wxt/browser';

/** Resolves once the script that reads has run in that frame. Rejects if the browser does not let it in. */
export function startReadingScript(tabId: number, frameId: number): Promise<void> {
  return start(tabId, frameId, '/reader.js');
}

/** Resolves once the script that shows cards has run in that frame. Rejects if the browser does not let it in. */
export function startCardScript(tabId: number, frameId: number): Promise<void> {
  return start(tabId, frameId, '/card.js');
}

async function start(tabId: number, frameId: number, file: '/reader.js' | '/card.js'): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    injectImmediately: true,
  });
}
