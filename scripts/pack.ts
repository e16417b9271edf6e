/** `npm run pack -- new|check|try|print|build|schema`: makes packs out of articles and says what is wrong with them. */
import { existsSync, statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../core/packs/pack-schema';
import type { Language } from '../core/topics/topic';
import { withMaps } from './maps/with-maps';
import { checkAt } from './pack/check-folder';
import { BUNDLED_PACKS, compileFolder, compileShippedPacks } from './pack/compile-pack';
import { PACK_SCHEMA_FILE, packJsonSchema } from './pack/json-schema';
import { newPack } from './pack/new/new-pack';
import { openPack } from './pack/open-pack';
import { messagesIn, printCard } from './pack/print-cards';
import { tryPack } from './pack/try-pack';
import { counted } from './run/counted';
import { endWith } from './run/end-with';
import { callersFolder, isAddress, pathFromCaller, ROOT } from './run/root';

const USAGE = `Make and check packs.

  npm run pack -- new ARTICLE [-o FOLDER] [--languages en,es]     begins a folder from a .txt, .md or .html article
  npm run pack -- check [FOLDER|FILE] [--article FILE] [--beside PACK]   every fault, with its place
  npm run pack -- try FOLDER|FILE PAGE...                   what it would mark on .txt, .md, .html or addresses
  npm run pack -- print [FOLDER|FILE] [--lang en|es] [TOPIC...]   cards as text
  npm run pack -- build [FOLDER] [-o FILE]                  one file to share, look-alikes and maps included

  npm run pack -- schema                                    writes docs/pack.schema.json from the code's schema

FOLDER holds pack.json and topics/<topic-id>.json. Without one, the packs that ship with Glosa are meant.
The article is article.txt in the folder, else <source-id>.txt in ../shared/article (or under GLOSA_SHARED), else what --article names.
docs/make-a-pack.md leads from an article to an annotated page.`;

/** Author's folders named by the caller, or all bundled ones. */
async function foldersOf(path: string | undefined): Promise<string[]> {
  if (path !== undefined) {
    const found = pathFromCaller(path);
    if (!existsSync(found))
      throw new Error(`There is no pack at ${found}: name a pack's JSON file, or a folder that holds pack.json.`);
    return [found];
  }
  const entries = await readdir(BUNDLED_PACKS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(BUNDLED_PACKS, entry.name));
}

async function check(
  path: string | undefined,
  article: string | undefined,
  beside: string | undefined,
): Promise<number> {
  let total = 0;
  const folders = await foldersOf(path);
  const others = beside === undefined ? await compileShippedPacks() : [await openPack(pathFromCaller(beside))];
  for (const folder of folders) {
    const report = await checkAt(folder, { article: article && pathFromCaller(article), beside: others });
    for (const { path: place, message } of report.faults) console.log(`${place || 'pack'}\n    ${message}`);
    for (const { path: place, message } of report.advice) console.log(`${place}\n    (advice) ${message}`);
    const told = [
      counted(report.faults.length, 'fault'),
      ...(report.advice.length > 0 ? [`${report.advice.length} advice`] : []),
    ];
    console.log(`${relative(ROOT, folder) || folder}: ${counted(report.topics, 'topic')} read, ${told.join(', ')}.`);
    if (!report.article && report.topics > 0)
      console.log(
        'The article was not found: figures, mentions and copied sentences were not checked. Name it with --article FILE.',
      );
    total += report.faults.length;
  }
  return total === 0 ? 0 : 1;
}

async function tryOn([packPath, ...pages]: readonly string[]): Promise<number> {
  if (packPath === undefined || pages.length === 0)
    throw new Error('Name a pack and a page: npm run pack -- try FOLDER PAGE.html');
  const [folder = ''] = await foldersOf(packPath);
  const named = pages.map((shown) => ({ shown, path: isAddress(shown) ? shown : pathFromCaller(shown) }));
  console.log((await tryPack(await openPack(folder), named)).join('\n'));
  return 0;
}

async function build(path: string | undefined, out: string | undefined): Promise<number> {
  for (const folder of await foldersOf(path)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is built already: build takes an author's folder.`);
    const { pack: compiled, unfinished } = await compileFolder(folder);
    const pack = await withMaps(compiled);
    const file = out ? resolve(callersFolder(), out) : join(ROOT, '.output', `${pack.id}.json`);
    await writeFile(file, `${JSON.stringify(pack)}\n`);
    for (const { path: left, why } of unfinished) console.log(`left out: ${basename(left)} ${why}`);
    console.log(
      `${relative(process.cwd(), file)}: ${counted(pack.topics.length, 'topic')}, ${counted(pack.lookalikes?.length ?? 0, 'look-alike word')}, ${counted(pack.maps?.length ?? 0, 'map')}.`,
    );
  }
  return 0;
}

async function print(positionals: readonly string[], language: Language): Promise<number> {
  const [first] = positionals;
  const isPath = first !== undefined && existsSync(pathFromCaller(first));
  const wanted = isPath ? positionals.slice(1) : positionals;
  const say = await messagesIn(language);
  const today = new Date().toISOString().slice(0, 10);
  let printed = 0;
  for (const folder of await foldersOf(isPath ? first : undefined)) {
    const opened = await openPack(folder);
    const pack = opened.maps ? opened : await withMaps(opened);
    for (const { id } of pack.topics.filter((topic) => wanted.length === 0 || wanted.includes(topic.id))) {
      console.log(printCard(pack, id, language, today, say));
      printed += 1;
    }
  }
  if (printed > 0) return 0;
  const nowhere = isPath || first === undefined ? '' : ` There is no pack at ${pathFromCaller(first)} either.`;
  console.error(
    `No topic ${wanted.join(', ')}: topics are named by their ids, as in "npm run pack -- print morena".${nowhere}`,
  );
  return 1;
}

async function schema(): Promise<number> {
  await writeFile(PACK_SCHEMA_FILE, packJsonSchema());
  console.log(`${relative(ROOT, PACK_SCHEMA_FILE)} is written. Format it: npm run format`);
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      article: { type: 'string' },
      beside: { type: 'string' },
      languages: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      out: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  const language = LANGUAGES.find((one) => one === values.lang);
  if (!language) throw new Error(`--lang takes ${LANGUAGES.join(' or ')}, not "${values.lang}".`);
  if (values.help) console.log(USAGE);
  else if (command === 'new' && rest[0]) return newPack(pathFromCaller(rest[0]), values);
  else if (command === 'new') throw new Error('Name an article: npm run pack -- new ARTICLE.txt (or .md, .html)');
  else if (command === 'check') return check(rest[0], values.article, values.beside);
  else if (command === 'try') return tryOn(rest);
  else if (command === 'build') return build(rest[0], values.out);
  else if (command === 'print') return print(rest, language);
  else if (command === 'schema') return schema();
  else console.error(command ? `There is no command "${command}".\n\n${USAGE}` : USAGE);
  return values.help ? 0 : 1;
}

endWith(main(process.argv.slice(2)));
