/** What a reader types into the form of a note: checked while typing by what checks packs, and made into an entry. */
import { MAX_ADDRESS_LENGTH, MAX_CUES_PER_OWN_NAME, MAX_NAME_LENGTH, MAX_SENTENCE_LENGTH } from '../limits';
import { foldWords } from '../text/fold-text';
import type { Kind } from '../topics/kind-names';
import type { Language, Noted, TopicKey } from '../topics/topic';
import { distinct } from './change';
import { cleanText, hasUnseen, nameInSelection } from './clean-text';
import { type Doubt, doubtful, type NameFault, ownName } from './doubtful';
import type { Entries, Entry, Note, OwnName } from './note';
import { otherNameId } from './own-pack';
import { guessKind, type ProposedName, proposeNames } from './propose-names';

/** The fields, as typed. */
export interface NoteFields {
  readonly name: string;
  readonly kind: Kind;
  readonly line: string;
  /** Proposed names that are ticked. */
  readonly ticked: readonly string[];
  /** Further names, with commas between them. */
  readonly more: string;
  /** Words that must stand near a name that is an ordinary word, with commas between them. */
  readonly cues: string;
  /** The topic that this is another name of; null for a note. */
  readonly of: { readonly topic: TopicKey; readonly called: string } | null;
}

/** What is wrong with the fields, or should be asked. */
export interface FieldCheck {
  readonly name: Doubt;
  readonly line: 'none' | 'too_long' | 'markup' | null;
  /** Of the further names that are refused. */
  readonly more: readonly { readonly text: string; readonly refused: NameFault }[];
  readonly cues: 'too_many' | 'too_long' | 'in_name' | null;
  /** The name had signs that nobody sees; they are left out. */
  readonly unseen: boolean;
  /** The reader's note of that name that there is already. */
  readonly known: Note | null;
}

/** The fields for selected words: a whole page or paragraph gives no name. */
export function fieldsFor(words: string): NoteFields {
  const name = nameInSelection(words);
  const fits = name.length <= MAX_NAME_LENGTH ? name : '';
  return { name: fits, kind: guessKind(fits), line: '', ticked: [], more: '', cues: '', of: null };
}

/** The fields of a note, to be edited. */
export function fieldsOf({ names: [first, ...others], kind, line }: Note): NoteFields {
  const cues = (first.cues ?? others.find((name) => name.cues)?.cues ?? []).join(', ');
  return { name: first.text, kind, line, ticked: [], more: others.map(({ text }) => text).join(', '), cues, of: null };
}

/** Names to offer for ticking: none that was typed. */
export function proposalsFor({ name, kind, more }: NoteFields, language: Language): ProposedName[] {
  const typed = new Set(listed(more).map((text) => foldWords(text).join(' ')));
  return proposeNames(cleanText(name), kind, language).filter(({ text }) => !typed.has(foldWords(text).join(' ')));
}

/** Checks the fields beside the reader's entries; `id` is that of the note that is edited, or null. */
export function checkFields(fields: NoteFields, entries: Entries, id: string | null): FieldCheck {
  const [first, ...others] = namesIn(fields);
  const line = cleanText(fields.line);
  const refused = others.map((name) => ({ text: name.text, doubt: doubtful(name, fields.kind) }));
  return {
    name: doubtful(first, fields.kind),
    line: fields.of ? null : lineFault(line),
    more: refused.flatMap(({ text, doubt }) => (doubt && 'refused' in doubt ? [{ text, ...doubt }] : [])),
    cues: cuesFault(fields),
    unseen: hasUnseen(fields.name),
    known: fields.of ? null : knownIn(entries, first, id),
  };
}

/** True if the fields can be kept: a question is no fault. */
export function isFit({ name, line, more, cues }: FieldCheck): boolean {
  return !(name && 'refused' in name) && line === null && more.length === 0 && cues === null;
}

/** The entry that fields (fit ones) are. `id` is for a note; another name has its own. */
export function entryOf(fields: NoteFields, id: string, noted: Noted, language: Language): Entry {
  const names = namesIn(fields);
  if (fields.of) {
    const { topic, called } = fields.of;
    return { what: 'name', id: otherNameId(topic, names[0].text), revision: 0, topic, called, name: names[0], noted };
  }
  const { kind } = fields;
  return { what: 'note', id, revision: 0, kind, line: cleanText(fields.line), language, names: distinct(names), noted };
}

/** Where and when something was noted. Of the address, only the page is kept: what follows it may say who reads, or what was searched for. */
export function notedOn(page: { title: string | null; address: string | null } | null, date: string): Noted {
  const title = cleanText(page?.title ?? '')
    .slice(0, MAX_SENTENCE_LENGTH)
    .trim();
  const [, host, path = '/'] = /^https:\/\/(?:[^/?#@]*@)?([^/?#\s]+)(\/[^?#\s]*)?/.exec(page?.address ?? '') ?? [];
  const url = host === undefined ? '' : `https://${host}${path}`;
  return {
    ...(title !== '' && !/<[a-z!/]/i.test(title) && { title }),
    ...(url !== '' && url.length <= MAX_ADDRESS_LENGTH && { url }),
    date,
  };
}

function namesIn({ name, ticked, more, cues, of }: NoteFields): Note['names'] {
  const near = listed(cues);
  // Cues are for words that mean other things too; the others are themselves anywhere.
  const named = (text: string): OwnName => {
    const doubt = doubtful(ownName(text), 'organisation');
    return doubt && 'asks' in doubt ? ownName(text, near) : ownName(text);
  };
  const first = cleanText(name);
  return [ownName(first, near), ...(of ? [] : [...ticked, ...listed(more)].map(named))];
}

function listed(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(cleanText)
    .filter(Boolean);
}

function lineFault(line: string): FieldCheck['line'] {
  if (line === '') return 'none';
  if (line.length > MAX_SENTENCE_LENGTH) return 'too_long';
  return /<[a-z!/]/i.test(line) ? 'markup' : null;
}

function cuesFault({ name, cues }: NoteFields): FieldCheck['cues'] {
  const near = listed(cues);
  if (near.length > MAX_CUES_PER_OWN_NAME) return 'too_many';
  if (near.some((cue) => cue.length > MAX_NAME_LENGTH || /<[a-z!/]/i.test(cue))) return 'too_long';
  const folded = ` ${foldWords(name).join(' ')} `;
  return near.some((cue) => folded.includes(` ${foldWords(cue).join(' ')} `)) ? 'in_name' : null;
}

function knownIn(entries: Entries, { text }: OwnName, id: string | null): Note | null {
  const folded = foldWords(text).join(' ');
  if (folded === '') return null;
  for (const entry of entries.values()) {
    if (entry.what === 'note' && entry.id !== id && foldWords(entry.names[0].text).join(' ') === folded) return entry;
  }
  return null;
}
