/** Carries out the keyboard shortcuts. */
import { selectedWords } from '@/page/selected-words';
import { type Command, onCommand } from '@/platform/lifecycle';
import { openPanel } from '@/platform/panel';
import { selectedIn } from '@/platform/selection';
import type { SettingsStore } from '@/platform/settings-store';
import { attempt } from './attempt';
import { openCardAtCaret } from './caret-card';
import type { Deps } from './deps';
import { walkTab } from './handlers';
import { makeNote } from './make-note';
import { readWaiting } from './read-waiting';

/** Call synchronously when the background starts. */
export function obeyKeys(deps: Deps, settings: () => Promise<SettingsStore>): void {
  async function obey(command: Command, tabId: number | null, windowId: number | null): Promise<void> {
    if (command === 'open-panel') {
      // Immediately: the browser requires it to come straight from the reader's key.
      await openPanel(windowId, tabId);
    } else if (command === 'make-note') {
      makeNote(tabId, windowId, (id) => selectedIn(id, selectedWords));
    } else if (command === 'open-card') {
      if (tabId === null) return;
      await readWaiting(deps, tabId);
      await openCardAtCaret(deps, tabId);
    } else if (command === 'toggle-highlights') {
      // While paused, the key means "on again".
      await (await settings()).change(({ highlights, paused }) =>
        paused ? { highlights: true, paused: false } : { highlights: !highlights },
      );
    } else if (tabId !== null) {
      await readWaiting(deps, tabId);
      await walkTab(deps, { tabId, direction: command === 'next-mention' ? 'next' : 'previous', topic: null });
    }
  }
  onCommand((command, tabId, windowId) => attempt(obey(command, tabId, windowId), `obeying the key "${command}"`));
}
