/** Reads the keyboard shortcuts of the extension's commands, and opens the browser's page for changing them. */
import { browser } from 'wxt/browser';

/** A command and its shortcut. */
export interface KeySet {
  name: string;
  /** In the language of the interface. */
  description: string;
  /** As the browser writes them ("Alt+Shift+G"); empty if none are set. */
  keys: string;
}

/** Every command of the manifest that has a description, in order; empty if the browser has no shortcuts (Firefox for Android). */
export async function keysSet(): Promise<KeySet[]> {
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for shortcuts. Rejects if it has none that can be opened. */
export async function openKeySettings(): Promise<void> {
  // Firefox has an API of its own, which is not in the types yet.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
