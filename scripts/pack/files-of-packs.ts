/** Makes the files that the background reads when it needs them: packs, their maps and look-alikes, the world, the words of cards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontCoded } from '../../core/text/front-coding';
import { fnv1a } from '../../core/text/hash';
import type { MapDrawing, Pack } from '../../core/topics/topic';
import {
  type BundledMap,
  FILE_OF_WORLD,
  fileOfCardWords,
  fileOfLookalikes,
  fileOfMaps,
  fileOfPack,
} from '../../platform/own-file-names';
import { coarseAtlas } from '../maps/atlas';
import { ROOT } from '../run/root';
import { filesIn } from '../run/source-files';
import { cardWords } from './card-words';

/** The contents of each file, by its name in the package. */
export function filesOfPacks(packs: readonly Pack[]): Map<string, string> {
  return new Map([
    ...packs.flatMap(filesOfPack),
    [FILE_OF_WORLD, JSON.stringify(coarseAtlas())],
    ...(['en', 'es'] as const).map(
      (language) => [fileOfCardWords(language), JSON.stringify(cardWords(language))] as const,
    ),
  ]);
}

/** What a compiled lexicon is made by: one that other code has made may be laid out in another way. */
const COMPILERS = ['core/lexicon', 'core/text', 'core/topics', 'core/limits.ts'];

/** What scripts know of these files: their names, and a string that differs whenever packs, or what compiles them, do. */
export function listOfFiles(packs: readonly Pack[]): { names: string[]; revision: string } {
  const sources = COMPILERS.flatMap((path) => (path.endsWith('.ts') ? [path] : filesIn(ROOT, path))).sort();
  const code = sources.map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const revision = fnv1a(JSON.stringify([packs, code])).toString(36);
  return { names: [...filesOfPacks(packs).keys()], revision };
}

/** The maps are apart, and so are the look-alikes, which only matching needs: those take half of what they would. */
function filesOfPack({ maps = [], lookalikes, ...pack }: Pack): [name: string, contents: string][] {
  return [
    [fileOfPack(pack.id), JSON.stringify(pack)],
    ...(lookalikes ? [[fileOfLookalikes(pack.id), frontCoded(lookalikes)] as [string, string]] : []),
    ...(maps.length > 0 ? [[fileOfMaps(pack.id), JSON.stringify(drawnOnce(maps))] as [string, string]] : []),
  ];
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
