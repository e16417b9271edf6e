/** `npm run pack -- check|build|print|schema`: makes packs out of folders and says what is wrong with them. */
import { existsSync, statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../core/topics/pack-schema';
import type { Language } from '../core/topics/topic';
import { checkAt } from './pack/check-folder';
import { BUNDLED_PACKS, compileFolder } from './pack/compile-pack';
import { PACK_SCHEMA_FILE, packJsonSchema } from './pack/json-schema';
import { openPack } from './pack/open-pack';
import { messagesIn, printCard } from './pack/print-cards';
import { endWith } from './run/end-with';
import { pathFromCaller, ROOT } from './run/root';

const USAGE = `Make and check packs.

  npm run pack -- check [FOLDER|FILE] [--article FILE]      every fault, with its place
  npm run pack -- build [FOLDER] [-o FILE]                  one file to share, look-alikes included
  npm run pack -- print [FOLDER|FILE] [--lang en|es] [TOPIC...]   cards as text

  npm run pack -- schema                                    writes docs/pack.schema.json from the code's schema

FOLDER holds pack.json and topics/<topic-id>.json. Without one, the packs that ship with Glosa are meant.
The article is looked for as ../shared/article/<source-id>.txt (or under GLOSA_SHARED) unless --article names it.`;

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

async function check(path: string | undefined, article: string | undefined): Promise<number> {
  let total = 0;
  for (const folder of await foldersOf(path)) {
    const { faults, topics, article: found } = await checkAt(folder, article && pathFromCaller(article));
    for (const fault of faults) console.log(`${fault.path || 'pack'}\n    ${fault.message}`);
    const counted = `${count(topics, 'topic')} read, ${count(faults.length, 'fault')}`;
    console.log(`${relative(ROOT, folder) || folder}: ${counted}.`);
    if (!found)
      console.log(
        'The article was not found: figures, mentions and copied sentences were not checked. Name it with --article FILE.',
      );
    total += faults.length;
  }
  return total === 0 ? 0 : 1;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

async function build(path: string | undefined, out: string | undefined): Promise<number> {
  for (const folder of await foldersOf(path)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is built already: build takes an author's folder.`);
    const { pack, unfinished } = await compileFolder(folder);
    const file = out ? resolve(process.env.INIT_CWD ?? process.cwd(), out) : join(ROOT, '.output', `${pack.id}.json`);
    await writeFile(file, `${JSON.stringify(pack)}\n`);
    for (const { path: left, why } of unfinished) console.log(`left out: ${basename(left)} ${why}`);
    console.log(
      `${relative(process.cwd(), file)}: ${pack.topics.length} topics, ${pack.lookalikes?.length ?? 0} look-alike words.`,
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
    const pack = await openPack(folder);
    for (const { id } of pack.topics.filter((topic) => wanted.length === 0 || wanted.includes(topic.id))) {
      console.log(printCard(pack, id, language, today, say));
      printed += 1;
    }
  }
  if (printed > 0) return 0;
  console.error(`No topic ${wanted.join(', ')}: topics are named by their ids, as in "npm run pack -- print morena".`);
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
      lang: { type: 'string', default: 'en' },
      out: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  const language = LANGUAGES.find((one) => one === values.lang);
  if (!language) throw new Error(`--lang takes ${LANGUAGES.join(' or ')}, not "${values.lang}".`);
  if (values.help) console.log(USAGE);
  else if (command === 'check') return check(rest[0], values.article);
  else if (command === 'build') return build(rest[0], values.out);
  else if (command === 'print') return print(rest, language);
  else if (command === 'schema') return schema();
  else console.error(command ? `There is no command "${command}".\n\n${USAGE}` : USAGE);
  return values.help ? 0 : 1;
}

endWith(main(process.argv.slice(2)));
