/** Reads an article out of a text, a Markdown file or a saved web page: its paragraphs, and what is said about it. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { type Article, authorIn, dateIn, dayIn, type FoundArticle, httpsOnly } from '../../../core/proposing/article';
import { languageOf } from '../../../core/proposing/language-of';
import { articleIn } from '../../../page/article-in';
import { paragraphsOf } from '../article';

/** The article in the file at `path` (.txt, .md, .html or .htm). Throws an `Error` that says what to do where there is none. */
export async function readArticle(path: string): Promise<Article> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`${path} cannot be read: name a .txt, .md or .html file.`, { cause: error });
  });
  const found = readAs(extname(path).toLowerCase(), text);
  if (!found) throw new Error(`${path}: only .txt, .md and .html are read. Save the article as one of these.`);
  if (found.paragraphs.length === 0)
    throw new Error(
      `${path} holds no paragraph that could be read. Paste the article's text into a .txt file and try that.`,
    );
  const language = languageOf(found.paragraphs.join('\n'));
  if (language === null)
    throw new Error(
      'The article is neither in English nor in Spanish, or too short to tell: packs know these two so far.',
    );
  return { ...found, language };
}

function readAs(kind: string, text: string): FoundArticle | null {
  if (kind === '.txt') return readText(text);
  if (kind === '.md' || kind === '.markdown') return readMarkdown(text);
  if (kind === '.html' || kind === '.htm') return readHtml(text);
  return null;
}

const NOTHING: Omit<FoundArticle, 'paragraphs'> = { title: null, author: null, publisher: null, date: null, url: null };

/** The first line is the title; author and date stand under it. */
function readText(text: string): FoundArticle {
  const paragraphs = paragraphsOf(text);
  const [title = null, ...rest] = linesAbove(paragraphs, text);
  return { ...NOTHING, title, author: authorIn(rest), date: dateIn(rest, paragraphs), paragraphs };
}

/** The lines of `text` above its first paragraph. */
function linesAbove([first = '']: readonly string[], text: string): string[] {
  const opening = first.slice(0, 40);
  const flat = text.split('\n').map((line) => line.trim());
  const end = flat.findIndex((line) => line.length > 3 && opening.startsWith(line.slice(0, 40).replace(/\s+/g, ' ')));
  return flat.slice(0, Math.max(0, end)).filter((line) => line !== '');
}

/** Front matter (`title: ...`) is read, else the lines under the title; headings, lists' marks, emphasis, links and pictures are taken off. */
function readMarkdown(text: string): FoundArticle {
  const { body, head } = frontMatter(text.replace(/\r/g, ''));
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  const plain = body
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^#{1,6}\s.*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.|>)\s+/gm, '\n')
    .replace(/(\*\*|__|\*|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    // One underscore stands inside words too.
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^\n_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1');
  const paragraphs = paragraphsOf(plain);
  const above = linesAbove(paragraphs, plain);
  return {
    title: head.get('title') ?? heading ?? null,
    author: head.get('author') ?? authorIn(above),
    publisher: head.get('publisher') ?? null,
    date: dayIn(head.get('date') ?? '') ?? dateIn(above, paragraphs),
    url: httpsOnly(head.get('url') ?? ''),
    paragraphs,
  };
}

function frontMatter(text: string): { body: string; head: Map<string, string> } {
  const [whole, lines = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const entries = lines.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    return key === '' ? [] : [[key.toLowerCase(), value.replace(/^["']|["']$/g, '')] as const];
  });
  return { body: whole ? text.slice(whole.length) : text, head: new Map(entries) };
}

function readHtml(html: string): FoundArticle {
  return articleIn(parseHTML(html).document as unknown as Document);
}
