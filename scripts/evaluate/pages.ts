/** Measures what is painted on real pages, against a list of paints that were judged by reading them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { choosePainted } from '../../core/mentions/choose-painted';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Mention } from '../../core/mentions/mention';
import { readToRest } from '../../core/mentions/mentions-of-text';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { topicIdOf } from '../../core/topics/topic';
import { type PageText, readPage } from './page-blocks';

/** One mention on a saved page. Offsets are UTF-16, into the page's text as `readPage` gives it. */
export interface PageMention {
  page: string;
  hash: string;
  start: number;
  text: string;
  topic: string;
  by: Mention['by'];
  certainty: Mention['certainty'];
  /** Up to 60 characters on either side. */
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
  /** Words of all pages, and the misspelt names found there. */
  allWords: number;
  fuzzy: PageMention[];
}

export const REVIEWS = join(import.meta.dirname, '../../tests/evaluate/reviewed-paints.json');

/** The folder with the real pages; null where this machine has none. */
export function pagesFolder(goldFolder: string): string | null {
  const folder = join(dirname(goldFolder), 'pages');
  return existsSync(join(folder, 'index.jsonl')) ? folder : null;
}

/** Reads every page: what is painted on the pages about other things, and what is found misspelt on all. */
export async function measurePages(folder: string, lexicon: Lexicon): Promise<PagesMeasured> {
  const index = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
  const measured: PagesMeasured = { words: 0, painted: [], allWords: 0, fuzzy: [] };
  for (const line of index) {
    const { file, kind } = JSON.parse(line) as { file: string; kind: string };
    const page = readPage(await readFile(join(folder, file), 'utf8'));
    const { found, painted } = mentionsOfPage(page, lexicon);
    measured.allWords += page.words;
    measured.fuzzy.push(...found.filter(({ by }) => by === 'fuzzy').map((one) => pageMention(file, page, one)));
    if (kind === 'topic') continue;
    measured.words += page.words;
    measured.painted.push(...painted.map((one) => pageMention(file, page, one)));
  }
  return measured;
}

/** All mentions of a page and those that are painted by default, with offsets into the page's text. */
function mentionsOfPage({ blocks }: PageText, lexicon: Lexicon): { found: Mention[]; painted: Mention[] } {
  const document = createDocumentMentions();
  for (const { id, text, language } of blocks) document.put(id, { text, language });
  readToRest(document, lexicon);
  const chosen = choosePainted(document, blocks, DEFAULT_SETTINGS);
  const shifted = (by: number, mentions: readonly Mention[]) =>
    mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
  return {
    found: blocks.flatMap(({ id, start }) => shifted(start, document.mentionsOf(id))),
    painted: blocks.flatMap(({ id, start }) => shifted(start, chosen.get(id) ?? [])),
  };
}

function pageMention(page: string, { text, hash }: PageText, mention: Mention): PageMention {
  const { start, end, by, certainty } = mention;
  const context = text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/g, ' ');
  return { page, hash, start, text: mention.text, topic: topicIdOf(mention.topic), by, certainty, context };
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
