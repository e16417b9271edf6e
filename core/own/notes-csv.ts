/** Converts notes to and from rows of a table: name, kind, line, other names. */
import { rowsIn } from '../text/delimited';
import { foldWords } from '../text/fold-text';
import type { Kind } from '../topics/kind-names';
import type { Language, Noted } from '../topics/topic';
import type { Note } from './note';
import { checkFields, entryOf, fieldsFor, isFit, type NoteFields } from './note-form';

/** The columns, in order; the first row says so. */
const COLUMNS = ['name', 'kind', 'line', 'names'] as const;
type Column = (typeof COLUMNS)[number];

/** What a first row may call them, folded. */
const HEADS: Readonly<Record<string, Column>> = {
  ...{ name: 'name', kind: 'kind', line: 'line', names: 'names' },
  ...{ nombre: 'name', clase: 'kind', tipo: 'kind', linea: 'line', nombres: 'names' },
};

/** Rows for `notes`, beginning with the names of the columns. */
export function rowsOfNotes(notes: readonly Note[]): string[][] {
  return [
    [...COLUMNS],
    ...notes.map(({ names: [first, ...others], kind, line }) => [
      first.text,
      kind,
      line,
      others.map(({ text }) => text.replaceAll(';', ';;')).join('; '),
    ]),
  ];
}

/** What reading rows requires. */
export interface RowWorld {
  language: Language;
  noted: Noted;
  newId: () => string;
  /** The kind that a word in the table means, or null. */
  kindOf: (word: string) => Kind | null;
}

/** A row that gave no note. */
export interface LeftRow {
  /** From 1, the first row of the file being one. */
  row: number;
  name: string;
  why: 'name' | 'kind' | 'line' | 'names';
}

/** The notes in the text of a CSV or TSV file, and the rows that gave none. */
export function notesInCsv(text: string, world: RowWorld): { notes: Note[]; left: LeftRow[] } {
  const rows = rowsIn(text);
  const head = (rows[0] ?? []).map((cell) => HEADS[foldWords(cell).join(' ')]);
  const hasHead = head.includes('name');
  const columns = hasHead ? head : COLUMNS;
  const notes: Note[] = [];
  const left: LeftRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index === 0 && hasHead) continue;
    const cells = Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])) as Partial<
      Record<Column, string>
    >;
    const made = noteOf(cells, world);
    if (typeof made === 'string') left.push({ row: index + 1, name: cells.name ?? '', why: made });
    else notes.push(made);
  }
  return { notes, left };
}

function noteOf(
  { name = '', kind = '', line = '', names = '' }: Partial<Record<Column, string>>,
  world: RowWorld,
): Note | LeftRow['why'] {
  const known = kind.trim() === '' ? fieldsFor(name).kind : world.kindOf(kind.trim());
  if (!known) return 'kind';
  // A semicolon within a name is doubled.
  const others = names.split(/(?<!;);(?!;)/).map((one) => one.replaceAll(';;', ';').trim());
  const fields: NoteFields = { name, kind: known, line, ticked: others.filter(Boolean), more: '', cues: '', of: null };
  const check = checkFields(fields, new Map(), null);
  if (isFit(check)) return entryOf(fields, world.newId(), world.noted, world.language) as Note;
  return check.name && 'refused' in check.name ? 'name' : check.line ? 'line' : 'names';
}
