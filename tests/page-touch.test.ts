/** Reads the source of what runs beside the host page; fails where anything but `page`, and the card's own root, looks into it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** `core` has a TypeScript project without the DOM's types; here is everything else that is no page of our own. */
const FOLDERS = ['platform', 'entrypoints'];
const OWN_PAGES = ['popup', 'popup-field', 'sidepanel', 'options', 'welcome', 'make-pack'].map(
  (name) => `entrypoints/${name}/`,
);
/** Renders into its own closed root, and has to put that root into the page. */
const CARD_ROOT = 'entrypoints/card/shadow-root.tsx';

/** What looks into a document or a window. To hand `document` on to a function of `page` is no look. */
const LOOKS: readonly RegExp[] = [
  // A member of the document, or what is taken out of it.
  /(?<![\w$.])document\s*(?:\?\.|\.|\[)/,
  /\}\s*=\s*document\b/,
  // The window by any name of its own, and what a script sees of it without one.
  /(?<![\w$.])window(?!\s*[:?])\b/,
  /(?<![\w$.])(?:innerWidth|innerHeight|scrollX|scrollY|getComputedStyle|getSelection|matchMedia|location)\b(?!\s*[:?])/,
  // A way around a page's names for the document's own.
  /\bofDocument\b/,
  /\bnew (?:Mutation|Intersection|Resize)Observer\b/,
  /\bglobalThis\s*(?:\?\.|\.|\[)\s*['"]?(?:document|window)\b/,
];

/** A source without comments, and without the text of its strings. */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** The lines that look into the page. */
function looksIn(source: string): string[] {
  return codeOf(source)
    .split('\n')
    .filter((line) => LOOKS.some((look) => look.test(line)))
    .map((line) => line.trim());
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
).filter((file) => !OWN_PAGES.some((page) => file.startsWith(page)) && file !== CARD_ROOT);

describe('the host page', () => {
  it('is looked into by page alone, and by the card that stands in it', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      looksIn(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'const name = document.title;',
    "document?.['title'];",
    'const { title } = document;',
    'window.scrollTo(0, 0);',
    'listen(window);',
    'if (y < innerHeight) return;',
    'getComputedStyle(element).color;',
    "ofDocument(document, 'title');",
    'const observer = new MutationObserver(take);',
    'globalThis.document.title;',
  ])('is looked into by: %s', (line) => {
    expect(looksIn(line)).toEqual([codeOf(line).trim()]);
  });

  it.each([
    'start(document, signal);',
    'function start(document: Document): void {',
    'const { document, signal } = options;',
    '// what document.title says',
    "say('window.open');",
    'const size = { window: card };',
    'places.document.title;',
  ])('is not looked into by: %s', (line) => {
    expect(looksIn(line)).toEqual([]);
  });
});
