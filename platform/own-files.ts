/** Reads files of the extension itself: the one place that fetches anything, by the names in the build's own list. */
import list from 'virtual:own-files';
import { browser } from './api';

/** What the packs that ship are made of; two builds with the same packs have the same. */
export const BUNDLED_REVISION = list.revision;

/** A file as JSON, parsed anew each time. Rejects if the build has no such file, or it cannot be read. */
export async function ownJson<T>(name: string): Promise<T> {
  return (await ownFile(name)).json() as Promise<T>;
}

/** A file as text. Rejects as `ownJson` does. */
export async function ownText(name: string): Promise<string> {
  return (await ownFile(name)).text();
}

/** True if the build has such a file. */
export function hasOwnFile(name: string): boolean {
  return list.names.includes(name);
}

/** An address of the extension is answered by the browser from the package: nothing leaves the device. */
async function ownFile(name: string): Promise<Response> {
  if (!hasOwnFile(name)) throw new RangeError(`${name} is no file of this build`);
  // The path is not among those that WXT knows: a plugin makes the file.
  const answer = await fetch(browser.runtime.getURL(`/${name}` as '/'));
  if (!answer.ok) throw new Error(`${name} cannot be read`);
  return answer;
}
