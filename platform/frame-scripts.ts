/** Starts the scripts that a frame asks for. */
import { browser } from 'wxt/browser';

/** Reads and paints; says closely what can be seen; shows cards; draws their pictures. */
export type FrameScript = 'reader' | 'sight' | 'card' | 'picture';

/** Resolves once the script has run in that frame. Rejects if the browser does not allow it. */
export async function startScript(script: FrameScript, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${script}.js`],
    injectImmediately: true,
  });
}
