/** Keeps what takes long to make between runs. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../run/root';

const KEPT = join(ROOT, 'node_modules/.cache/glosa');

/**
 * What `make` makes: kept under `name` for as long as `from` and the files of `code` (paths from the root) stay as they are.
 * It must be a list of plain data.
 */
export async function kept<T>(
  name: string,
  from: unknown,
  code: readonly string[],
  make: () => Promise<T[]>,
): Promise<T[]> {
  const sources = await Promise.all(code.map((path) => readFile(join(ROOT, path), 'utf8')));
  const print = createHash('sha256')
    .update(JSON.stringify([from, sources]))
    .digest('hex')
    .slice(0, 32);
  const file = join(KEPT, `${name}-${print}.json`);
  const known = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => null);
  if (Array.isArray(known)) return known as T[];
  const made = await make();
  await mkdir(KEPT, { recursive: true });
  // Several builds may run side by side, and one may ask twice: none must read half a file, or take another's draft.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(made));
  await rename(draft, file);
  return made;
}
