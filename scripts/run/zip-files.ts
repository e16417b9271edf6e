/** Zips files so that the same files give the same bytes, whenever and wherever they are zipped. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

/** The first moment that a zip file can tell; what was zipped when is no part of a package. */
const ALWAYS = new Date(Date.UTC(1980, 0, 1));

/**
 * Zips `names` (paths inside `folder`, with `/`) into the file `target`. In order of name, without times, rights or
 * folders; compressed by JSZip in plain JavaScript, since Node's own zlib differs from version to version.
 */
export async function zipFiles(folder: string, names: readonly string[], target: string): Promise<void> {
  const archive = new JSZip();
  for (const name of [...names].sort()) {
    archive.file(name, await readFile(join(folder, name)), { date: ALWAYS, createFolders: false });
  }
  const bytes = await archive.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
  await writeFile(target, bytes);
}
