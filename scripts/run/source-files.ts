/** Which files of the project are its sources: what a reviewer needs to build the package again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

/** Never sources, whatever .gitignore says. */
const NEVER = ['.git', 'node_modules'];

/** Paths from the root, with `/`, in order. All that lies there counts, but for what .gitignore names. */
export function sourceFiles(root = ROOT): string[] {
  const ignored = [...NEVER, ...ignoredNames(root)];
  return filesIn(root, '', (name) =>
    ignored.some((one) => (one.startsWith('*') ? name.endsWith(one.slice(1)) : name === one)),
  );
}

/** .gitignore holds plain names of folders and endings (`*.log`) only; anything cleverer is refused, not misread. */
function ignoredNames(root: string): string[] {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const names = lines
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const clever = names.find((name) => !/^\*?[\w.-]+$/.test(name));
  if (clever)
    throw new Error(`.gitignore says "${clever}": scripts/run/source-files.ts understands names and endings only.`);
  return names;
}

/** Every file below `root`/`folder`, but for those whose name, or a folder's above them, is left out. */
export function filesIn(root: string, folder = '', leftOut: (name: string) => boolean = () => false): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !leftOut(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path, leftOut) : [path];
    })
    .sort();
}
