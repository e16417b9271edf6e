/** Reads an author's folder: `pack.json`, one file for each topic in `topics/`, and `house.json` where there is one. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { textOfFile } from '../../core/packs/file-text';
import { decodeText } from '../../platform/decode-text';

export interface TopicFile {
  /** The topic's id by its file name. */
  id: string;
  path: string;
  value: unknown;
}

export interface AuthorFolder {
  folder: string;
  head: unknown;
  topics: TopicFile[];
  /** What `house.json` holds: rules of the pack's own editors. Null where the folder has none. */
  house: unknown;
  /** Every byte that was read, for telling whether anything changed. */
  text: string;
}

/** Reads `folder`. Throws with the file's path where one cannot be read or is not JSON. */
export async function readAuthorFolder(folder: string): Promise<AuthorFolder> {
  const head = await readJson(join(folder, 'pack.json'));
  const names = (await readdir(join(folder, 'topics'))).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readJson(join(folder, 'topics', name))));
  const house = join(folder, 'house.json');
  return {
    folder,
    head: head.value,
    house: existsSync(house) ? (await readJson(house)).value : null,
    topics: files.map(({ path, value }) => ({ id: basename(path, '.json'), path, value })),
    text: [head, ...files].map(({ path, text }) => `${basename(path)}\n${text}`).join('\n'),
  };
}

async function readJson(path: string): Promise<{ path: string; text: string; value: unknown }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Error(`${path} cannot be read. An author's folder holds pack.json and topics/<topic-id>.json.`, {
      cause: error,
    });
  }
  const text = textOfFile(bytes, decodeText);
  if (text === null) throw new Error(`${path} is not in UTF-8: save it again in that encoding.`);
  try {
    return { path, text, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
