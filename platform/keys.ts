/** Reads which keys the browser has set for the extension's commands, and opens the page where they are changed. */
import { browser } from 'wxt/browser';

/** A command and its keys. */
export interface KeySet {
  name: string;
  /** In the language of the interface. */
  description: string;
  /** As the browser writes them ("Alt+Shift+G"); empty if none are set. */
  keys: string;
}

/** Every command of the manifest that says what it does, in its order; none if the browser has no keys (Firefox for Android). */
export async function keysSet(): Promise<KeySet[]> {
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for keys. Rejects if it has none that can be opened. */
export async function openKeySettings(): Promise<void> {
  // Firefox has a way of its own, which the types do not know yet.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
