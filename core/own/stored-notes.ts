/** Reads a reader's own notes from untrusted values: fresh, checked entries; what cannot be read is left out. */
import * as v from 'valibot';
import { MAX_CUES_PER_OWN_NAME, MAX_NAMES_PER_TOPIC, MAX_SENTENCE_LENGTH } from '../limits';
import { LANGUAGES, nameSchema, notedSchema, otherNameSchema, plain, topicSchema } from '../packs/pack-schema';
import type { Entry } from './note';

const { text } = nameSchema.entries;
const nameOfReader = v.object({
  text,
  exactCase: v.optional(v.literal(true)),
  cues: v.optional(v.pipe(v.array(text), v.maxLength(MAX_CUES_PER_OWN_NAME))),
});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const { id, kind } = topicSchema.entries;
const { topic, called } = otherNameSchema.entries;

const noteSchema = v.object({
  ...{ what: v.literal('note'), id, revision: count, kind },
  line: plain(MAX_SENTENCE_LENGTH),
  language: v.picklist(LANGUAGES),
  names: v.pipe(v.tupleWithRest([nameOfReader], nameOfReader), v.maxLength(MAX_NAMES_PER_TOPIC)),
  noted: notedSchema,
});
const otherSchema = v.object({
  ...{ what: v.literal('name'), id, revision: count, topic, called },
  name: nameOfReader,
  noted: notedSchema,
});

/** The entry in `value`, or null. Never throws. */
export function readEntry(value: unknown): Entry | null {
  const note = v.safeParse(noteSchema, value);
  if (note.success) return note.output as Entry;
  const other = v.safeParse(otherSchema, value);
  return other.success ? (other.output as Entry) : null;
}

/** How much there is, and how often it was changed. */
export interface OwnIndex {
  version: 1;
  /** Counts changes. */
  revision: number;
  entries: number;
  /** Names of all entries. */
  names: number;
}

const indexSchema = v.object({ version: v.literal(1), revision: count, entries: count, names: count });

/** The index in a stored value; an empty one if there is none. Never throws. */
export function readIndex(value: unknown): OwnIndex {
  const read = v.safeParse(indexSchema, value);
  return read.success ? read.output : { version: 1, revision: 0, entries: 0, names: 0 };
}
