/** Makes notes for tests: only what a test says, the rest plain. */
import { ownName } from '@/core/own/doubtful';
import type { Entries, Entry, Note, OtherName } from '@/core/own/note';

export function makeNote(id: string, names: readonly [string, ...string[]], more: Partial<Note> = {}): Note {
  const [first, ...others] = names;
  return {
    ...{ what: 'note', id, revision: 0, kind: 'concept', line: `What ${first} is.`, language: 'en' },
    names: [ownName(first), ...others.map((text) => ownName(text))],
    noted: { title: 'A page', url: 'https://example.org/page', date: '2026-11-29' },
    ...more,
  };
}

export function makeOther(id: string, topic: string, text: string, more: Partial<OtherName> = {}): OtherName {
  return {
    ...{ what: 'name', id, revision: 0, topic, called: topic, name: ownName(text) },
    noted: { date: '2026-11-29' },
    ...more,
  };
}

export function entriesOf(...entries: Entry[]): Entries {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
