/** Proves that packages can be made again byte for byte: from the same folder, and from the zipped sources elsewhere. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { makePackages, type Packaged } from './make-packages';
import { ROOT } from './root';
import { filesIn } from './source-files';

/**
 * Makes every package twice more, and what addons.mozilla.org makes of the sources (`npm run build-for-amo`); compares, says so a
 * line each; 0 where all agree.
 */
export async function proveReproducible(packages: readonly Packaged[]): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), 'glosa-again-'));
  try {
    await makePackages(join(work, 'here'));
    const sources = packages.find(({ name }) => name.endsWith('-sources.zip'));
    if (!sources) throw new Error('There are no sources among the packages.');
    const elsewhere = join(work, 'elsewhere');
    await unzip(sources.path, elsewhere);
    // The same dependencies, which package-lock.json holds to their checksums.
    await symlink(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/zip.ts'], { cwd: elsewhere, stdio: 'pipe' });
    const differing = await compare(packages, [join(work, 'here'), join(elsewhere, '.output')]);
    // As on a machine that has nothing but the sources: the command installs what it needs.
    for (const made of ['.output', 'node_modules']) await rm(join(elsewhere, made), { recursive: true });
    execFileSync('npm', ['run', 'build-for-amo'], {
      cwd: elsewhere,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    const isSame = await holdsTheSame(packages, join(elsewhere, '.output', 'firefox-mv3'));
    console.log(
      `${isSame ? 'same bytes' : 'DIFFERS   '}  every file of the package for Firefox  npm run build-for-amo`,
    );
    return differing === 0 && isSame ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Says of each package whether the ones in `folders` are the same; gives how many are not. */
async function compare(packages: readonly Packaged[], folders: readonly string[]): Promise<number> {
  let differing = 0;
  for (const { name, path } of packages) {
    const sum = await checksum(path);
    const others = await Promise.all(folders.map((folder) => checksum(join(folder, name))));
    const same = others.every((other) => other === sum);
    if (!same) differing++;
    console.log(`${same ? 'same bytes' : 'DIFFERS   '}  ${sum}  ${name}`);
  }
  return differing;
}

/** True where `folder` holds the files of the package for Firefox, and no other. */
async function holdsTheSame(packages: readonly Packaged[], folder: string): Promise<boolean> {
  const packed = packages.find(({ name }) => name.endsWith('-firefox.zip'));
  if (!packed) throw new Error('There is no package for Firefox.');
  const { files } = await JSZip.loadAsync(await readFile(packed.path));
  const names = Object.keys(files).filter((name) => !files[name]?.dir);
  if (names.sort().join() !== filesIn(folder).join()) return false;
  const same = names.map(async (name) => {
    const [one, other] = await Promise.all([files[name]?.async('nodebuffer'), readFile(join(folder, name))]);
    return one?.equals(other);
  });
  return (await Promise.all(same)).every(Boolean);
}

async function checksum(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

async function unzip(path: string, folder: string): Promise<void> {
  const archive = await JSZip.loadAsync(await readFile(path));
  for (const [name, file] of Object.entries(archive.files)) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await file.async('nodebuffer'));
  }
}
