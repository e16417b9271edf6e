/** Starts the content script in tabs that were open before the extension was. */
import { browser } from 'wxt/browser';

/**
 * Runs the manifest's content scripts in every open tab that allows it. Chromium does not touch open tabs at install and
 * update, so their pages would stay without highlights, or with those of a script that has lost its extension.
 */
export async function startInOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : scripts.map(({ all_frames, css, js }) =>
            // What a manifest leaves out is null in Firefox.
            start({ tabId: id, allFrames: all_frames ?? false }, css ?? [], js ?? []),
          ),
    ),
  );
}

async function start(target: { tabId: number; allFrames: boolean }, css: string[], js: string[]): Promise<void> {
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    // The built names of files are not known to the types.
    if (js.length > 0) await browser.scripting.executeScript({ target, files: js as never });
  } catch {
    // A page where extensions may not run. There are always some, and that is no error.
  }
}
