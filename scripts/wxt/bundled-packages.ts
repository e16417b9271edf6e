/** Which npm packages have code in a build, with their licences. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ROOT } from '../run/root';

/** A package, some of whose code or data is in what readers get. */
export interface BundledPackage {
  name: string;
  version: string;
  /** As its package.json says it. */
  licence: string;
  /** The licence's text as the package carries it; null where it carries none. */
  text: string | null;
  author: string;
  /** Bytes of its code in all scripts together, before compression; 0 for what is read as data. */
  bytes: number;
}

/** What a bundler tells of one script: Rollup's and Rolldown's output chunks alike. */
export interface Chunk {
  type: string;
  modules?: Record<string, { renderedLength?: number; code?: string | null }>;
}

interface PackageJson {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
}

/** The packages whose code is in `chunks`, by name. A module that was shaken off entirely does not count. */
export async function bundledPackages(chunks: readonly Chunk[]): Promise<BundledPackage[]> {
  const bytes = new Map<string, number>();
  for (const { modules = {} } of chunks) {
    for (const [id, { renderedLength = 0 }] of Object.entries(modules)) {
      const folder = packageFolderOf(id);
      if (folder && renderedLength > 0) bytes.set(folder, (bytes.get(folder) ?? 0) + renderedLength);
    }
  }
  const all = await Promise.all([...bytes].map(([folder, size]) => readPackage(folder, size)));
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the bundler adds of its own, under a name that is no path. */
const BUNDLERS_OWN = /^\0?rolldown\/runtime/;

/** The folder of the package that a module lies in: after the last `node_modules`, one part or a scope and one. */
export function packageFolderOf(id: string): string | null {
  if (BUNDLERS_OWN.test(id)) return join(ROOT, 'node_modules', 'rolldown');
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll(sep, '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(path)?.[1] ?? null;
}

/** Reads a package's own files. Throws where it names no licence: what has none must not ship. */
export async function readPackage(folder: string, bytes = 0): Promise<BundledPackage> {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  if (!license) throw new Error(`${name} ${version} names no licence.`);
  return {
    name,
    version,
    licence: license,
    text: await licenceText(folder),
    author: typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : (author?.name ?? ''),
    bytes,
  };
}

async function licenceText(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file ? (await readFile(join(folder, file), 'utf8')).trim() : null;
}
