/**
 * Keeps what is the reader's own in the browser's local storage, in parts: a change rewrites the parts it touches and an index,
 * in one write, so that a browser that dies leaves what was before or what comes after, never half.
 */
import { browser } from 'wxt/browser';
import { MAX_NOTES, MAX_OWN_NAMES } from '@/core/limits';
import { type Change, type Changed, carryOut, type OwnFault } from '@/core/own/change';
import { type Entries, type Entry, namesOf } from '@/core/own/note';
import { type OwnIndex, readEntry, readIndex } from '@/core/own/stored-notes';
import { fnv1a } from '@/core/text/hash';
import { isFull } from './full-storage';
import { createLock } from './lock';
import { onOwnChanged } from './pack-changes';
import { apiError } from './replaced';
import { OWN_KEY } from './storage-keys';

/** With the most notes that there may be, a part holds 80. */
const PARTS = 256;
const keyOfPart = (part: number) => `own:${part}`;
const PART_KEYS = Array.from({ length: PARTS }, (_, part) => keyOfPart(part));

const locked = createLock('glosa-own');

export interface OwnStore {
  /** Everything. Rejects if the browser refuses to read. */
  read(): Promise<Entries>;
  /** Carries a change out, all of it or nothing. Never rejects. */
  change(change: Change): Promise<Changed | { fault: OwnFault }>;
  /** Calls back after every change, made here or in another window; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** Opens the store. `report` is told what the browser says where it refuses. */
export function createOwnStore(report: (error: unknown, doing: string) => void): OwnStore {
  return {
    read: readOwn,
    async change(change) {
      try {
        return await locked(() => changeNow(change));
      } catch (error) {
        if (isFull(error)) return { fault: 'full' };
        report(error, 'storing a note');
        return { fault: 'not_stored' };
      }
    },
    subscribe: onOwnChanged,
  };
}

/** Everything that is stored. Rejects if the browser refuses to read. */
export async function readOwn(): Promise<Entries> {
  const stored = await get(PART_KEYS);
  const all = PART_KEYS.flatMap((key) => [...entriesIn(stored[key]).values()]);
  return new Map(all.map((entry) => [entry.id, entry]));
}

/** A number that every change raises; 0 if there never was one. Rejects if the browser refuses to read. */
export async function ownRevision(): Promise<number> {
  return readIndex((await get([OWN_KEY]))[OWN_KEY]).revision;
}

async function changeNow(change: Change): Promise<Changed | { fault: OwnFault }> {
  const touched = [...change.put.map(({ id }) => id), ...change.drop];
  const keys = [...new Set(touched.map(keyOf))];
  const stored = await get([OWN_KEY, ...keys]);
  const index = readIndex(stored[OWN_KEY]);
  const parts = new Map(keys.map((key) => [key, entriesIn(stored[key])]));
  const before = new Map([...parts.values()].flatMap((part) => [...part]));
  const done = carryOut(before, change, index.revision + 1);
  if ('changed' in done) return done;
  const next = indexAfter(index, before, done.now);
  const grows = next.entries > index.entries || next.names > index.names;
  if (grows && next.entries > MAX_NOTES) return { fault: 'too_many_notes' };
  if (grows && next.names > MAX_OWN_NAMES) return { fault: 'too_many_names' };
  for (const [id, entry] of done.now) {
    const part = parts.get(keyOf(id));
    if (entry) part?.set(id, entry);
    else part?.delete(id);
  }
  const written = [...parts].map(([key, part]) => [key, [...part.values()]] as const);
  await set({ ...Object.fromEntries(written), [OWN_KEY]: next });
  return done;
}

function indexAfter(index: OwnIndex, before: Entries, now: ReadonlyMap<string, Entry | null>): OwnIndex {
  let { entries, names } = index;
  for (const [id, entry] of now) {
    const old = before.get(id);
    entries += Number(entry !== null) - Number(old !== undefined);
    names += (entry ? namesOf(entry).length : 0) - (old ? namesOf(old).length : 0);
  }
  return { version: 1, revision: index.revision + 1, entries: Math.max(0, entries), names: Math.max(0, names) };
}

function keyOf(id: string): string {
  return keyOfPart(fnv1a(id) % PARTS);
}

function entriesIn(stored: unknown): Map<string, Entry> {
  const list = Array.isArray(stored) ? stored : [];
  const entries = list.map(readEntry).filter((entry) => entry !== null);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

async function get(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get(keys);
  } catch (error) {
    throw apiError(error);
  }
}

async function set(values: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(values);
  } catch (error) {
    throw apiError(error);
  }
}
