/** Serves our own pages for pictures, under a name: no reader has ever been on 127.0.0.1. */
import { join } from 'node:path';
import { serveFolders } from '../../tests/kit/server';
import { ROOT } from './root';

/** What `launchChromium` must take as `hostName` for the addresses below; popup and panel show it. */
export const PICTURE_HOST = 'news.example';

/** Serves tests/pages; gives their origin. */
export async function servePicturePages(): Promise<string> {
  const { origin } = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  return origin.replace('127.0.0.1', PICTURE_HOST);
}
