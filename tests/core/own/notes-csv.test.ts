/** Notes as a table: out and in the same, and what is wrong with a row. */
import { describe, expect, it } from 'vitest';
import { joined } from '@/core/own/change';
import type { Note } from '@/core/own/note';
import { notesInCsv, rowsOfNotes } from '@/core/own/notes-csv';
import { searchEntries } from '@/core/own/search-entries';
import { csvOf } from '@/core/text/delimited';
import type { Kind } from '@/core/topics/kind-names';
import { entriesOf, makeNote, makeOther } from './own-notes';

let made = 0;
const world = {
  language: 'en' as const,
  noted: { date: '2026-11-29' },
  newId: () => `new-${++made}`,
  kindOf: (word: string): Kind | null =>
    (({ person: 'person', persona: 'person', concept: 'concept' }) as const)[word] ?? null,
};
const notes = [
  makeNote('a', ['Tarnwick Tram', 'TTC', 'a; b']),
  makeNote('b', ['Ñandú, "el ave"'], { kind: 'person', line: '=SUM(A1), or so; -5' }),
];
const plain = ({ names, kind, line }: Note) => ({ names: names.map(({ text }) => text), kind, line });

describe('notes in a table', () => {
  it('come back the same', () => {
    const read = notesInCsv(csvOf(rowsOfNotes(notes)), world);
    expect(read.left).toEqual([]);
    expect(read.notes.map(plain)).toEqual(notes.map(plain));
  });

  it('change nothing where they are joined with what is there', () => {
    const cued = makeNote('c', ['strike'], { names: [{ text: 'strike', cues: ['dockers'] }], kind: 'concept' });
    const all = entriesOf(...notes, cued);
    const change = joined(all, notesInCsv(csvOf(rowsOfNotes([...notes, cued])), world).notes);
    expect(change.put).toEqual([...notes, cued]);
  });

  it('may have their columns in any order, in Spanish, with semicolons', () => {
    const read = notesInCsv('Línea;Nombres;Nombre;otra;Clase\nUna alcaldesa.;La Lobo;Ana Lobo;x;persona', world);
    expect(read.notes.map(plain)).toEqual([{ names: ['Ana Lobo', 'La Lobo'], kind: 'person', line: 'Una alcaldesa.' }]);
  });

  it('may have no first row with names, and no kind', () => {
    expect(notesInCsv('Andrea Lobo,,An author.', world).notes.map(plain)).toEqual([
      { names: ['Andrea Lobo'], kind: 'person', line: 'An author.' },
    ]);
  });

  it('are told by row where one is none', () => {
    const rows = [
      'name,kind,line,names',
      'the,concept,x,',
      'Tram,planet,x,',
      'Tram,concept,,',
      'Tram,concept,x,7',
      'Tram,,x,',
    ];
    const read = notesInCsv(rows.join('\n'), world);
    expect(read.left).toEqual([
      { row: 2, name: 'the', why: 'name' },
      { row: 3, name: 'Tram', why: 'kind' },
      { row: 4, name: 'Tram', why: 'line' },
      { row: 5, name: 'Tram', why: 'names' },
    ]);
    expect(read.notes).toHaveLength(1);
  });
});

describe('the search in what is the reader’s', () => {
  const other = makeOther('c', 'main/usaid', 'Usaid', { called: 'Agency', revision: 9 });
  const all = entriesOf({ ...(notes[0] as Note), revision: 1 }, { ...(notes[1] as Note), revision: 5 }, other);
  it.each([
    ['', ['c', 'b', 'a']],
    ['tarn tr', ['a']],
    ['NANDU', ['b']],
    ['arnwick', []],
    ['agen', ['c']],
    ['what is', ['a']],
  ])('for “%s” finds the beginnings of words, newest first', (query, ids) => {
    expect(searchEntries(all, query).map(({ id }) => id)).toEqual(ids);
  });
});
