/** Weighs the scripts that frames load. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../run/build-extension';
import type { Row } from './report';
import { figureOf } from './statistics';

/** The sizes of the built scripts. */
export async function benchSizes(): Promise<Row[]> {
  const folder = await builtExtension('chrome');
  const content = await readFile(join(folder, 'content-scripts', 'content.js'));
  const reader = await readFile(join(folder, 'reader.js'));
  const card = await readFile(join(folder, 'card.js'));
  const kB = (bytes: number) => figureOf([bytes / 1_000]);
  return [
    { what: 'script of every frame', unit: 'kB', figure: kB(content.length) },
    { what: 'reader script', unit: 'kB', figure: kB(reader.length), bar: 90 },
    { what: 'reader script, gzipped', unit: 'kB', figure: kB(gzipSync(reader).length), bar: 30 },
    { what: 'what shows cards, fetched when the first is wanted', unit: 'kB', figure: kB(card.length) },
  ];
}
