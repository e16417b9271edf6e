/** Where things are: the project, and real pages that are not ours. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of shared real pages and labelled texts, or null where this machine has none. */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.GLOSA_SHARED ?? resolve(ROOT, '../shared'));
  return existsSync(resolve(folder, 'pages')) ? folder : null;
}

/** A path as the person who typed it meant it: npm runs scripts in the project, wherever it was called. */
export function pathFromCaller(path: string): string {
  const there = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return existsSync(there) ? there : resolve(ROOT, path);
}
