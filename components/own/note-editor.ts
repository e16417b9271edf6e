/** The model of what a reader does with notes, on any of our pages: the form, saving, deleting, merging, and undo. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { added, type Change, type Changed, edited, merged, type OwnFault, removed } from '@/core/own/change';
import { type Entries, type Entry, type Note, noteIdOf, titleOf } from '@/core/own/note';
import { checkFields, entryOf, fieldsFor, fieldsOf, isFit, type NoteFields, notedOn } from '@/core/own/note-form';
import { foldWords } from '@/core/text/fold-text';
import type { Noted } from '@/core/topics/topic';
import type { LookupHit } from '@/core/topics/topic-entry';
import { interfaceLanguage } from '../interface-language';
import { createTopicLookup, type TopicLookup } from '../topic-lookup';

/** The dependencies: how notes are kept. */
export interface NoteDeps {
  read(): Promise<Entries>;
  /** Never rejects. */
  change(change: Change): Promise<Changed | { fault: OwnFault }>;
  lookUp(query: string): Promise<LookupHit[]>;
  newId(): string;
  /** YYYY-MM-DD. A panel may be open for days. */
  today(): string;
  report(error: unknown, doing: string): void;
}

/** The form while it is open. */
export interface OpenForm {
  /** The note that is edited; null for a new one. */
  readonly note: Note | null;
  readonly fields: NoteFields;
  /** The fields as they came. */
  readonly first: NoteFields;
  /** The reader's entries when the form was opened. */
  readonly entries: Entries;
  readonly noted: Noted;
  /** In a private window nothing is kept. */
  readonly isPrivate: boolean;
  /** More was selected than a name may have. */
  readonly isWhole: boolean;
  /** The pack topic that has this very name, as its pack calls it; null if none is known to have it. */
  readonly inPack: string | null;
  /** The reader tried to save: what is missing is told too. */
  readonly tried: boolean;
  /** Another number each time the form is opened. */
  readonly opened: number;
}

/** What is said after an action, about the entry of that name. */
export interface OwnSaid {
  readonly key: Done | OwnFault | Late;
  readonly name: string;
  /** What takes it back; null if nothing can. */
  readonly undo: Change | null;
}

/** What was done. */
export type Done = 'saved' | 'named' | 'removed' | 'merged' | 'undone' | 'kept_both' | 'imported' | 'replaced';

/** Why nothing was done. */
type Late = 'late' | 'name_known' | 'first' | 'too_long_merged';

/** Where words were selected. */
export interface NotedPage {
  readonly title: string | null;
  readonly address: string | null;
}

export interface NoteEditor extends TopicLookup {
  /** Null if it is closed. */
  form: ReadonlySignal<OpenForm | null>;
  said: ReadonlySignal<OwnSaid | null>;
  /** Opens the form for words that were selected (empty: none) on a page; `isPrivate`: in a private window. */
  begin(words: string, page: NotedPage | null, isPrivate: boolean): Promise<void>;
  edit(note: Note): Promise<void>;
  set(fields: Partial<NoteFields>): void;
  save(): Promise<void>;
  cancel(): void;
  remove(entries: readonly Entry[]): Promise<void>;
  merge(first: Note, second: Note): Promise<void>;
  /** Carries out a change that was made elsewhere, and says so. */
  carryOut(change: Change, key: Done, name: string): Promise<void>;
  undo(): Promise<void>;
}

let nextOpened = 1;

type State = ReturnType<typeof createState>;

function createState() {
  return { form: signal<OpenForm | null>(null), said: signal<OwnSaid | null>(null) };
}

