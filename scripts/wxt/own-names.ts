/** Lists the names of properties that one frame script alone knows, and that can therefore be any others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root';
import { filesIn } from '../run/source-files';

/** Where names are used: what runs, and what looks into a running extension. */
const FOLDERS = ['core', 'page', 'platform', 'components', 'entrypoints', 'scripts', 'tests/kit', 'tests/e2e'];
/** Runs in Node, with copies of its own of what frames have. */
const IN_NODE = /^scripts\/(?:evaluate|pack)\/|^scripts\/run\/why\.ts$/;
/** What reads what a frame script says: in the same frame, or at the other end of a message. */
const OTHERS = ['background', 'packs', 'content', 'reader', 'sight', 'card', 'picture', 'view'].map(
  (name) => `entrypoints/${name}/index.ts`,
);

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm;
const WORD = /[A-Za-z_$][\w$]*/g;
/** Strings that only the compiler sees: the keys of `Pick` and `Omit`, and a type looked up by key. */
const TYPE_KEYS =
  /(?<=\b(?:Pick|Omit)<[^'"<>;(){}]+,)\s*'\w+'(?:\s*\|\s*'\w+')*\s*(?=>)|(?<=\b[A-Z]\w*[a-z]\w*)\['\w+'\]/g;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/**
 * The background finds names in words that a reader selects with a copy of its own, and hands on nothing that it makes: what it
 * tells a frame are answers, whose names stand in `core/topics` and `core/messages`.
 */
const BACKGROUND = /\/(?:background|packs)\//;
const COPIED = /^core\/(?:mentions|text)\//;
/** Asks the extension's API, whose names no compiler's file here lists. */
const ASKS_BROWSER = 'platform/';

/**
 * The names in the files of `entry` (from the root) that stand in no other file, in no string, and among no browser's
 * names. A file that another script loads too is another: what one copy of it makes the other may get.
 */
export function ownNames(entry: string, sources = readSources(), browsers = browsersNames()): string[] {
  const own = new Set([...reachedFrom(entry, sources)].filter((file) => !file.startsWith(ASKS_BROWSER)));
  for (const other of OTHERS.filter((one) => one !== entry))
    for (const file of reachedFrom(other, sources)) if (!BACKGROUND.test(other) || !COPIED.test(file)) own.delete(file);
  const names = new Set<string>();
  const taken = new Set<string>();
  for (const [file, source] of sources) {
    const code = source.replace(COMMENT, '');
    addTo(own.has(file) ? names : taken, code);
    const strings = own.has(file) ? code.replace(TYPE_KEYS, '').matchAll(STRING) : [];
    for (const [text] of strings) addTo(taken, text);
  }
  return [...names].filter((name) => !taken.has(name) && !browsers.has(name)).sort();
}

function addTo(words: Set<string>, text: string): void {
  for (const [word] of text.matchAll(WORD)) words.add(word);
}

/** The files that the script of `file` is made of, from the root, as `sources` has them. */
export function reachedFrom(
  file: string,
  sources: ReadonlyMap<string, string>,
  reached = new Set<string>(),
): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const code = (sources.get(file) ?? '').replace(COMMENT, '').replace(/^import type [\s\S]*?;$/gm, '');
  for (const [, , to = ''] of code.matchAll(/\b(?:from|import)\s*(['"])([^'"\n]+)\1/g)) {
    const path = to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? join(file, '..', to) : null;
    const found = [`${path}.ts`, `${path}.tsx`].find((one) => path !== null && sources.has(one));
    if (found) reachedFrom(found, sources, reached);
  }
  return reached;
}

/** What is ours, by path from the root. */
export function readSources(): Map<string, string> {
  const files = FOLDERS.flatMap((folder) => filesIn(ROOT, folder)).filter(
    (file) => /\.tsx?$/.test(file) && !IN_NODE.test(file),
  );
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

/** Every name that the language and the browsers have, as the compiler knows them. */
function browsersNames(): Set<string> {
  const compilers = join(ROOT, 'node_modules', '@typescript');
  const names = new Set<string>();
  for (const folder of readdirSync(compilers).filter((name) => name.startsWith('typescript-'))) {
    const lib = join(compilers, folder, 'lib');
    for (const file of readdirSync(lib).filter((name) => /^lib\..*\.d\.ts$/.test(name)))
      addTo(names, readFileSync(join(lib, file), 'utf8').replace(COMMENT, ''));
  }
  if (!names.has('shadowRoots')) throw new Error('The compiler does not say which names browsers have.');
  return names;
}
