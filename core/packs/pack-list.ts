/** Keeps the list of a reader's packs: which there are, in which order, and which are on. */
import * as v from 'valibot';
import {
  MAX_CHARACTERS_IN_ALL,
  MAX_DATE_LENGTH,
  MAX_ID_LENGTH,
  MAX_NAMES_IN_ALL,
  MAX_PACKS,
  MAX_SENTENCE_LENGTH,
} from '../limits';
import { OWN_PACK } from '../own/note';
import { storyOf } from '../topics/story';
import type { Pack } from '../topics/topic';
import { LANGUAGES, textSchema } from './pack-schema';

const id = v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Of a pack's first source. */
const sourceFactsSchema = v.object({
  publisher: v.pipe(v.string(), v.maxLength(MAX_SENTENCE_LENGTH)),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  stance: textSchema,
});

const packFactsSchema = v.object({
  id,
  title: textSchema,
  languages: v.array(v.picklist(LANGUAGES)),
  asOf: v.pipe(v.string(), v.maxLength(MAX_DATE_LENGTH)),
  reviewBy: v.pipe(v.string(), v.maxLength(MAX_DATE_LENGTH)),
  /** Absent if the pack was stored before lists had it, or if it cannot be read; the pack is there all the same. */
  source: v.fallback(v.optional(sourceFactsSchema), undefined),
  /** Topics that the article names. */
  topics: count,
  names: count,
  /** It has look-alike words, so misspelt names are found too. */
  fuzzy: v.boolean(),
  /** Characters of its JSON; 0 if they were not counted when it was stored. */
  characters: v.optional(count, 0),
  /** The checksum of its text as it is stored; absent if it was stored before lists had it. */
  sum: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH))), undefined),
  /** When last read, its text was not what had been stored. */
  damaged: v.optional(v.boolean()),
});

/** What lists show of a pack without reading it. */
export type PackFacts = v.InferOutput<typeof packFactsSchema>;

/** The list as stored. It has only what the reader changed. */
export interface StoredPackList {
  version: 1;
  /** Ids, best first; packs that it does not name come after them. */
  order: string[];
  on: Record<string, boolean>;
  imported: PackFacts[];
}

/** A pack as lists show it. */
export interface ListedPack extends PackFacts {
  /** It ships with the extension: it cannot be removed. */
  bundled: boolean;
  on: boolean;
}

/** Why a change to the list was refused. */
export type PackListFault = 'too_many_packs' | 'too_many_names' | 'too_much_text' | 'bundled_id';

/** The facts of `pack`; `characters` is the length of its JSON. */
export function factsOfPack(pack: Pack, characters: number): PackFacts {
  const { topics, publisher, date, stance } = storyOf(pack);
  return {
    id: pack.id,
    title: pack.title,
    languages: [...pack.languages],
    asOf: pack.asOf,
    reviewBy: pack.reviewBy,
    source: { publisher, date, stance },
    topics,
    names: pack.topics.reduce((sum, { names }) => sum + names.length, 0),
    fuzzy: pack.lookalikes !== undefined,
    characters,
  };
}

/** The list in a stored value, as a fresh object; what cannot be read is left out. Never throws. */
export function readPackList(stored: unknown): StoredPackList {
  const list = v.safeParse(v.looseObject({ version: v.literal(1) }), stored);
  const { order, on, imported } = list.success ? (list.output as Record<string, unknown>) : {};
  const facts = listOf(imported).flatMap((one) => {
    const read = v.safeParse(packFactsSchema, one);
    return read.success ? [read.output] : [];
  });
  const switches = Object.entries(typeof on === 'object' && on !== null ? on : {}).filter(
    (entry): entry is [string, boolean] => v.is(id, entry[0]) && typeof entry[1] === 'boolean',
  );
  return {
    version: 1,
    order: [...new Set(listOf(order).filter((one) => v.is(id, one)) as string[])],
    on: Object.fromEntries(switches),
    imported: [...new Map(facts.map((one) => [one.id, one])).values()].slice(0, MAX_PACKS),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Every pack in the reader's order. Of the bundled packs, only the first is on until the reader says otherwise. */
export function listPacks({ order, on, imported }: StoredPackList, bundled: readonly PackFacts[]): ListedPack[] {
  const shipped = new Set(bundled.map((one) => one.id));
  const all: ListedPack[] = [
    ...bundled.map((facts, place) => ({ ...facts, bundled: true, on: on[facts.id] ?? place === 0 })),
    ...imported
      .filter((facts) => !shipped.has(facts.id))
      .map((facts) => ({ ...facts, bundled: false, on: !facts.damaged && (on[facts.id] ?? true) })),
  ];
  const place = (one: ListedPack) => (order.includes(one.id) ? order.indexOf(one.id) : order.length + all.indexOf(one));
  return [...all].sort((a, b) => place(a) - place(b));
}

/** `list` with a checked pack in it, replacing any with the same id; off if there would be too many names. */
export function withPack(
  list: StoredPackList,
  bundled: readonly PackFacts[],
  facts: PackFacts,
): { list: StoredPackList } | { fault: PackListFault } {
  // A reader's own notes are a pack of that id, which is not in the list.
  if (facts.id === OWN_PACK || bundled.some((one) => one.id === facts.id)) return { fault: 'bundled_id' };
  const others = list.imported.filter((one) => one.id !== facts.id);
  if (others.length >= MAX_PACKS) return { fault: 'too_many_packs' };
  const next = { ...list, imported: [...others, facts] };
  if (totalOf(next.imported, 'characters') > MAX_CHARACTERS_IN_ALL) return { fault: 'too_much_text' };
  const wanted = next.on[facts.id] ?? true;
  const fits = namesOn({ ...next, on: { ...next.on, [facts.id]: true } }, bundled) <= MAX_NAMES_IN_ALL;
  return { list: { ...next, on: { ...next.on, [facts.id]: wanted && fits } } };
}

/** `list` with a pack switched on or off. */
export function withSwitch(
  list: StoredPackList,
  bundled: readonly PackFacts[],
  packId: string,
  on: boolean,
): { list: StoredPackList } | { fault: PackListFault } {
  const next = { ...list, on: { ...list.on, [packId]: on } };
  if (on && namesOn(next, bundled) > MAX_NAMES_IN_ALL) return { fault: 'too_many_names' };
  return { list: next };
}

/** `list` with a pack one place up (-1) or down (1). */
export function withMove(
  list: StoredPackList,
  bundled: readonly PackFacts[],
  packId: string,
  by: -1 | 1,
): StoredPackList {
  const order = listPacks(list, bundled).map((one) => one.id);
  const from = order.indexOf(packId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return list;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...list, order };
}

/** `list` without an imported pack, and without what was known of it. */
export function withoutPack({ order, on, imported }: StoredPackList, packId: string): StoredPackList {
  return {
    version: 1,
    order: order.filter((one) => one !== packId),
    on: Object.fromEntries(Object.entries(on).filter(([one]) => one !== packId)),
    imported: imported.filter((one) => one.id !== packId),
  };
}

/** `list` with a pack marked as damaged: it is off until it is imported again. */
export function withDamage(list: StoredPackList, packId: string): StoredPackList {
  return { ...list, imported: list.imported.map((one) => (one.id === packId ? { ...one, damaged: true } : one)) };
}

function namesOn(list: StoredPackList, bundled: readonly PackFacts[]): number {
  const packs = listPacks(list, bundled).filter(({ on }) => on);
  return totalOf(packs, 'names');
}

function totalOf(packs: readonly PackFacts[], what: 'names' | 'characters'): number {
  return packs.reduce((sum, { [what]: count }) => sum + count, 0);
}
