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
  core: { folders: ['core'], packages: ['fuse.js', 'valibot', '@floating-ui/core', 'd3-force', 'd3-scale', 'd3-time'] },
  page: { folders: ['core', 'page'], packages: [] },
  platform: {
    folders: ['core', 'platform'],
    packages: ['wxt/browser', 'wxt/utils/storage', 'virtual:bundled-packs', 'virtual:bundled-pack-facts'],
  },
  components: { folders: ['core', 'components', 'assets'], packages: ['preact', '@preact/signals', 'lucide', '#i18n'] },
  entrypoints: {
    folders: ['core', 'page', 'platform', 'components', 'assets', 'entrypoints'],
    packages: ['preact', '@preact/signals', 'wxt', '#i18n'],
  },
};

/** Fuse.js ranks; these are the only files that know it. */
const FUSE_FILES = ['core/mentions/', 'core/topics/'];

interface Import {
  /** Importing file, from the root. */
  from: string;
  to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every `import`, `export ... from` and `import()` of a source text. */
function importsIn(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g);
  return [...found].map(([, , to = '']) => ({ from, to: to.replace(/\?.*$/, '') }));
}

/** The folder at the root that `path` lies in. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Entrypoints that are parts of another: what shows cards, or tells a panel, comes into a frame later than the rest. */
const PARTS: Readonly<Record<string, string>> = { card: 'content', view: 'content' };

/** The entrypoint that a file belongs to: entrypoints/popup/App.tsx -> popup, entrypoints/background.ts -> background. */
function entrypointOf(path: string): string {
  const name = (path.split('/')[1] ?? '').replace(/\.\w+$/, '');
  return PARTS[name] ?? name;
}

/** What is wrong with an import, or null. */
function breach({ from, to }: Import): string | null {
  const rule = RULES[folderOf(from)];
  if (!rule) return null;
  const inside = to.startsWith('@/')
    ? to.slice(2)
    : to.startsWith('.')
      ? relative(root, resolve(root, dirname(from), to))
      : null;
  if (inside === null) {
    const allowed = rule.packages.some((name) => to === name || to.startsWith(`${name}/`));
    if (!allowed) return `${from}: ${folderOf(from)} may not import the package ${to}`;
    return to === 'fuse.js' && !FUSE_FILES.some((place) => from.startsWith(place))
      ? `${from}: only ranking knows Fuse.js`
      : null;
  }
  const target = folderOf(inside);
  if (!rule.folders.includes(target)) return `${from}: ${folderOf(from)} may not import ${inside}`;
  if (to.startsWith('.') && target !== folderOf(from)) return `${from}: say @/${inside}, not ${to}`;
  if (target === 'entrypoints' && entrypointOf(inside) !== entrypointOf(from)) {
    return `${from}: an entrypoint may not import another (${inside})`;
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

  it('name the file that defines the thing: there are no barrels', () => {
    expect([...sources].filter(([, source]) => isBarrel(source)).map(([file]) => file)).toEqual([]);
  });

  it.each([
    ['entrypoints/content/index.ts', /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-)/],
    ['entrypoints/card.ts', /^(fuse\.js|valibot|virtual:|wxt\/browser|d3-)/],
    ['entrypoints/frame.content/index.ts', /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-)/],
    ['entrypoints/view.ts', /^(fuse\.js|valibot|virtual:|preact|@preact|lucide|#i18n|wxt\/browser|d3-)/],
  ])('never lead a frame from %s to what is too heavy for it', (start, heavy) => {
    expect(sources.has(start)).toBe(true);
    const reached = reachableFrom(start);
    expect([...reached].flatMap((file) => valueImports(file).filter((to) => heavy.test(to)))).toEqual([]);
  });
});

describe('the check itself', () => {
  const cases: [why: string, from: string, source: string][] = [
    ['core reaches the page', 'core/cards/a.ts', "import { x } from '@/page/locate';"],
    ['page reaches the extension API', 'page/a.ts', "import { browser } from 'wxt/browser';"],
    ['platform reaches the page', 'platform/a.ts', "import { x } from '@/page/locate';"],
    ['components reach a store', 'components/A.tsx', "import { x } from '@/platform/messages';"],
    ['one entrypoint reaches another', 'entrypoints/popup/a.ts', "import { x } from '@/entrypoints/content/b';"],
    ['a relative path crosses folders', 'platform/a.ts', "import { x } from '../core/limits';"],
    ['something reaches the tests', 'core/a.ts', "import { x } from '../tests/kit/server';"],
    ['something reaches the scripts', 'platform/a.ts', "import { x } from '@/scripts/browsers';"],
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
    const direct = valueImports('entrypoints/card.ts');
    expect(direct).not.toContain('lucide');
    expect([...reachableFrom('entrypoints/card.ts')].flatMap(valueImports)).toContain('lucide');
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

function reachableFrom(start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const to of valueImports(start)) {
    const inside = to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? join(dirname(start), to) : null;
    const file = inside && [inside, `${inside}.ts`, `${inside}.tsx`].find((path) => sources.has(path));
    if (file) reachableFrom(file, seen);
  }
  return seen;
}
