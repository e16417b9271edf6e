/** Gives the build `virtual:bundled-packs`: the packs that ship with the extension, or the one named by GLOSA_PACK; and what lists say of them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { factsOfPack } from '../../core/packs/pack-list';
import type { Pack } from '../../core/topics/topic';
import { BUNDLED_PACKS, compileShippedPacks } from './compile-pack';
import { openPack } from './open-pack';

const ID = 'virtual:bundled-packs';
const FACTS_ID = 'virtual:bundled-pack-facts';

/** The plugin. With the environment variable GLOSA_PACK (a pack's file or folder) that pack alone is bundled. */
export function bundledPacks(): Plugin {
  // Both modules are asked for at once: the packs are compiled once for them.
  let compiled: Promise<Pack[]> | undefined;
  return {
    name: 'glosa:bundled-packs',
    buildStart() {
      compiled = undefined;
    },
    resolveId: (id) => (id === ID || id === FACTS_ID ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${ID}` && id !== `\0${FACTS_ID}`) return null;
      compiled ??= packsToBundle();
      const packs = await compiled;
      for (const file of await filesBehind(process.env.GLOSA_PACK)) this.addWatchFile(file);
      return moduleOf(
        id.endsWith(FACTS_ID) ? packs.map((pack) => factsOfPack(pack, JSON.stringify(pack).length)) : packs,
      );
    },
  };
}

/** The packs of this build. */
export async function packsToBundle(): Promise<Pack[]> {
  const other = process.env.GLOSA_PACK;
  return other ? [await openPack(other)] : compileShippedPacks();
}

/** Browsers read a long JSON string faster than the same data as an object literal. */
function moduleOf(data: readonly unknown[]): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

async function filesBehind(other: string | undefined): Promise<string[]> {
  if (other?.endsWith('.json')) return [other];
  const folder = other ?? BUNDLED_PACKS;
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}
