/** Changes to what is the reader's own, each with the change that undoes it. */
import { MAX_NAMES_PER_TOPIC, MAX_SENTENCE_LENGTH } from '../limits';
import { foldWords } from '../text/fold-text';
import type { Entries, Entry, Note, OwnName } from './note';

/** What is written, and what is taken away. */
export interface Change {
  readonly put: readonly Entry[];
  readonly drop: readonly string[];
  /** The revision of each entry that was there, as whoever makes the change has seen it, by id. */
  readonly seen: ReadonlyMap<string, number>;
}

/** Why nothing was changed: no room in the browser, or too many. */
export type OwnFault = 'full' | 'too_many_notes' | 'too_many_names' | 'not_stored';

/** The result of a change: the entries it touched (null: it is gone) and the change that undoes it; or the entries that another window had changed first. */
export type Changed =
  | { now: ReadonlyMap<string, Entry | null>; undo: Change }
  | { changed: ReadonlyMap<string, Entry | null> };

/** Adds entries. */
export function added(entries: readonly Entry[]): Change {
  return { put: entries, drop: [], seen: new Map() };
}

/** Replaces `before` by `after`, under the id that it has. */
export function edited(before: Entry, after: Entry): Change {
  return { put: [{ ...after, id: before.id }], drop: [], seen: seenIn([before]) };
}

/** Takes entries away. */
export function removed(entries: readonly Entry[]): Change {
  return { put: [], drop: entries.map(({ id }) => id), seen: seenIn(entries) };
}

/** Replaces everything by `entries`. */
export function replaced(all: Entries, entries: readonly Entry[]): Change {
  const kept = new Set(entries.map(({ id }) => id));
  const gone = [...all.values()].filter(({ id }) => !kept.has(id));
  return { put: entries, drop: gone.map(({ id }) => id), seen: seenIn([...all.values()]) };
}

/**
 * Adds notes from elsewhere: one with the id, or else the name, of a note that is there takes its place and keeps its names; everything
 * else stays.
 */
export function joined(all: Entries, entries: readonly Entry[]): Change {
  const notes = [...all.values()].filter((entry) => entry.what === 'note');
  const byName = new Map(notes.map((note) => [keyOf(note.names[0]), note]));
  const put = new Map<string, Entry>();
  for (const entry of entries) {
    const same = all.get(entry.id) ?? (entry.what === 'note' ? byName.get(keyOf(entry.names[0])) : undefined);
    if (entry.what === 'note' && same?.what === 'note') put.set(same.id, updated(same, entry));
    else put.set(entry.id, entry);
  }
  const touched = [...put.keys()].flatMap((id) => all.get(id) ?? []);
  return { put: [...put.values()], drop: [], seen: seenIn(touched) };
}

/** `note` as it comes from elsewhere, where a table has no cues and no page. */
function updated(note: Note, { noted, names, ...other }: Note): Note {
  const cued = new Map(note.names.filter((name) => name.cues).map((name) => [keyOf(name), name]));
  const [first, ...more] = names;
  const known = (name: OwnName) => (name.cues ? name : (cued.get(keyOf(name)) ?? name));
  return {
    ...other,
    id: note.id,
    names: distinct([known(first), ...more.map(known), ...note.names]),
    noted: noted.title || noted.url ? noted : note.noted,
  };
}

/** Makes one note of two, under the first's id and name; null if their lines or names are too many for one. */
export function merged(first: Note, second: Note): Change | null {
  const line = first.line === second.line ? first.line : `${first.line} ${second.line}`;
  const names = distinct([...first.names, ...second.names]);
  if (line.length > MAX_SENTENCE_LENGTH || names.length > MAX_NAMES_PER_TOPIC) return null;
  return { put: [{ ...first, line, names }], drop: [second.id], seen: seenIn([first, second]) };
}

/** Names without those that are found in the same places as one before. */
export function distinct([first, ...more]: Note['names']): Note['names'] {
  const seen = new Set([keyOf(first)]);
  const others = more.filter((name) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return [first, ...others];
}

/** Equal for names that are found in the same places. */
function keyOf({ text, exactCase }: OwnName): string {
  return exactCase ? text : foldWords(text).join(' ');
}

/**
 * Carries out a change on the entries that it touches, which become of `revision`. Nothing is carried out if one of them is not
 * as the change has seen it.
 */
export function carryOut(entries: Entries, { put, drop, seen }: Change, revision: number): Changed {
  const touched = [...new Set([...put.map(({ id }) => id), ...drop])];
  const other = touched.filter((id) => entries.get(id)?.revision !== seen.get(id));
  if (other.length > 0) return { changed: new Map(other.map((id) => [id, entries.get(id) ?? null])) };
  const now = new Map<string, Entry | null>();
  for (const id of drop) now.set(id, null);
  for (const entry of put) now.set(entry.id, { ...entry, revision });
  const before = [...now.keys()].map((id) => [id, entries.get(id)] as const);
  return {
    now,
    undo: {
      put: before.flatMap(([, entry]) => entry ?? []),
      drop: before.flatMap(([id, entry]) => (entry ? [] : [id])),
      seen: seenIn([...now.values()].filter((entry) => entry !== null)),
    },
  };
}

function seenIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id, revision }) => [id, revision]));
}
