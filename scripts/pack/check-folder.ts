/** Checks an author's folder, or a compiled pack, as `npm run pack -- check` and the tests do. */
import { readFile, stat } from 'node:fs/promises';
import { checkPack } from '../../core/topics/check-pack';
import { adviseOnNames } from '../../core/topics/checks/advise-names';
import type { Fault } from '../../core/topics/fault';
import { readPack, readPackText } from '../../core/topics/read-pack';
import type { Pack } from '../../core/topics/topic';
import { findArticle, paragraphsOf } from './article';
import { readAuthorFolder } from './author-folder';
import { checkAgainstArticle } from './check-article';
import { inFiles, languagesOf } from './compile-pack';
import { properWords, smallWords } from './lookalikes/word-lists';
import { whyUnfinished } from './unfinished';

export interface CheckReport {
  faults: Fault[];
  /** What is no fault and should be looked at once. */
  advice: Fault[];
  topics: number;
  /** False where the article is not there: what needs it was not checked. */
  article: boolean;
}

export interface CheckOptions {
  /** The article's file where it is not in the usual place. */
  article?: string | undefined;
  /** Packs that readers may have beside this one: names that both have are told. */
  beside?: readonly Pack[];
}

/** Everything wrong with the pack at `path`. */
export async function checkAt(path: string, options: CheckOptions = {}): Promise<CheckReport> {
  const isFolder = (await stat(path)).isDirectory();
  return isFolder ? checkFolder(path, options) : checkFile(path, options);
}

async function checkFile(path: string, options: CheckOptions): Promise<CheckReport> {
  const reading = readPackText(await readFile(path, 'utf8'));
  if ('faults' in reading) return { faults: reading.faults, advice: [], topics: 0, article: false };
  const deeper = await deepFaults(reading.pack, options, null);
  return { ...deeper, faults: [...reading.warnings, ...deeper.faults], topics: reading.pack.topics.length };
}

async function checkFolder(folder: string, options: CheckOptions): Promise<CheckReport> {
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
    const all = [...faults, ...inFiles(reading.faults, finished)];
    return { faults: all, advice: [], topics: finished.length, article: false };
  }
  // A relation to a topic that is still being written is no fault of the topic that has it.
  const unfinished = new Set(author.topics.map(({ id }) => `no topic "${id}" `));
  const stray = reading.warnings.filter(({ message }) => ![...unfinished].some((start) => message.startsWith(start)));
  const deeper = await deepFaults(reading.pack, options, folder);
  return {
    ...deeper,
    faults: [...faults, ...inFiles([...stray, ...deeper.faults], finished)],
    advice: inFiles(deeper.advice, finished),
    topics: finished.length,
  };
}

/** `folder` is the author's; null for a compiled pack, which has no notes. */
async function deepFaults(
  pack: Pack,
  { article: named, beside = [] }: CheckOptions,
  folder: string | null,
): Promise<Pick<CheckReport, 'faults' | 'advice' | 'article'>> {
  const small = await smallWords();
  const proper = await properWords();
  const faults = checkPack(pack, (word) => small.has(word));
  // A compiled pack has lost the notes that say why a name needs no cue.
  const advice = folder === null ? [] : adviseOnNames(pack, beside, (word) => proper.has(word) && !small.has(word));
  const text = await findArticle(pack.sources[0]?.id ?? '', named, folder ?? undefined);
  if (text === null) return { faults, advice, article: false };
  return {
    faults: [...faults, ...checkAgainstArticle(pack, paragraphsOf(text), folder !== null)],
    advice,
    article: true,
  };
}
