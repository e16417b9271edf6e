/** Compiles an author's folder into one pack. */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readPack } from '../../core/packs/read-pack';
import type { Pack } from '../../core/topics/topic';
import { counted } from '../run/counted';
import { type AuthorFolder, readAuthorFolder, type TopicFile } from './author-folder';
import { keptLookalikes } from './lookalikes/kept-lookalikes';
import { type ToldFault, tellFault } from './say-fault';
import { whyUnfinished } from './unfinished';

/** Where the packs that ship with the extension are written. */
export const BUNDLED_PACKS = resolve(import.meta.dirname, '../../assets/packs');

/** A topic that a build left out because it is still being written. */
export interface Unfinished {
  path: string;
  why: string;
}

export interface Compiled {
  pack: Pack;
  unfinished: Unfinished[];
  warnings: ToldFault[];
}

/** A pack that cannot be compiled, with all that is wrong with it. */
export class PackError extends Error {
  constructor(
    readonly place: string,
    readonly faults: readonly ToldFault[],
  ) {
    const lines = faults.map(({ path, message }) => `  ${path || 'pack'}: ${message}`);
    super(`${place} is not a pack that can be used:\n${lines.join('\n')}`);
  }
}

/** The finished topics of an author's folder as one pack, with the look-alikes of its names. Throws `PackError`, or an `Error` naming the unreadable file. */
export async function compileFolder(folder: string): Promise<Compiled> {
  const author = await readAuthorFolder(folder);
  const languages = languagesOf(author);
  const unfinished: Unfinished[] = [];
  const files: TopicFile[] = [];
  for (const { id, path, value } of author.topics) {
    const why = whyUnfinished(value, languages);
    if (why) unfinished.push({ path, why });
    else files.push({ id, path, value: withoutNotes(value) });
  }
  if (files.length === 0) throw new Error(nothingFinished(folder, unfinished));
  const reading = readPack({ ...(author.head as object), topics: files.map(({ value }) => value) });
  if ('faults' in reading) throw new PackError(folder, inFiles(reading.faults.map(tellFault), files));
  const lookalikes = await keptLookalikes(reading.pack);
  return { warnings: reading.warnings.map(tellFault), pack: { ...reading.pack, lookalikes }, unfinished };
}

function nothingFinished(folder: string, unfinished: readonly Unfinished[]): string {
  const [first] = unfinished;
  if (!first) return `${join(folder, 'topics')} holds no topic: write one file for each, <topic-id>.json.`;
  return `No topic of ${folder} is finished. The first of ${unfinished.length}: ${first.path} ${first.why}.`;
}

/** Paths into the compiled pack, told as paths into the author's files. */
export function inFiles(faults: readonly ToldFault[], files: readonly TopicFile[]): ToldFault[] {
  return faults.map(({ path, message }) => {
    const [, index, inner] = /^topics\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const file = index === undefined ? undefined : files[Number(index)];
    return file
      ? { path: `topics/${basename(file.path)}: ${inner}`, message }
      : { path: `pack.json: ${path}`, message };
  });
}

/** As `compileFolder`, but only the pack; what is unfinished is listed on the console. */
export async function compilePackFolder(folder: string): Promise<Pack> {
  const { pack, unfinished } = await compileFolder(folder);
  if (unfinished.length > 0) {
    console.warn(`Left out of ${folder}, ${counted(unfinished.length, 'unfinished topic')}:`);
    for (const { path, why } of unfinished) console.warn(`  ${basename(path)} ${why}`);
  }
  return pack;
}

/** Every pack that ships with the extension, in order of folder name. The first is on until a reader says otherwise, the others off. */
export async function compileShippedPacks(): Promise<Pack[]> {
  return Promise.all((await shippedFolders()).map((name) => compilePackFolder(join(BUNDLED_PACKS, name))));
}

/** The packs that a reader begins with: what pages, measures and `annotate` are judged by. */
export async function compileBundledPacks(): Promise<Pack[]> {
  const [first] = await shippedFolders();
  return first === undefined ? [] : [await compilePackFolder(join(BUNDLED_PACKS, first))];
}

async function shippedFolders(): Promise<string[]> {
  const entries = await readdir(BUNDLED_PACKS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The languages that `pack.json` names. */
export function languagesOf(author: AuthorFolder): string[] {
  const { languages } = author.head as { languages?: unknown };
  return Array.isArray(languages) ? languages.filter((language) => typeof language === 'string') : [];
}

/** Notes are for editors: they have no place in what readers load. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'note' && key !== 'notes');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNotes(inner)]));
}
