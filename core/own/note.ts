/** Defines what is a reader's own: notes, which are topics, and other names for topics of packs. */
import type { Kind } from '../topics/kind-names';
import type { Language, Name, Noted, TopicKey } from '../topics/topic';

/** The id of the pack that the reader's notes are. No other pack may have it. */
export const OWN_PACK = 'own';

/** A name as a reader gives it: found in both languages. */
export type OwnName = Pick<Name, 'text' | 'exactCase' | 'cues'>;

/** What a note and another name have in common. */
interface Kept {
  /** Lower case, digits and hyphens; of a note, its topic's id too. */
  id: string;
  /** Set by the store; tells which of two windows saw an older state. 0: not stored yet. */
  revision: number;
  noted: Noted;
}

/** A topic that the reader wrote. */
export interface Note extends Kept {
  what: 'note';
  kind: Kind;
  line: string;
  /** Of the line: the language that the reader has Glosa in. */
  language: Language;
  /** What it is called comes first. */
  names: readonly [OwnName, ...OwnName[]];
}

/** Another name for a topic of a pack. */
export interface OtherName extends Kept {
  what: 'name';
  topic: TopicKey;
  /** What that topic is called, in case its pack is not there. */
  called: string;
  name: OwnName;
}

export type Entry = Note | OtherName;

/** By id, in no order. */
export type Entries = ReadonlyMap<string, Entry>;

/** What an entry is called. */
export function titleOf(entry: Entry): string {
  return namesOf(entry)[0]?.text ?? '';
}

/** The names of an entry, best first. */
export function namesOf(entry: Entry): readonly OwnName[] {
  return entry.what === 'note' ? entry.names : [entry.name];
}

/** The id of the note that a topic is; null for topics of packs. */
export function noteIdOf(key: TopicKey): string | null {
  const start = `${OWN_PACK}/`;
  return key.startsWith(start) ? key.slice(start.length) : null;
}
