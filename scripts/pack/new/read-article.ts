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

/** The first line is the title; a line that is a date is the date; one of two to four words above the first sentence is the author. */
function readText(text: string): Found {
  const paragraphs = paragraphsOf(text);
  const opening = paragraphs[0]?.slice(0, 40) ?? '';
  const flat = text.split('\n').map((line) => line.trim());
  const first = flat.findIndex((line) => line.length > 3 && opening.startsWith(line.slice(0, 40).replace(/\s+/g, ' ')));
  const head = flat.slice(0, Math.max(0, first)).filter((line) => line !== '');
  const [title = null, ...rest] = head;
  const date = rest.map(dayIn).find((day) => day !== null) ?? null;
  const author = rest.map(withoutBy).find((line) => dayIn(line) === null && /^\p{Lu}\S+(?:\s+\S+){1,3}$/u.test(line));
  return { ...NOTHING, title, author: author ?? null, date, paragraphs };
}

/** Front matter (`title: ...`) is read; headings, lists' marks, emphasis, links and pictures are taken off. */
function readMarkdown(text: string): Found {
  const { body, head } = frontMatter(text.replace(/\r/g, ''));
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  const plain = body
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^#{1,6}\s.*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.|>)\s+/gm, '\n')
    .replace(/(\*\*|__|\*|`)(?=\S)([^\n]*?\S)\1/g, '$2');
  return {
    title: head.get('title') ?? heading ?? null,
    author: head.get('author') ?? null,
    publisher: head.get('publisher') ?? null,
    date: dayIn(head.get('date') ?? ''),
    url: httpsOnly(head.get('url') ?? ''),
    paragraphs: paragraphsOf(plain),
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
    date: dayIn(read.publishedTime ?? '') ?? dayIn(day),
    url: httpsOnly(url),
    paragraphs,
  };
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
