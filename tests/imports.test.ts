/** Reads every import of the tree; fails on one that the table of folders forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Rule {
  folders: readonly string[];
  packages: readonly string[];
}

/** Which folders and packages each folder may import. What is not here may import anything, and nothing imports it. */
const RULES: Record<string, Rule> = {
  core: {
    folders: ['core'],
    packages: [
      'fuse.js',
      'valibot',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'geojson',
      'wink-nlp',
      'wink-eng-lite-web-model',
    ],
  },
  page: { folders: ['core', 'page'], packages: ['@mozilla/readability'] },
  platform: {
    folders: ['core', 'platform'],
    packages: ['wxt/browser', 'wxt/utils/storage', 'virtual:'],
  },
  components: { folders: ['core', 'components', 'assets'], packages: ['preact', '@preact/signals', 'lucide', '#i18n'] },
  entrypoints: {
    folders: ['core', 'page', 'platform', 'components', 'assets', 'entrypoints'],
    packages: ['preact', '@preact/signals', 'wxt', '#i18n'],
  },
};

/** Folders of `core` that run in every frame, and the folders of the background that they must not reach. */
const FRAME_FOLDERS = ['core/mentions/', 'core/painting/'];
const BACKGROUND_FOLDERS = ['core/lexicon/', 'core/lookup/', 'core/own/', 'core/packs/'];

