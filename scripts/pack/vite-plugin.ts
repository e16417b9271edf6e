/** Gives the build the packs that ship with the extension, or the one named by GLOSA_PACK, with what lists say of them; and their maps. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { factsOfPack } from '../../core/packs/pack-list';
import { frontCoded } from '../../core/text/front-coding';
import type { MapDrawing, Pack } from '../../core/topics/topic';
import type { BundledMap } from '../../platform/bundled-maps';
import type { BundledPack } from '../../platform/bundled-packs';
import { coarseAtlas } from '../maps/atlas';
import { withMaps } from '../maps/with-maps';
import { BUNDLED_PACKS, compileShippedPacks } from './compile-pack';
import { openPack } from './open-pack';

/** What each module exports by default, made of the packs of the build. */
const MODULES: Readonly<Record<string, (packs: readonly Pack[]) => string>> = {
  'virtual:bundled-packs': (packs) => json(packs.map(bundledPack)),
  'virtual:bundled-pack-facts': (packs) => json(packs.map((pack) => factsOfPack(pack, JSON.stringify(pack).length))),
  // Functions: nothing of these is parsed before a card or the panel asks.
  'virtual:bundled-maps': (packs) =>
    `() => ${json(Object.fromEntries(packs.map(({ id, maps }) => [id, drawnOnce(maps ?? [])])))}`,
  'virtual:base-map': () => `() => ${json(coarseAtlas())}`,
};

/** Without its maps, and with a list of look-alikes that takes half of what it would. */
function bundledPack({ maps: _, lookalikes, ...pack }: Pack): BundledPack {
  return { ...pack, ...(lookalikes && { lookalikes: frontCoded(lookalikes) }) };
}

/** Each drawing once, with the topics whose map it is: several may be in the same country. */
function drawnOnce(maps: readonly MapDrawing[]): BundledMap[] {
  const once = new Map<string, BundledMap>();
  for (const { topic, ...map } of maps) {
    const text = JSON.stringify(map);
    const known = once.get(text);
    if (known) known.topics.push(topic);
    else once.set(text, { topics: [topic], map });
  }
  return [...once.values()];
}

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
      return `export default ${made(packs)};`;
    },
  };
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
