/** The model of what is the reader's own: the list, the form, and files going out and coming in. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { createNoteEditor, type NoteDeps, type NoteEditor } from '@/components/own/note-editor';
import type { PackOutcome } from '@/components/packs/Outcome';
import { MAX_PACK_CHARACTERS } from '@/core/limits';
import { joined, replaced } from '@/core/own/change';
import type { Entries, Entry } from '@/core/own/note';
import { type LeftRow, notesInCsv, type RowWorld, rowsOfNotes } from '@/core/own/notes-csv';
import { entriesOf, OWN_FILE, type OwnWords, ownPack } from '@/core/own/own-pack';
import { type Decode, textOfFile } from '@/core/packs/file-text';
import { readPackText } from '@/core/packs/read-pack';
import { csvOf } from '@/core/text/delimited';
import type { Pack } from '@/core/topics/topic';

/** The dependencies: how notes are kept, and how files come and go. */
export interface OwnDeps extends NoteDeps, Pick<RowWorld, 'language' | 'kindOf'> {
  /** Calls back after every change to what is kept. */
  subscribe(listener: () => void): unknown;
  decode: Decode;
  /** What an exported pack says of itself. */
  words: OwnWords;
  /** Saves a file for the reader. */
  save(name: string, type: string, text: string): void;
}

/** A file that was read, and waits for the reader's word. */
export interface ReadFile {
  name: string;
  entries: readonly Entry[];
}

/** What came of a file. */
export type FileOutcome =
  | { refused: 'not_notes' | 'nothing_in_it' | 'too_large' }
  | { faults: Extract<PackOutcome, { faults: unknown }> }
  | { left: readonly LeftRow[] };

export interface OwnModel {
  /** Null until read. */
  entries: ReadonlySignal<Entries | null>;
  notes: NoteEditor;
  /** The reader is asked whether it joins what is there or replaces it; null where nothing is asked. */
  asked: ReadonlySignal<ReadFile | null>;
  /** Null if there is nothing to say. */
  outcome: ReadonlySignal<FileOutcome | null>;
  start(): Promise<void>;
  /** The pack of everything, as files hold it; null if there is nothing. */
  pack(): Pack | null;
  takeOut(as: 'pack' | 'csv'): void;
  /** Takes in what a file of that name held. */
  take(file: ReadFile): Promise<void>;
  takeIn(file: File): Promise<void>;
  answer(how: 'join' | 'replace' | null): Promise<void>;
}

type State = ReturnType<typeof createState>;

function createState() {
  return {
    entries: signal<Entries | null>(null),
    asked: signal<ReadFile | null>(null),
    outcome: signal<FileOutcome | null>(null),
  };
}

/** Makes the model. It reads nothing before `start`. */
export function createOwnModel(deps: OwnDeps): OwnModel {
  const state = createState();
  const notes = createNoteEditor(deps);
  const refresh = async () => {
    try {
      state.entries.value = await deps.read();
    } catch (error) {
      deps.report(error, 'reading the notes');
    }
  };
  return {
    ...state,
    notes,
    async start() {
      deps.subscribe(() => void refresh());
      await refresh();
    },
    pack: () => packOf(state, deps),
    takeOut: (as) => takeOut(state, deps, as),
    take: (file) => ask(state, notes, file),
    takeIn: (file) => takeIn(state, deps, notes, file),
    async answer(how) {
      const { asked, entries } = state;
      const file = asked.value;
      asked.value = null;
      if (file && how) await bringIn(notes, entries.value ?? new Map(), file, how);
    },
  };
}

function takeOut(state: State, deps: OwnDeps, as: 'pack' | 'csv'): void {
  if (as === 'csv') {
    const rows = rowsOfNotes(inOrder(state).filter((entry) => entry.what === 'note'));
    deps.save('glosa-notes.csv', 'text/csv', csvOf(rows));
    return;
  }
  const pack = packOf(state, deps);
  if (pack) deps.save('glosa-notes.json', 'application/json', `${JSON.stringify(pack)}\n`);
}

function packOf(state: State, deps: OwnDeps): Pack | null {
  const pack = ownPack(inOrder(state), deps.words);
  return pack && { ...pack, id: OWN_FILE };
}

/** In an order that does not change with what is edited. */
function inOrder({ entries }: State): Entry[] {
  return [...(entries.value?.values() ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Reads a file; where there is something already, the reader is asked first. */
async function takeIn(state: State, deps: OwnDeps, notes: NoteEditor, file: File): Promise<void> {
  const { asked, outcome } = state;
  notes.cancel();
  asked.value = null;
  outcome.value = null;
  const read = await readFile(deps, file);
  if (!('entries' in read)) {
    outcome.value = read;
    return;
  }
  if (read.left.length > 0) outcome.value = { left: read.left };
  await ask(state, notes, { name: file.name, entries: read.entries });
}

async function ask({ asked, entries }: State, notes: NoteEditor, file: ReadFile): Promise<void> {
  const now = entries.value ?? new Map();
  if (now.size > 0) asked.value = file;
  else await bringIn(notes, now, file, 'join');
}

async function bringIn(notes: NoteEditor, now: Entries, { name, entries }: ReadFile, how: 'join' | 'replace') {
  if (how === 'join') await notes.carryOut(joined(now, entries), 'imported', name);
  else await notes.carryOut(replaced(now, entries), 'replaced', `${entries.length}`);
}

async function readFile(
  deps: OwnDeps,
  file: File,
): Promise<{ entries: readonly Entry[]; left: readonly LeftRow[] } | FileOutcome> {
  if (file.size > MAX_PACK_CHARACTERS) return { refused: 'too_large' };
  // A folder, or a file that has been removed, cannot be read.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  const text = textOfFile(new Uint8Array(bytes), deps.decode);
  if (text === null) return { faults: { faults: [{ path: '', code: 'not_utf8' }], file: file.name } };
  if (/^\uFEFF?\s*[{[]/.test(text) || /\.json$/i.test(file.name)) return inPack(text, file.name);
  const { notes, left } = notesInCsv(text, { ...deps, noted: { date: deps.today() } });
  if (notes.length === 0 && left.length === 0) return { refused: 'nothing_in_it' };
  return notes.length === 0 ? { left } : { entries: notes, left };
}

function inPack(text: string, file: string): { entries: readonly Entry[]; left: readonly LeftRow[] } | FileOutcome {
  const reading = readPackText(text);
  if ('faults' in reading) return { faults: { faults: reading.faults, file } };
  const entries = entriesOf(reading.pack);
  return entries ? { entries, left: [] } : { refused: 'not_notes' };
}
