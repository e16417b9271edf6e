/** Reports the events that wake the background besides messages and tabs: install, update, permissions, keys. */
import { browser } from 'wxt/browser';

/** The commands of the manifest. */
export type Command =
  | 'next-mention'
  | 'previous-mention'
  | 'toggle-highlights'
  | 'open-card'
  | 'open-panel'
  | 'make-note';

/**
 * Calls back when the extension was installed, or updated (with the previous version). Call synchronously when the
 * background starts.
 */
export function onInstalled(installed: (reason: 'install' | 'update', previous?: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install' || reason === 'update') installed(reason, previousVersion);
  });
}

/** Calls back when the reader granted (or restored) the permission to read pages. Call synchronously when the background starts. */
export function onAccessGiven(given: () => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins && origins.length > 0) given();
  });
}

/** Calls back when the browser has started. Call synchronously when the background starts. */
export function onBrowserStarted(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

/** Calls back when the shortcut of a command was pressed, with the active tab and its window. Call synchronously when the background starts. */
export function onCommand(pressed: (command: Command, tabId: number | null, windowId: number | null) => void): void {
  // Firefox for Android has no shortcuts.
  (browser.commands as typeof browser.commands | undefined)?.onCommand.addListener((command, tab) =>
    pressed(command as Command, tab?.id ?? null, tab?.windowId ?? null),
  );
}
