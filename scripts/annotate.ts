/** `npm run annotate -- PAGE... [--pack FILE] [--every] [--json] [--why WORDS]`: the mentions of pages and texts, or why words are none. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileLexicon, type Lexicon } from '../core/lexicon/lexicon';
import { ensureBrowser } from './browsers';
import { compileBundledPacks } from './pack/compile-pack';
import { openPack } from './pack/open-pack';
import { readSavedPage } from './pack/page-blocks';
import { createPageAnnotator, type PageAnnotator } from './run/annotate-pages';
import { annotateText } from './run/annotate-text';
import { type Annotation, inWords, mentionLines } from './run/annotation';
import { buildExtension, builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { blocksOfText } from './run/mentions-of-text';
import { plainBlock } from './run/read-blocks';
import { isAddress, pathFromCaller, ROOT } from './run/root';
import { whyInBlocks } from './run/why';

const USAGE =
  'Usage: npm run annotate -- PAGE... [--pack FILE] [--every] [--json] [--why WORDS]   (PAGE: a .txt or .html file, or a web address)';

interface Options {
  pages: string[];
  pack: string | undefined;
  every: boolean;
  json: boolean;
  why: string | undefined;
}

async function main(): Promise<number> {
  const options = readOptions();
  const missing = options.pages.find((page) => !isAddress(page) && !existsSync(pathFromCaller(page)));
  if (missing) throw new Error(`There is no file ${missing}. ${USAGE}`);
  const lexicon = once(async () =>
    compileLexicon(options.pack ? [await openPack(options.pack)] : await compileBundledPacks()),
  );
  const annotator = once(() => startAnnotator(options.pack));
  let failures = 0;
  for (const page of options.pages) {
    try {
      if (options.why !== undefined) {
        for (const line of await why(page, options.why, await lexicon())) console.log(line);
        continue;
      }
      const annotation = await annotate(page, options.every, lexicon, annotator);
      print(annotation, options);
    } catch (error) {
      failures++;
      console.error(`${page}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const error of annotator.begun ? (await annotator()).takeErrors() : []) {
      failures++;
      console.error(`${page}: an error of Glosa: ${error}`);
    }
  }
  if (annotator.begun) await (await annotator()).stop();
  return failures === 0 ? 0 : 1;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      every: { type: 'boolean' },
      json: { type: 'boolean' },
      why: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const pack = values.pack === undefined ? undefined : pathFromCaller(values.pack);
  return { pages: positionals, pack, every: values.every ?? false, json: values.json ?? false, why: values.why };
}

/** A text goes to the core alone; everything else to a browser. `page` in the answer is as it was asked. */
async function annotate(
  page: string,
  every: boolean,
  lexicon: () => Promise<Lexicon>,
  annotator: () => Promise<PageAnnotator>,
): Promise<Annotation> {
  if (isAddress(page)) return (await annotator()).annotate(page, every);
  const path = pathFromCaller(page);
  if (extname(path).toLowerCase() === '.txt') {
    return annotateText(page, await readFile(path, 'utf8'), await lexicon(), every);
  }
  return { ...(await (await annotator()).annotate(path, every)), page };
}

/** Why words of a file are no mention, in lines; an .html file is read as saved, and its own styles are not applied. */
async function why(page: string, words: string, lexicon: Lexicon): Promise<string[]> {
  if (isAddress(page)) throw new Error('--why reads files: save the page first.');
  const path = pathFromCaller(page);
  const source = await readFile(path, 'utf8');
  if (extname(path).toLowerCase() === '.txt') {
    const blocks = blocksOfText(source).map(({ text }) => plainBlock(text));
    return whyInBlocks(blocks, [], words, lexicon);
  }
  const { blocks, passedOver } = readSavedPage(source);
  return [
    'Read as saved: what only a style sheet or a script hides counts as shown.',
    ...whyInBlocks(blocks, passedOver, words, lexicon),
  ];
}

function print(annotation: Annotation, { json, pages }: Options): void {
  // Of many pages a line each is what can be read.
  const details = pages.length === 1 ? mentionLines(annotation.mentions) : [];
  console.log(json ? JSON.stringify(annotation) : [inWords(annotation), ...details].join('\n'));
}

/** The bundled pack is in the ordinary build; another one gets a build of its own, outside the one that readers load. */
async function startAnnotator(pack: string | undefined): Promise<PageAnnotator> {
  const executable = await ensureBrowser('chromium');
  if (!pack) return createPageAnnotator(executable, await builtExtension('chrome'));
  await openPack(pack);
  const folder = createHash('sha256').update(pack).digest('hex').slice(0, 12);
  const extension = await buildExtension('chrome', { pack, outDir: join(ROOT, '.glosa', 'with-pack', folder) });
  return createPageAnnotator(executable, extension);
}

/** Does `work` at the first call and never again. */
function once<T>(work: () => Promise<T>): (() => Promise<T>) & { begun: boolean } {
  let result: Promise<T> | undefined;
  const get = () => {
    get.begun = true;
    result ??= work();
    return result;
  };
  get.begun = false;
  return get;
}

endWith(main());
