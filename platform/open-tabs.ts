/** Starts the content script in tabs that were open before the extension. */
import { browser } from 'wxt/browser';

/**
 * Runs the manifest's content scripts in every open tab that allows it. On install and update, Chromium leaves open
 * tabs alone, so their pages would have no highlights, or those of a script that has lost its extension.
 */
export async function startInOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : scripts.map(({ all_frames, css, js }) =>
            // Firefox sets what a manifest leaves out to null.
            start({ tabId: id, allFrames: all_frames ?? false }, css ?? [], js ?? []),
          ),
    ),
  );
}

async function start(target: { tabId: number; allFrames: boolean }, css: string[], js: string[]): Promise<void> {
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    // The types do not know the names of built files.
    if (js.length > 0) await browser.scripting.executeScript({ target, files: js as never });
  } catch {
    // A page where extensions may not run. There are always some; that is not an error.
  }
}
