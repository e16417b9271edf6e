/** A copy of the built extension, for a browser under test to load and for a test to change. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
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

/**
 * Takes parts of the extension API and of the page's globals away from everything that the extension in `folder` runs, as in a
 * browser that lacks them: a line of its own before each script and each page's scripts.
 */
export async function takeAway(folder: string, apis: readonly string[], globals: readonly string[]): Promise<void> {
  const line = `{const gone=(of,names)=>{if(of)for(const name of names)Object.defineProperty(of,name,{value:undefined,configurable:true})};
gone(globalThis.chrome,${JSON.stringify(apis)});if(globalThis.browser!==globalThis.chrome)gone(globalThis.browser,${JSON.stringify(apis)});
gone(globalThis,${JSON.stringify(globals)})}\n`;
  await writeFile(join(folder, 'taken-away.js'), line);
  const wanted = new Set([
    'background.js',
    'card.js',
    'reader.js',
    'sight.js',
    'view.js',
    join('content-scripts', 'content.js'),
  ]);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const isPage = /\.html$/.test(name);
    if (!isPage && !wanted.delete(name)) continue;
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      isPage ? text.replace('<head>', '<head><script src="/taken-away.js"></script>') : line + text,
    );
  }
  if (wanted.size > 0) throw new Error(`The extension has no ${[...wanted].join(', ')} any more.`);
}
