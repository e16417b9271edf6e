/** Opens the panel with the form of a note, for words that the reader selected. */
import { handOverDraft } from '@/platform/note-draft';
import { openPanel } from '@/platform/panel';
import { tabWithId } from '@/platform/tabs';
import { attempt } from './attempt';

/** Call in the handler of the reader's key or choice. `wordsIn` gives the selected words of the tab. */
export function makeNote(
  tabId: number | null,
  windowId: number | null,
  wordsIn: (tabId: number) => Promise<string>,
): void {
  // Immediately: the browser requires it to come straight from the reader. A panel that is open already stays.
  attempt(openPanel(windowId, tabId), 'opening the panel');
  if (tabId !== null) attempt(handOver(tabId, windowId, wordsIn), 'beginning a note');
}

async function handOver(tabId: number, windowId: number | null, wordsIn: (tabId: number) => Promise<string>) {
  const tab = await tabWithId(tabId);
  // What is read in a private window is kept nowhere, not even until the form is there.
  const isPrivate = tab?.private ?? false;
  const page = isPrivate ? null : tab && { title: tab.title, address: tab.address };
  await handOverDraft({ tabId, windowId, isPrivate, page, words: isPrivate ? '' : await wordsIn(tabId) });
}
