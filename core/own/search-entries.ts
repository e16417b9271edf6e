/** Finds among a reader's own entries what somebody types, newest first. */
import { plainWords } from '../lookup/plain-words';
import { type Entries, type Entry, namesOf } from './note';

/** The words of entries, made once. */
const wordsOf = new WeakMap<Entry, string>();

/** Entries of which every typed word begins a word of a name or the line; the last changed come first. */
export function searchEntries(entries: Entries, query: string): Entry[] {
  const typed = plainWords(query).map(({ folded }) => ` ${folded}`);
  return [...entries.values()]
    .filter((entry) => typed.every((word) => textOf(entry).includes(word)))
    .sort((one, other) => other.revision - one.revision || (one.id < other.id ? -1 : 1));
}

function textOf(entry: Entry): string {
  let text = wordsOf.get(entry);
  if (text === undefined) {
    const said = [...namesOf(entry).map((name) => name.text), entry.what === 'note' ? entry.line : entry.called];
    text = said
      .map((one) =>
        plainWords(one)
          .map(({ folded }) => ` ${folded}`)
          .join(''),
      )
      .join('');
    wordsOf.set(entry, text);
  }
  return text;
}