/** Makes the model. It reads and keeps nothing before it is asked to. */
export function createNoteEditor(deps: NoteDeps): NoteEditor {
  const state = createState();
  const { form, said } = state;
  // Other names of a note belong in the note itself.
  const lookup = createTopicLookup(async (query) =>
    (await deps.lookUp(query)).filter(({ key }) => noteIdOf(key) === null),
  );
  /** A second press while the first is under way does nothing. */
  let isBusy = false;
  const once = async (task: () => Promise<void>) => {
    if (isBusy) return;
    isBusy = true;
    await task().finally(() => {
      isBusy = false;
    });
  };
  return {
    ...state,
    ...lookup,
    search: (text) => lookup.search(text).catch((error: unknown) => deps.report(error, 'looking up')),
    begin: (words, page, isPrivate) => begin(state, deps, words, page, isPrivate),
    edit: (note) => open(state, deps, note, fieldsOf(note), { noted: note.noted, isPrivate: false, isWhole: false }),
    set(fields) {
      if (form.value) form.value = { ...form.value, fields: { ...form.value.fields, ...fields } };
    },
    save: () => once(() => save(state, deps)),
    cancel() {
      form.value = null;
      said.value = null;
    },
    remove: (entries) => once(() => carryOut(state, deps, removed(entries), 'removed', titleOf(entries[0] as Entry))),
    merge: (first, second) =>
      once(async () => {
        const change = merged(first, second);
        if (change) await carryOut(state, deps, change, 'merged', titleOf(first));
        else said.value = { key: 'too_long_merged', name: '', undo: null };
      }),
    carryOut: (change, key, name) => once(() => carryOut(state, deps, change, key, name)),
    undo: () =>
      once(async () => {
        const { undo, name } = said.value ?? {};
        if (undo) await carryOut(state, deps, undo, 'undone', name ?? '');
      }),
  };
}

async function begin(state: State, deps: NoteDeps, words: string, page: NotedPage | null, isPrivate: boolean) {
  const { form, said } = state;
  if (form.value && !form.value.isPrivate && isTouched(form.value)) {
    said.value = { key: 'first', name: '', undo: null };
    return;
  }
  const fields = fieldsFor(isPrivate ? '' : words);
  const isWhole = fields.name === '' && words.trim().length > 1;
  await open(state, deps, null, fields, { noted: notedOn(page, deps.today()), isPrivate, isWhole });
  if (fields.name !== '') await tellPack(form, deps, fields.name);
}

/** Finds out whether a pack knows that name; what was typed meanwhile stays. */
async function tellPack(form: State['form'], deps: NoteDeps, name: string): Promise<void> {
  const opened = form.value?.opened;
  const folded = foldWords(name).join(' ');
  const hits = await deps.lookUp(name).catch((error: unknown): LookupHit[] => {
    deps.report(error, 'looking up');
    return [];
  });
  const hit = hits.find(({ key, shown }) => noteIdOf(key) === null && foldWords(shown).join(' ') === folded);
  if (hit && form.value?.opened === opened && form.value) form.value = { ...form.value, inPack: hit.name };
}

/** True if something was typed that would be lost. */
function isTouched({ fields, first }: OpenForm): boolean {
  return JSON.stringify(fields) !== JSON.stringify(first);
}

async function open(
  { form, said }: State,
  deps: NoteDeps,
  note: Note | null,
  fields: NoteFields,
  more: Pick<OpenForm, 'noted' | 'isPrivate' | 'isWhole'>,
): Promise<void> {
  const entries = await deps.read().catch((error: unknown): Entries => {
    deps.report(error, 'reading the notes');
    return new Map();
  });
  said.value = null;
  form.value = { note, fields, first: fields, entries, inPack: null, tried: false, opened: nextOpened++, ...more };
}

/** Keeps what is in the form; where it was changed in another window meanwhile, both are kept. */
async function save({ form, said }: State, deps: NoteDeps): Promise<void> {
  const now = form.value;
  if (!now || now.isPrivate) return;
  const { note, fields, first, entries, noted } = now;
  if (!isFit(checkFields(fields, entries, note?.id ?? null))) {
    form.value = { ...now, tried: true };
    return;
  }
  const language = note && fields.line === first.line ? note.language : interfaceLanguage();
  const entry = entryOf(fields, note?.id ?? deps.newId(), noted, language);
  const name = titleOf(entry);
  let key: OwnSaid['key'] = entry.what === 'name' ? 'named' : 'saved';
  let done = await deps.change(note ? edited(note, entry) : added([entry]));
  if ('changed' in done && entry.what === 'note') {
    key = 'kept_both';
    done = await deps.change(added([{ ...entry, id: deps.newId() }]));
  }
  if ('now' in done) {
    form.value = null;
    said.value = { key, name, undo: done.undo };
  } else said.value = { key: 'fault' in done ? done.fault : 'name_known', name, undo: null };
}

async function carryOut({ said }: State, deps: NoteDeps, change: Change, key: Done, name: string): Promise<void> {
  const done = await deps.change(change);
  if ('now' in done) said.value = { key, name, undo: key === 'undone' ? null : done.undo };
  else said.value = { key: 'fault' in done ? done.fault : 'late', name, undo: null };
}
