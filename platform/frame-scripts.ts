/** Starts the scripts that a frame asks for: the reader script, the sight script and the card script. */
import { browser } from 'wxt/browser';

/** Resolves once the reader script has run in that frame. Rejects if the browser does not allow it. */
export function startReadingScript(tabId: number, frameId: number): Promise<void> {
  return start(tabId, frameId, '/reader.js');
}

/** Resolves once the card script has run in that frame. Rejects if the browser does not allow it. */
export function startCardScript(tabId: number, frameId: number): Promise<void> {
  return start(tabId, frameId, '/card.js');
}

/** Resolves once the sight script has run in that frame. Rejects if the browser does not allow it. */
export function startSightScript(tabId: number, frameId: number): Promise<void> {
  return start(tabId, frameId, '/sight.js');
}

async function start(tabId: number, frameId: number, file: '/reader.js' | '/card.js' | '/sight.js'): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    injectImmediately: true,
  });
}
