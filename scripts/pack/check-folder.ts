/** Checks an author's folder, or a compiled pack, as `npm run pack -- check` and the tests do. */
import { readFile, stat } from 'node:fs/promises';
import { checkPack } from '../../core/packs/checks/check-pack';
import { readPack, readPackFile } from '../../core/packs/read-pack';
import type { Pack } from '../../core/topics/topic';
import { decodeText } from '../../platform/decode-text';
import { findArticle, paragraphsOf } from './article';
import { readAuthorFolder, type TopicFile } from './author-folder';
import { checkAgainstArticle } from './check-article';
import { adviseOnNames } from './checks/advise-names';
import { checkHouse } from './checks/check-house';
import { checkWhere } from './checks/check-where';
import { inFiles, languagesOf } from './compile-pack';
import { properWords, smallWords } from './lookalikes/word-lists';
import { type ToldFault, tellFault } from './say-fault';
import { whyUnfinished } from './unfinished';

export interface CheckReport {
  faults: ToldFault[];
  /** What is no fault and should be looked at once. */
  advice: ToldFault[];
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
  const reading = readPackFile(await readFile(path), decodeText);
  if ('faults' in reading) return { faults: reading.faults.map(tellFault), advice: [], topics: 0, article: false };
  const deeper = await deepFaults(reading.pack, options, null);
  return {
    ...deeper,
    faults: [...reading.warnings.map(tellFault), ...deeper.faults],
    topics: reading.pack.topics.length,
  };
}

async function checkFolder(folder: string, options: CheckOptions): Promise<CheckReport> {
  const author = await readAuthorFolder(folder);
  const languages = languagesOf(author);
  const faults: ToldFault[] = [];
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
    const shape = reading.faults.filter(({ path }) => finished.length > 0 || path !== 'topics');
    const told = inFiles(shape.map(tellFault), finished);
    const all = finished.length > 0 ? [...faults, ...told] : [nothingFinished(author.topics), ...told, ...faults];
    return { faults: all, advice: [], topics: finished.length, article: false };
  }
  // A relation to a topic that is still being written is no fault of the topic that has it.
  const written = new Set<string | number>(author.topics.map(({ id }) => id));
  const stray = reading.warnings.filter(({ values: [to = ''] = [] }) => !written.has(to)).map(tellFault);
  const deeper = await deepFaults(reading.pack, options, folder);
  const house = checkHouse(reading.pack, author.house).map(tellFault);
  return {
    ...deeper,
    faults: [...faults, ...inFiles([...stray, ...deeper.faults, ...house], finished)],
    advice: inFiles(deeper.advice, finished),
    topics: finished.length,
  };
}

/** What comes first where no topic can be checked yet: not that a list is empty, but what to do. */
function nothingFinished(topics: readonly TopicFile[]): ToldFault {
  const path = 'topics/*.json';
  if (topics.length === 0) return { path, message: 'there is no topic: write one file for each, <topic-id>.json' };
  const drafts = topics.every(({ value }) => typeof value === 'object' && value !== null && '_draft' in value);
  const why = drafts ? 'all still have _draft' : 'each still has _draft or lacks a language';
  return {
    path,
    message:
      `no topic of ${topics.length} is finished: ${why}. Take one that the article says much about, fill it in, ` +
      'delete its _draft, and check again; the others can wait. Delete the files of topics that need no card',
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
  const faults = [...checkPack(pack, (word) => small.has(word)), ...checkWhere(pack)].map(tellFault);
  // A compiled pack has lost the notes that say why a name needs no cue.
  const isProper = (word: string) => proper.has(word) && !small.has(word);
  const advice = folder === null ? [] : adviseOnNames(pack, beside, isProper).map(tellFault);
  const text = await findArticle(pack.sources[0]?.id ?? '', named, folder ?? undefined);
  if (text === null) return { faults, advice, article: false };
  return {
    faults: [...faults, ...checkAgainstArticle(pack, paragraphsOf(text), folder !== null)],
    advice,
    article: true,
  };
}
