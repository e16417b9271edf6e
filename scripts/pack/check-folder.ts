/** Checks an author's folder, or a compiled pack, as `npm run pack -- check` and the tests do. */
import { readFile, stat } from 'node:fs/promises';
import { checkPack } from '../../core/topics/check-pack';
import type { Fault } from '../../core/topics/fault';
import { readPack, readPackText } from '../../core/topics/read-pack';
import type { Pack } from '../../core/topics/topic';
import { findArticle, paragraphsOf } from './article';
import { readAuthorFolder } from './author-folder';
import { checkAgainstArticle } from './check-article';
import { inFiles, languagesOf } from './compile-pack';
import { smallWords } from './lookalikes/word-lists';
import { whyUnfinished } from './unfinished';

export interface CheckReport {
  faults: Fault[];
  topics: number;
  /** False where the article is not there: what needs it was not checked. */
  article: boolean;
}

/** Everything wrong with the pack at `path`. `article` names the article's file where it is not in the usual place. */
export async function checkAt(path: string, article?: string): Promise<CheckReport> {
  const isFolder = (await stat(path)).isDirectory();
  return isFolder ? checkFolder(path, article) : checkFile(path, article);
}

async function checkFile(path: string, article?: string): Promise<CheckReport> {
  const reading = readPackText(await readFile(path, 'utf8'));
  if ('faults' in reading) return { faults: reading.faults, topics: 0, article: false };
  const { pack, warnings } = reading;
  const deeper = await deepFaults(pack, false, article);
  return { ...deeper, faults: [...warnings, ...deeper.faults], topics: pack.topics.length };
}

async function checkFolder(folder: string, article?: string): Promise<CheckReport> {
  const author = await readAuthorFolder(folder);
  const languages = languagesOf(author);
  const faults: Fault[] = [];
  const finished = author.topics.filter(({ id, value }) => {
    const why = whyUnfinished(value, languages);
    if (why) faults.push({ path: `topics/${id}.json`, message: `is unfinished: it ${why}` });
    const own = (value as { id?: unknown }).id;
    if (own !== id)
      faults.push({ path: `topics/${id}.json: id`, message: `is "${own}": it must equal the file's name` });
    return why === null;
  });
  const reading = readPack({ ...(author.head as object), topics: finished.map(({ value }) => value) });
  if ('faults' in reading) {
    return { faults: [...faults, ...inFiles(reading.faults, finished)], topics: finished.length, article: false };
  }
  // A relation to a topic that is still being written is no fault of the topic that has it.
  const unfinished = new Set(author.topics.map(({ id }) => `no topic "${id}" `));
  const stray = reading.warnings.filter(({ message }) => ![...unfinished].some((start) => message.startsWith(start)));
  const deeper = await deepFaults(reading.pack, true, article);
  return {
    ...deeper,
    faults: [...faults, ...inFiles([...stray, ...deeper.faults], finished)],
    topics: finished.length,
  };
}

async function deepFaults(
  pack: Pack,
  hasNotes: boolean,
  named?: string,
): Promise<Pick<CheckReport, 'faults' | 'article'>> {
  const small = await smallWords();
  const faults = checkPack(pack, (word) => small.has(word));
  const text = await findArticle(pack.sources[0]?.id ?? '', named);
  if (text === null) return { faults, article: false };
  return { faults: [...faults, ...checkAgainstArticle(pack, paragraphsOf(text), hasNotes)], article: true };
}
