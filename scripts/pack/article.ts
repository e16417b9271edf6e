/** Reads an article as numbered paragraphs, as a pack's points cite them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedPlace } from '../run/root';

/** Ends a sentence, or a reference in brackets; a block that ends otherwise is a heading, or goes on after a page break. */
const ENDED = /(?:[.?!\u2026][\u201d"\u2019')\]]*|\)|\*)$/;

/** A paragraph that says its number: "[4] Tensions rose". */
const NUMBERED = /^\[(\d+)\]\s+/;

/** The article as `paragraphsOf` reads it back: each paragraph behind its number. */
export function numberedArticle(title: string | null, paragraphs: readonly string[]): string {
  const numbered = paragraphs.map((paragraph, index) => `[${index + 1}] ${paragraph}`);
  return `${[title ?? '', ...numbered].filter((block) => block !== '').join('\n\n')}\n`;
}

/**
 * The paragraphs of an article's text, the first of them being paragraph 1. Blocks stand between blank lines. Where they
 * are numbered, "[1] ...", those and only those are the paragraphs. Elsewhere headings, byline and date before the first
 * sentence do not count, nor do contact lines after the last; a paragraph that a page break cut in two counts once.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  const numbered = blocks.filter((block) => NUMBERED.test(block));
  if (NUMBERED.exec(numbered[0] ?? '')?.[1] === '1') return numbered.map((block) => block.replace(NUMBERED, ''));
  const paragraphs: string[] = [];
  let open = '';
  for (const block of blocks) {
    if (paragraphs.length === 0 && open === '' && !ENDED.test(block)) continue;
    open = open === '' ? block : `${open} ${block}`;
    if (!ENDED.test(block)) continue;
    paragraphs.push(open);
    open = '';
  }
  return paragraphs;
}

/**
 * The text of the article behind a pack source: the file `named` on the command line, else `article.txt` in the author's
 * folder `beside`, else `<source id>.txt` in the folder `article` of GLOSA_SHARED or of `../shared`. Null where there is
 * none; throws where `named` cannot be read.
 */
export async function findArticle(sourceId: string, named?: string, beside?: string): Promise<string | null> {
  if (named !== undefined) return readFile(named, 'utf8');
  const own = beside === undefined ? null : await readFile(join(beside, 'article.txt'), 'utf8').catch(() => null);
  if (own !== null) return own;
  const folder = join(sharedPlace(), 'article');
  if (!(await stat(folder).catch(() => null))) return null;
  const file = (await readdir(folder)).find((name) => name === `${sourceId}.txt`);
  return file === undefined ? null : readFile(join(folder, file), 'utf8');
}
