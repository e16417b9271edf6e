/** Where things are: the project, and real pages that are not ours. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Where the article, real pages and labelled texts lie, which are not the project's; nobody says that they are there. */
export function sharedPlace(): string {
  return resolve(process.env.GLOSA_SHARED ?? resolve(ROOT, '../shared'));
}

/** The same folder, or null where it holds no real pages. */
export function sharedFolder(): string | null {
  const folder = sharedPlace();
  return existsSync(resolve(folder, 'pages')) ? folder : null;
}

/** True for a web address, false for a path. */
export function isAddress(page: string): boolean {
  return /^https?:\/\//i.test(page);
}

/** Where the person is who called: npm runs scripts in the project, wherever it was called. */
export function callersFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** The path of something that is there, as the person who typed it meant it: from where they are, else from the project. */
export function pathFromCaller(path: string): string {
  const there = resolve(callersFolder(), path);
  return existsSync(there) ? there : resolve(ROOT, path);
}
