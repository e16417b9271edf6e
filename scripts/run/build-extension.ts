/** Builds the extension with WXT, where what is there is older than what it is made of. */
import { type Dirent, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { makingFolder, putInPlace } from './making';
import { ROOT } from './root';

export type Target = 'chrome' | 'edge' | 'firefox' | 'safari';

/** Everything that a build reads, from the project's root. */
export const MADE_OF = [
  'assets',
  'components',
  'core',
  'entrypoints',
  'page',
  'platform',
  'scripts/pack',
  'scripts/wxt',
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
];

export interface BuildOptions {
  /** Where the build goes; `.output/<target>-mv3` in the project by default. */
  outDir?: string;
  /** A pack (JSON file or author's folder) in place of the bundled one. Needs an `outDir` of its own. */
  pack?: string;
}

/** Builds for `target`; returns the folder of the built extension. Throws with WXT's own words. */
export async function buildExtension(target: Target, options: BuildOptions = {}): Promise<string> {
  const outDir = options.outDir ?? join(ROOT, '.output');
  // Put in place when it is whole: a build that is broken off must not be taken for one.
  const making = makingFolder(outDir);
  const said: string[] = [];
  const keep = (...words: unknown[]) => void said.push(words.join(' '));
  const quiet = () => {};
  if (options.pack) process.env.GLOSA_PACK = options.pack;
  try {
    await build({
      root: ROOT,
      browser: target,
      manifestVersion: 3,
      outDir: making,
      logger: { debug: quiet, log: quiet, info: quiet, success: quiet, warn: keep, error: keep, fatal: keep, level: 0 },
    });
  } catch (error) {
    throw new Error(`The extension could not be built for ${target}.\n${said.join('\n')}`, { cause: error });
  } finally {
    if (options.pack) delete process.env.GLOSA_PACK;
  }
  putInPlace(making, outDir);
  rmSync(making, { recursive: true, force: true });
  return folderOf(target, outDir);
}

/** The built extension, built first where it is missing or older than its sources. */
export async function builtExtension(target: Target): Promise<string> {
  const folder = folderOf(target, join(ROOT, '.output'));
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= newestSource()) return folder;
  return buildExtension(target);
}

function folderOf(target: Target, outDir: string): string {
  return join(outDir, `${target}-mv3`);
}

/** When any source changed last; a folder's own time tells of files that are gone. */
function newestSource(): number {
  const paths = MADE_OF.map((name) => join(ROOT, name)).filter((path) => existsSync(path));
  return Math.max(...paths.flatMap(timesIn));
}

function timesIn(path: string): number[] {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return [mtimeMs];
  const entries: Dirent[] = readdirSync(path, { withFileTypes: true });
  return [mtimeMs, ...entries.flatMap((entry) => timesIn(join(path, entry.name)))];
}
