/** Gives the build the packs that ship with the extension, or the one named by GLOSA_PACK: what lists say of them, and their files. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { factsOfPack } from '../../core/packs/pack-list';
import type { Pack } from '../../core/topics/topic';
import { withMaps } from '../maps/with-maps';
import { BUNDLED_PACKS, compileShippedPacks } from './compile-pack';
import { filesOfPacks, listOfFiles } from './files-of-packs';
import { openPack } from './open-pack';

/** What each module exports by default, made of the packs of the build. */
const MODULES: Readonly<Record<string, (packs: readonly Pack[]) => unknown>> = {
  'virtual:bundled-pack-facts': (packs) => packs.map((pack) => factsOfPack(pack, JSON.stringify(pack).length)),
  'virtual:own-files': listOfFiles,
  // For the gallery, whose page is no page of the extension.
  'virtual:bundled-maps': (packs) => packs.flatMap(({ id, maps = [] }) => maps.map((map) => [id, map])),
};

/** The plugin. With the environment variable GLOSA_PACK (a pack's file or folder) that pack alone is bundled. */
export function bundledPacks(): Plugin {
  // Several modules are asked for at once: the packs are compiled once for them.
  let compiled: Promise<Pack[]> | undefined;
  return {
    name: 'glosa:bundled-packs',
    buildStart() {
      compiled = undefined;
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    async load(id) {
      const made = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!made) return null;
      compiled ??= packsToBundle();
      const packs = await compiled;
      for (const file of await filesBehind(process.env.GLOSA_PACK)) this.addWatchFile(file);
      return `export default ${json(made(packs))};`;
    },
  };
}

/** The files of the packs of this build, as WXT puts them into the package. */
export async function bundledFiles(): Promise<{ relativeDest: string; contents: string }[]> {
  return [...filesOfPacks(await packsToBundle())].map(([relativeDest, contents]) => ({ relativeDest, contents }));
}

/** The packs of this build, drawn. */
export async function packsToBundle(): Promise<Pack[]> {
  const other = process.env.GLOSA_PACK;
  const packs = other ? [await openPack(other)] : await compileShippedPacks();
  return Promise.all(packs.map(withMaps));
}

/** Browsers read a long JSON string faster than the same data as an object literal. */
function json(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

async function filesBehind(other: string | undefined): Promise<string[]> {
  if (other?.endsWith('.json')) return [other];
  const folder = other ?? BUNDLED_PACKS;
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}
