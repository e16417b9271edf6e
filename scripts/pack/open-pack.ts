/** Opens a pack by path, whether it is a compiled file or an author's folder. */
import { readFile, stat } from 'node:fs/promises';
import { readPackFile } from '../../core/packs/read-pack';
import type { Pack } from '../../core/topics/topic';
import { decodeText } from '../../platform/decode-text';
import { compilePackFolder, PackError } from './compile-pack';
import { tellFault } from './say-fault';

/** The pack at `path`. Throws `PackError` with every fault, or an `Error` where nothing can be read there. */
export async function openPack(path: string): Promise<Pack> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new Error(`There is no pack at ${path}: name a pack's JSON file, or a folder that holds pack.json.`);
  if (found.isDirectory()) return compilePackFolder(path);
  const reading = readPackFile(await readFile(path), decodeText);
  if ('faults' in reading) throw new PackError(path, reading.faults.map(tellFault));
  return reading.pack;
}
