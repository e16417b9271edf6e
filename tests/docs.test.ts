/** What the project's pages send a reader to is there: files, links, commands; and every dependency has its line. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../core/topics/kind-names';
import { RELATION_TYPES } from '../core/topics/relation-types';
import { ROOT } from '../scripts/run/root';
import { sourceFiles } from '../scripts/run/source-files';
import { topicsOfTheArticle } from './kit/topics-of-the-article';

const FILES = sourceFiles();
const PAGES = FILES.filter((name) => name.endsWith('.md'));
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

const PACKAGES = Object.keys({ ...dependencies, ...devDependencies });

/** What commands make: named by our pages, and in no repository. */
const MADE = [/^\.(output|glosa|wxt)\//, /^node_modules\//, /^store\/pictures$/];
/** Scripts of a build, by the names they have in a package. */
const BUILT = ['background.js', 'packs.js', 'content.js', 'reader.js'];
const ENDINGS = /[\w>*]\.(ts|tsx|mjs|js|json|md|html|xhtml|css|svg|sh|yml)$/;

function read(name: string): string {
  return readFileSync(posix.join(ROOT, name), 'utf8');
}

/** What stands between backticks on one line and reads like a path: parts with `/`, or a file's name with its ending. */
function pathsIn(page: string): string[] {
  return [...read(page).matchAll(/`([^`\n]+)`/g)]
    .map(([, words = '']) => words.replace(/\/$/, ''))
    .filter((words) => /^[\w.<>*@/-]+$/.test(words) && (ENDINGS.test(words) || /\w\/\w/.test(words)));
}

/** Whether `path`, as `page` writes it, is a file or folder: from the root, from beside the page, or by the end of its path. */
function isThere(path: string, page: string): boolean {
  if (BUILT.includes(path) || MADE.some((made) => made.test(path))) return true;
  if ([...PACKAGES, '@wxt-dev/browser'].some((name) => path === name || path.startsWith(`${name}/`))) return true;
  // `NAME`, `<topic-id>` and `*` stand for any name; an ending may be left out, as in `page/watch-page`.
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/<[\w-]+>|\*|\b[A-Z]+\b(?=\\\.)/g, '[^/]+')
    .concat('(\\.\\w+)*(/.*)?$');
  const beside = posix.join(posix.dirname(page), path);
  return FILES.some((name) => name === beside || name.startsWith(`${beside}/`) || RegExp(`(^|/)${pattern}`).test(name));
}

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders that are there', () => {
    expect(pathsIn(page).filter((path) => !isThere(path, page))).toEqual([]);
  });

  it('has only links that lead somewhere', () => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) => to);
    const ours = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(ours.filter((to) => !existsSync(posix.join(ROOT, posix.dirname(page), to)))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds what it looks for, in most pages', () => {
    expect(PAGES.filter((page) => pathsIn(page).length > 0).length).toBeGreaterThan(PAGES.length / 2);
    expect(pathsIn('CONTRIBUTING.md')).toContain('core/settings/settings.ts');
  });

  it.each(['core/settings/nothing.ts', 'nothing.md', 'scripts/core', 'page/watch-pag'])('would miss %s', (path) => {
    expect(isThere(path, 'README.md')).toBe(false);
  });
});

it.each([...PAGES, '.github/workflows/test.yml'])('%s names only commands that there are', (page) => {
  const said = [...read(page).matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own);
  expect(said.filter((name) => !scripts[name ?? ''])).toEqual([]);
});

it('code names only pages that are there', () => {
  const named = FILES.filter((name) => /\.(tsx?|mjs|sh)$/.test(name)).flatMap((file) =>
    [...read(file).matchAll(/\bdocs\/[\w/-]+(?:\.\w+)+/g)].map(([path]) => path),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !FILES.includes(path))).toEqual([]);
});

it('docs/decisions/README.md leads to every decision, by the title that it has', () => {
  const index = read('docs/decisions/README.md');
  const decisions = PAGES.filter((page) => /^docs\/decisions\/\d/.test(page));
  expect(decisions.length).toBeGreaterThan(20);
  const lines = decisions.map((page) => {
    const [, number, title] = /^# (\d+)\. (.+)/.exec(read(page)) ?? [];
    return `- [${number}](${posix.basename(page)}): ${title}`;
  });
  expect(lines.filter((line) => !index.includes(line))).toEqual([]);
});

it.each<[string, readonly string[]]>([
  ['kinds', KIND_NAMES],
  ['types of relations', RELATION_TYPES],
])('docs/pack-format.md names all %s', (_, words) => {
  const page = read('docs/pack-format.md');
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

it('README.md counts the topics of the article as they are', () => {
  expect(read('README.md')).toContain(`a pack of ${topicsOfTheArticle()} topics`);
});

it('docs/dependencies.md has a line for every dependency', () => {
  const page = read('docs/dependencies.md');
  // As a word: "preact" would be found in "@preact/signals".
  const lacks = (name: string) => !RegExp(`(^|[\\s(])${name}($|[\\s,)])`, 'm').test(page);
  expect(PACKAGES.filter(lacks)).toEqual([]);
});

it('docs/dependencies.md names the versions that are installed', () => {
  const page = read('docs/dependencies.md');
  for (const [name, version] of Object.entries(dependencies)) expect(page).toContain(`${name} ${version}`);
});
