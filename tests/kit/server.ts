/** Serves folders on loopback, for browsers under test. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  // No charset for HTML: saved pages say their own.
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A page that is no file: what a server would make, headers and all. */
export interface Served {
  /** Content type; HTML where it is left out. */
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
  /** How long the answer stays open after all of it was sent, in ms: a page is not loaded before that. */
  endsAfter?: number;
}

export interface LoopbackServer {
  origin: string;
  close(): void;
}

/**
 * Serves `folders` (first part of the path -> folder, '' for the top), and before them what `made` answers for a path.
 * Keeps no process alive: it ends with the process that started it.
 */
export async function serveFolders(
  folders: ReadonlyMap<string, string>,
  made: (path: string) => Served | undefined = () => undefined,
): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    const page = made(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (page) {
      const type = page.type ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...page.headers }).write(page.body);
      if (page.endsAfter) setTimeout(() => response.end(), page.endsAfter).unref();
      else response.end();
      return;
    }
    const file = await fileFor(request.url ?? '/', folders);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream' });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file an address means, or null: it must lie inside its folder. */
async function fileFor(address: string, folders: ReadonlyMap<string, string>): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname).slice(1);
  } catch {
    return null;
  }
  const [first = '', ...rest] = path.split('/');
  const folder = folders.get(first);
  const top = folders.get('');
  const [root, inside] = folder !== undefined ? [folder, rest.join('/')] : [top, path];
  if (root === undefined) return null;
  const file = normalize(join(root, inside));
  if (!file.startsWith(normalize(root + sep)) || file.includes('\0')) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}
