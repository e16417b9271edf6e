/** Reads an article out of a text, a Markdown file or a saved web page: its paragraphs, and what is said about it. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Language } from '../../../core/topics/topic';
import { paragraphsOf } from '../article';
import { languageOf } from './language-of';

/** What could be read; null where the file does not say it. */
export interface Article {
  title: string | null;
  author: string | null;
  publisher: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  url: string | null;
  language: Language;
  /** The first is paragraph 1. */
  paragraphs: string[];
}

type Found = Omit<Article, 'language'>;

/** Elements that hold one paragraph each. */
const PARAGRAPHS = 'p, li, blockquote, dd, td';
/** Shorter ones are captions, dates and buttons. */
const SHORTEST_PARAGRAPH = 3;
/** "Published on Wednesday, 24 September 2026 at 10:30". */
const LONGEST_DATE_LINE = 50;

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
  return { ...found, language: languageOf(found.paragraphs.join('\n')) };
}

function readAs(kind: string, text: string): Found | null {
  if (kind === '.txt') return readText(text);
  if (kind === '.md' || kind === '.markdown') return readMarkdown(text);
  if (kind === '.html' || kind === '.htm') return readHtml(text);
  return null;
}

const NOTHING: Omit<Found, 'paragraphs'> = { title: null, author: null, publisher: null, date: null, url: null };

/** The first line is the title; author and date stand under it. */
function readText(text: string): Found {
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

/** What follows "By" or "Por", else a line of two to four words that is no date. */
function authorIn(lines: readonly string[]): string | null {
  const signed = lines.find((line) => /^(?:by|por)\s+\p{Lu}/iu.test(line) && /^\p{Lu}/u.test(withoutBy(line)));
  if (signed) return withoutBy(signed);
  const isName = (line: string) => withoutBy(line) === line && /^\p{Lu}\S+(?:\s+\S+){1,3}$/u.test(line);
  return lines.find((line) => dayIn(line) === null && isName(line)) ?? null;
}

/** The day in a line above the first paragraph, else in that one's dateline: "OSTREL, 3 March 2026 - The trust opened". */
function dateIn(lines: readonly string[], [first = '']: readonly string[]): string | null {
  const day = lines.map(dayIn).find((found) => found !== null);
  if (day) return day;
  const dateline = /^(.{6,60}?)(?:\s+[-–—]+|[.:]\s*[-–—]+|[–—])\s*\S/.exec(first)?.[1];
  // "On 3 March 2026 - a Tuesday - the trust opened" tells what happened that day, not when it was written.
  const [, written] = /(?:^|[,(]\s*)((?:\d|\p{Lu}\p{Ll}{2,} \d).*)/u.exec(dateline ?? '') ?? [];
  return written === undefined ? null : dayIn(written);
}

/** Front matter (`title: ...`) is read, else the lines under the title; headings, lists' marks, emphasis, links and pictures are taken off. */
function readMarkdown(text: string): Found {
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

/** Mozilla's Readability finds the article among everything else on a page. */
function readHtml(html: string): Found {
  const { document } = parseHTML(html);
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const day = document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime') ?? '';
  const below = linesBelowTitle(document);
  const read = new Readability(document as unknown as Document).parse();
  if (!read?.content) return { ...NOTHING, paragraphs: [] };
  const content = parseHTML(`<html><body>${read.content}</body></html>`).document;
  const paragraphs = [...content.querySelectorAll(PARAGRAPHS)]
    .filter((element) => !element.querySelector(PARAGRAPHS))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text.split(' ').length >= SHORTEST_PARAGRAPH && /[.?!…:]["”’»)\]]*$/.test(text));
  return {
    title: read.title?.trim() || null,
    author: withoutBy(read.byline ?? '') || null,
    publisher: read.siteName?.trim() || null,
    date: dayIn(read.publishedTime ?? '') ?? dayIn(day) ?? dateIn(below, paragraphs),
    url: httpsOnly(url),
    paragraphs,
  };
}

/** Lines behind a page's title that are no longer than a date with "Published" or a weekday before it. */
function linesBelowTitle(document: ReturnType<typeof parseHTML>['document']): string[] {
  const all = [...document.querySelectorAll('h1, p, div, span, small, address, li, dd')];
  const title = all.findIndex(({ localName }) => localName === 'h1');
  return all
    .slice(title + 1)
    .filter((element) => element.children.length === 0)
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length <= LONGEST_DATE_LINE);
}

/** "By Eva Gray" as "Eva Gray". */
function withoutBy(line: string): string {
  return line.replace(/^(?:by|por)\s+/i, '').trim();
}

function httpsOnly(address: string): string | null {
  return address.startsWith('https://') ? address : null;
}

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

/** The day in a line such as "8 May 2023", "May 8, 2023", "8 de mayo de 2023" or "2023-05-08T10:00", as YYYY-MM-DD. */
export function dayIn(line: string): string | null {
  const iso = /\b(\d{4}-\d{2}-\d{2})(?!\d)/.exec(line)?.[1];
  if (iso) return iso;
  const folded = line.toLowerCase();
  const month = MONTHS.findIndex((names) => names.some((name) => new RegExp(`\\b${name}\\b`).test(folded)));
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(folded)?.[1];
  const day = /\b([12]?\d|3[01])\b(?!\d)/.exec(folded.replace(/\b\d{4}\b/, ''))?.[1];
  if (month < 0 || !year || !day) return null;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
