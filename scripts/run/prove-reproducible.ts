/** Proves that packages can be made again byte for byte: from the same folder, and from the zipped sources elsewhere. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { makePackages, type Packaged } from './make-packages';
import { ROOT } from './root';

/** Makes every package twice more, compares, says so a line each; 0 where all agree. */
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
    return await compare(packages, [join(work, 'here'), join(elsewhere, '.output')]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function compare(packages: readonly Packaged[], folders: readonly string[]): Promise<number> {
  let differing = 0;
  for (const { name, path } of packages) {
    const sum = await checksum(path);
    const others = await Promise.all(folders.map((folder) => checksum(join(folder, name))));
    const same = others.every((other) => other === sum);
    if (!same) differing++;
    console.log(`${same ? 'same bytes' : 'DIFFERS   '}  ${sum}  ${name}`);
  }
  return differing === 0 ? 0 : 1;
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
