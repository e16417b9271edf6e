/** Which page a command shows in its browser, and whether there is a screen to show it on. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { serveFolders } from '../../tests/kit/server';
import { isAddress, pathFromCaller, ROOT } from './root';

const SAMPLE = join(ROOT, 'tests', 'pages', 'news-en.html');

/** The page that a person asked for (a file or an address), or a news page of ours; files are served on loopback. Throws where there is no such file. */
export async function pageToShow(asked: string | undefined): Promise<{ name: string; address: string }> {
  if (asked !== undefined && isAddress(asked)) return { name: asked, address: asked };
  const file = asked === undefined ? SAMPLE : pathFromCaller(asked);
  if (!existsSync(file)) throw new Error(`There is no page ${asked}: name an HTML file or a web address.`);
  const server = await serveFolders(new Map([['', dirname(file)]]));
  return { name: asked ?? relative(ROOT, SAMPLE), address: `${server.origin}/${encodeURIComponent(basename(file))}` };
}

/** Whether a window can be opened. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