/** Packages that only these folders, or files, may import. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'fuse.js': ['core/lookup/', 'core/lexicon/'],
  'd3-geo': ['core/maps/'],
  'topojson-client': ['core/maps/'],
  // Of `topics` the types alone, and the checks of messages.
  valibot: [
    'core/packs/',
    'core/own/',
    'core/settings/',
    'core/proposing/draft.ts',
    'core/topics/topic.ts',
    'core/message-checks.ts',
  ],
  'wink-nlp': ['core/proposing/tokens.ts'],
  'wink-eng-lite-web-model': ['core/proposing/tokens.ts'],
  '@mozilla/readability': ['page/article-in.ts'],
};

const isIn = (folders: readonly string[], path: string) => folders.some((folder) => path.startsWith(folder));

interface Import {
  /** Importing file, from the root. */
  from: string;
  to: string;
  /** Nothing of it is left when types are gone. */
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every `import`, `export ... from` and `import()` of a source text. */
function importsIn(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(\bimport\s+type\b[^;'"]*)?(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\2/g);
  return [...found].map(([, type, , to = '']) => ({ from, to: to.replace(/\?.*$/, ''), typeOnly: type !== undefined }));
}

/** The folder at the root that `path` lies in. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What a script hands to another that it works with, as the reader script does to those that come later: its types may be imported. */
const HANDED: Readonly<Record<string, readonly string[]>> = {
  'entrypoints/background': ['entrypoints/packs/answers'],
  'entrypoints/card': ['entrypoints/reader/card-handover', 'entrypoints/reader/page-session'],
  'entrypoints/view': [
    'entrypoints/reader/card-handover',
    'entrypoints/reader/page-session',
    'entrypoints/reader/reading',
  ],
  'entrypoints/picture': ['entrypoints/reader/card-handover'],
  'entrypoints/sight': [
    'entrypoints/reader/card-handover',
    'entrypoints/reader/page-session',
    'entrypoints/reader/reading',
    'entrypoints/reader/sight-handover',
  ],
};

/** The entrypoint that a file belongs to: entrypoints/popup/App.tsx -> entrypoints/popup. */
function entrypointOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** What is wrong with an import, or null. */
function breach({ from, to, typeOnly }: Import): string | null {
  const rule = RULES[folderOf(from)];
  if (!rule) return null;
  const inside = to.startsWith('@/')
    ? to.slice(2)
    : to.startsWith('.')
      ? relative(root, resolve(root, dirname(from), to))
      : null;
  if (inside === null) {
    const allowed = rule.packages.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
    if (!allowed) return `${from}: ${folderOf(from)} may not import the package ${to}`;
    const homes = HOMES[to];
    return homes && !isIn(homes, from) ? `${from}: only ${homes.join(' and ')} may import ${to}` : null;
  }
  if (isIn(FRAME_FOLDERS, from) && isIn(BACKGROUND_FOLDERS, inside)) {
    return `${from}: runs in frames, and ${inside} in the background`;
  }
  const target = folderOf(inside);
  if (!rule.folders.includes(target)) return `${from}: ${folderOf(from)} may not import ${inside}`;
  if (to.startsWith('.') && target !== folderOf(from)) return `${from}: say @/${inside}, not ${to}`;
  if (target === 'entrypoints' && entrypointOf(inside) !== entrypointOf(from)) {
    const handed = typeOnly && HANDED[entrypointOf(from)]?.includes(inside);
    return handed ? null : `${from}: an entrypoint may not import another (${inside})`;
  }
  return null;
}

/** A barrel only passes on what other files define. */
function isBarrel(source: string): boolean {
  return /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s/m.test(source);
}

const files = Object.keys(RULES).flatMap(sourceFiles);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

describe('imports', () => {
  it('reads the whole tree', () => {
    for (const folder of Object.keys(RULES))
      expect(
        files.some((file) => folderOf(file) === folder),
        folder,
      ).toBe(true);
  });

  it('keep to the table of folders', () => {
    const all = [...sources].flatMap(([file, source]) => importsIn(file, source));
    expect(all.length).toBeGreaterThan(50);
    expect(all.map(breach).filter((one) => one !== null)).toEqual([]);
  });

  it('leave nothing in core that no entrypoint reaches', () => {
    const starts = files.filter((file) => folderOf(file) === 'entrypoints' || folderOf(file) === 'platform');
    const reached = new Set<string>();
    for (const start of starts) reachableFrom(start, reached, allImports);
    expect(files.filter((file) => folderOf(file) === 'core' && !reached.has(file))).toEqual([]);
  });

  it('lead in no circle, types included', () => {
    expect(circlesIn(new Map(files.map((file) => [file, filesImported(file, allImports)])))).toEqual([]);
  });

  it('give the language of the interface one home', () => {
    const asking = [...sources].filter(([, source]) => /'card[._]language'/.test(source)).map(([file]) => file);
    expect(asking).toEqual(['components/interface-language.ts']);
  });

  it('name the file that defines the thing: there are no barrels', () => {
    expect([...sources].filter(([, source]) => isBarrel(source)).map(([file]) => file)).toEqual([]);
  });

  it.each([
    [
      'entrypoints/reader/index.ts',
      /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-|topojson)/,
    ],
    ['entrypoints/card/index.ts', /^(fuse\.js|valibot|virtual:|wxt\/browser|d3-|topojson)/],
    [
      'entrypoints/sight/index.ts',
      /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-|topojson)/,
    ],
    [
      'entrypoints/content/index.ts',
      /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-|topojson)/,
    ],
    ['entrypoints/view/index.ts', /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-|topojson)/],
  ])('never lead a frame from %s to what is too heavy for it', (start, heavy) => {
    expect([...reachableFrom(start)].filter((file) => file.startsWith('core/proposing/'))).toEqual([]);
    expect(sources.has(start)).toBe(true);
    const reached = reachableFrom(start);
    expect([...reached].flatMap((file) => valueImports(file).filter((to) => heavy.test(to)))).toEqual([]);
  });
});

