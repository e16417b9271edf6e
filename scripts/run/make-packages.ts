/** Makes what the stores take: builds for each browser, zipped, and the sources for those who check them. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension, type Target } from './build-extension';
import { ROOT } from './root';
import { filesIn, sourceFiles } from './source-files';
import { zipFiles } from './zip-files';

/** Nobody has run the last one: it is made so that whoever has a Mac can. */
const PACKAGED: readonly Target[] = ['chrome', 'edge', 'firefox', 'safari'];

export interface Packaged {
  name: string;
  path: string;
}

/** Builds for every browser under `outDir` and zips there. Order: as in PACKAGED, the project's sources last. */
export async function makePackages(outDir: string, targets = PACKAGED): Promise<Packaged[]> {
  await mkdir(outDir, { recursive: true });
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const made: Packaged[] = [];
  for (const target of targets) {
    const folder = await buildExtension(target, { outDir });
    const name = `glosa-${version}-${target}${target === 'safari' ? '-untested' : ''}.zip`;
    made.push({ name, path: join(outDir, name) });
    await zipFiles(folder, filesIn(folder), join(outDir, name));
  }
  const name = `glosa-${version}-sources.zip`;
  await zipFiles(ROOT, sourceFiles(), join(outDir, name));
  return [...made, { name, path: join(outDir, name) }];
}
