/** A copy of the built extension, for a browser under test to load and for a test to change. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies the folder `extension`; the copy's name begins with `glosa-` and `what`. */
export async function copyOf(extension: string, what: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `glosa-${what}-`));
  await cp(extension, folder, { recursive: true });
  return folder;
}

/** Makes the extension in `folder` the next version of itself. */
export async function raiseVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  const [major = 0, minor = 0, patch = 0] = manifest.version.split('.').map(Number);
  await writeFile(path, JSON.stringify({ ...manifest, version: [major, minor, patch + 1].join('.') }));
}
