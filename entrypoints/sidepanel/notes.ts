/** Connects the notes of the panel: where they are kept, what is selected on the page in front, and drafts that the background hands over. */

import { createNoteEditor, type NoteEditor } from '@/components/own/note-editor';
import type { OwnCard } from '@/components/own-card';
import type { Note } from '@/core/own/note';
import { selectedWords } from '@/page/selected-words';
import { askBackground } from '@/platform/messages';
import { type NoteDraft, onDraft } from '@/platform/note-draft';
import { newNoteId } from '@/platform/note-id';
import { createOwnStore } from '@/platform/own-store';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { selectedIn } from '@/platform/selection';
import { activeTab, ownWindow, type TabFacts, tabWithId } from '@/platform/tabs';
import type { PanelProps } from './panel-model';

/** As many topics as a reader looks through. */
const HITS = 8;

/** The panel's notes. `ownTab`: the tab that a panel in a tab of its own is for; null for a real panel. */
export function createNotes(
  card: OwnCard,
  ownTab: number | null,
): Pick<PanelProps, 'notes' | 'makeNote' | 'editNote' | 'removeNote'> {
  const store = createOwnStore(report);
  const notes = createNoteEditor({
    read: store.read,
    change: store.change,
    lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
    newId: newNoteId,
    today: readerDate,
    report,
  });
  const attempt = (task: Promise<void>, doing: string) => task.catch((error: unknown) => report(error, doing));
  const noteOf = async (id: string) => {
    const entry = (await store.read()).get(id);
    return entry?.what === 'note' ? entry : null;
  };
  const withNote = (id: string, act: (note: Note) => Promise<void>, doing: string) =>
    attempt(
      noteOf(id).then((note) => (note ? act(note) : undefined)),
      doing,
    );
  void attempt(takeDrafts(notes, ownTab), 'waiting for notes');
  return {
    notes,
    makeNote: () => attempt(beginOnPage(notes, ownTab), 'beginning a note'),
    editNote: (id) => withNote(id, notes.edit, 'editing a note'),
    removeNote: (id) =>
      withNote(
        id,
        async (note) => {
          await notes.remove([note]);
          if (notes.said.value?.undo) card.move({ type: 'closed' });
        },
        'deleting a note',
      ),
  };
}

async function takeDrafts(notes: NoteEditor, ownTab: number | null): Promise<void> {
  const windowId = await ownWindow();
  const isMine = (draft: NoteDraft) =>
    ownTab === null ? draft.windowId === null || draft.windowId === windowId : draft.tabId === ownTab;
  await onDraft(isMine, ({ words, page, isPrivate }) => void notes.begin(words, page, isPrivate));
}

async function beginOnPage(notes: NoteEditor, ownTab: number | null): Promise<void> {
  const tab: TabFacts | null = ownTab === null ? await activeTab() : await tabWithId(ownTab);
  const words = tab && !tab.private ? await selectedIn(tab.id, selectedWords) : '';
  await notes.begin(words, tab, tab?.private ?? false);
}