it('the page that makes packs loads the language library only when it reads a page', () => {
  const heavy = /^(wink-|@mozilla)/;
  const start = 'entrypoints/make-pack/main.tsx';
  const later = 'entrypoints/make-pack/propose.ts';
  const atOnce = (file: string) =>
    importsIn(
      file,
      (sources.get(file) ?? '').replace(/\bimport\(.*/g, '').replace(/^import type [\s\S]*?;$/gm, ''),
    ).map(({ to }) => to);
  const packages = (from: string) => [...reachableFrom(from, new Set(), atOnce)].flatMap(atOnce);
  expect(packages(start).filter((to) => heavy.test(to))).toEqual([]);
  expect(packages(later).filter((to) => heavy.test(to))).toHaveLength(3);
});

describe('the check itself', () => {
  const cases: [why: string, from: string, source: string][] = [
    ['core reaches the page', 'core/cards/a.ts', "import { x } from '@/page/locate';"],
    ['page reaches the extension API', 'page/a.ts', "import { browser } from 'wxt/browser';"],
    ['platform reaches the page', 'platform/a.ts', "import { x } from '@/page/locate';"],
    ['components reach a store', 'components/A.tsx', "import { x } from '@/platform/messages';"],
    ['one entrypoint reaches another', 'entrypoints/popup/a.ts', "import { x } from '@/entrypoints/content/b';"],
    ['a script of frames runs code of another', 'entrypoints/card/a.ts', "import { x } from '../reader/page-session';"],
    ['the card reaches what it is not handed', 'entrypoints/card/a.ts', "import type { x } from '../reader/painter';"],
    ['the reader reaches the card', 'entrypoints/reader/a.ts', "import type { x } from '../card/session';"],
    ['a relative path crosses folders', 'platform/a.ts', "import { x } from '../core/limits';"],
    ['something reaches the tests', 'core/a.ts', "import { x } from '../tests/kit/server';"],
    ['something reaches the scripts', 'platform/a.ts', "import { x } from '@/scripts/browsers';"],
    ['what runs in frames reaches the lexicon', 'core/mentions/a.ts', "import { x } from '@/core/lexicon/lexicon';"],
    ['painting reaches the packs', 'core/painting/a.ts', "import { x } from '@/core/packs/read-pack';"],
    ['Fuse.js outside its home', 'core/cards/a.ts', "import Fuse from 'fuse.js';"],
    ['the schema library outside its home', 'core/topics/a.ts', "import * as v from 'valibot';"],
    ['the language library outside its home', 'core/packs/a.ts', "import nlp from 'wink-nlp';"],
    ['Readability outside its home', 'page/a.ts', "import { Readability } from '@mozilla/readability';"],
    ['a package nobody allowed', 'page/a.ts', "const x = await import('lodash');"],
    ['a re-export', 'page/a.ts', "export { x } from '@/platform/report';"],
  ];
  it.each(cases)('sees that %s', (_, from, source) => {
    expect(importsIn(from, source).map(breach).filter(Boolean)).toHaveLength(1);
  });

  it('lets through what the table allows', () => {
    const source =
      "import { x } from '@/core/limits';\nimport { y } from './b';\nimport type { z } from '../sibling/c';";
    expect(importsIn('page/sub/a.ts', source).map(breach).filter(Boolean)).toEqual([]);
  });

  it('follows imports of imports, to packages that only a view needs', () => {
    const direct = valueImports('entrypoints/card/index.ts');
    expect(direct).not.toContain('lucide');
    expect([...reachableFrom('entrypoints/card/index.ts')].flatMap(valueImports)).toContain('lucide');
  });

  it('sees a circle, and who is only on the way to it', () => {
    const graph = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] };
    expect(circlesIn(new Map(Object.entries(graph)))).toEqual(['b', 'c']);
  });

  it('knows a barrel', () => {
    expect(isBarrel("export * from './a';")).toBe(true);
    expect(isBarrel("export type { A } from './a';")).toBe(true);
    expect(isBarrel('export const a = 1;')).toBe(false);
  });
});

/** What a file imports for more than its types. */
function valueImports(file: string): string[] {
  const source = (sources.get(file) ?? '').replace(/^import type [\s\S]*?;$/gm, '');
  return importsIn(file, source).map(({ to }) => to);
}

/** Everything a file imports, types too. */
const allImports = (file: string) => importsIn(file, sources.get(file) ?? '').map(({ to }) => to);

/** The files of the tree that a file imports. */
function filesImported(file: string, importsOf: (file: string) => string[]): string[] {
  return importsOf(file).flatMap((to) => {
    const inside = to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? join(dirname(file), to) : null;
    return [inside, `${inside}.ts`, `${inside}.tsx`].find((path) => path !== null && sources.has(path)) ?? [];
  });
}

function reachableFrom(start: string, seen = new Set<string>(), importsOf = valueImports): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const file of filesImported(start, importsOf)) reachableFrom(file, seen, importsOf);
  return seen;
}

/** The files from which a way of imports leads back to themselves. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const leadsBack = (start: string) => {
    const seen = new Set<string>();
    const waiting = [...(graph.get(start) ?? [])];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(graph.get(at) ?? []));
    }
    return false;
  };
  return [...graph.keys()].filter(leadsBack);
}
