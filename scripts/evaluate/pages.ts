/** Measures what is painted on real pages, against a list of paints that were judged by reading them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mention } from '../../core/mentions/mention';
import { topicIdOf } from '../../core/topics/topic';
import { ensureBrowser } from '../browsers';
import { createPageAnnotator } from '../run/annotate-pages';
import { builtExtension } from '../run/build-extension';
import type { PageReading } from '../run/read-page';

/** One mention on a saved page. */
export interface PageMention {
  page: string;
  /** Of the saved page. */
  hash: string;
  /** UTF-16 offset into all letters of the page as the browser has them when it was read, white space left out. */
  start: number;
  text: string;
  topic: string;
  by: Mention['by'];
  certainty: Mention['certainty'];
  /** Up to 40 characters on either side. */
  context: string;
}

/** A judgement on one mention: `uninvited` is right, but of a broad topic on a page about other things. */
export interface Review {
  page: string;
  hash: string;
  start: number;
  text: string;
  topic: string;
  verdict: 'right' | 'uninvited' | 'wrong';
}

export interface PagesMeasured {
  /** Words of the pages that are about other things. */
  words: number;
  painted: PageMention[];
  /** Words of all pages that were read, and the misspelt names found there. */
  allWords: number;
  fuzzy: PageMention[];
  /** Pages that could not be read to their end. */
  unread: string[];
}

const REVIEWS = join(import.meta.dirname, '../../tests/evaluate/reviewed-paints.json');

/** The folder with the real pages; null where this machine has none. */
export function pagesFolder(goldFolder: string): string | null {
  const folder = join(dirname(goldFolder), 'pages');
  return existsSync(join(folder, 'index.jsonl')) ? folder : null;
}

/**
 * Reads pages with the built extension: those about other things (`all` false), or every one: what is painted, and what
 * is held for misspelt. Takes some seconds a page.
 */
export async function measurePages(folder: string, all: boolean, say: (doing: string) => void): Promise<PagesMeasured> {
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
  const index = lines.map((line) => JSON.parse(line) as { file: string; kind: string });
  const wanted = index.filter(({ kind }) => all || kind !== 'topic');
  const measured: PagesMeasured = { words: 0, painted: [], allWords: 0, fuzzy: [], unread: [] };
  const annotator = await createPageAnnotator(await ensureBrowser('chromium'), await builtExtension('chrome'));
  try {
    for (const [at, { file, kind }] of wanted.entries()) {
      if (at % 10 === 0) say(`Page ${at + 1} of ${wanted.length} ...`);
      const reading = await annotator.read(join(folder, file)).catch(() => null);
      if (reading) add(measured, file, hashOf(await readFile(join(folder, file))), kind, reading);
      else measured.unread.push(file);
    }
  } finally {
    await annotator.stop();
  }
  return measured;
}

function add(measured: PagesMeasured, page: string, hash: string, kind: string, reading: PageReading): void {
  const places = placesOf(reading);
  const all = reading.mentions.map(({ topic, text, by, certainty, context }, i) => ({
    ...{ page, hash, start: places[i] ?? -1, text, topic: topicIdOf(topic), by, certainty, context },
  }));
  measured.allWords += reading.words;
  measured.fuzzy.push(...all.filter(({ by }) => by === 'fuzzy'));
  if (kind === 'topic') return;
  measured.words += reading.words;
  measured.painted.push(...all.filter((_, i) => reading.mentions[i]?.painted));
}

/** Where each mention stands in the page's letters, told by its context; -1 where the page has no such letters any more. */
function placesOf({ letters, mentions }: PageReading): number[] {
  const last = new Map<string, number>();
  return mentions.map(({ context, text }) => {
    const wanted = context.replace(/\s+/g, '');
    const at = letters.indexOf(wanted, (last.get(wanted) ?? -1) + 1);
    last.set(wanted, at);
    return at < 0 ? -1 : at + Math.max(0, wanted.indexOf(text.replace(/\s+/g, '')));
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The list of judged mentions; empty where there is none yet. */
export async function readReviews(): Promise<Review[]> {
  return existsSync(REVIEWS) ? (JSON.parse(await readFile(REVIEWS, 'utf8')) as Review[]) : [];
}

/** How mentions fare by the list; one that nobody judged counts as wrong. */
export function judge(
  mentions: readonly PageMention[],
  reviews: readonly Review[],
): Record<Review['verdict'] | 'unreviewed', number> {
  const keyOf = ({ page, hash, start, text, topic }: Omit<Review, 'verdict'>) =>
    [page, hash, start, text, topic].join('\n');
  const verdicts = new Map(reviews.map((review) => [keyOf(review), review.verdict]));
  const counts = { right: 0, uninvited: 0, wrong: 0, unreviewed: 0 };
  for (const mention of mentions) counts[verdicts.get(keyOf(mention)) ?? 'unreviewed']++;
  return counts;
}
