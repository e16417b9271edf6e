/** `npm run pack -- try PACK PAGE...`: what a pack would mark on pages, and which of its names they never hold. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { compileLexicon, type Lexicon } from '../../core/lexicon/lexicon';
import type { Mention } from '../../core/mentions/mention';
import { type Pack, topicIdOf } from '../../core/topics/topic';
import { counted } from '../run/counted';
import { blocksOfText } from '../run/mentions-of-text';
import { plainBlock, type ReadBlock, readBlocks } from '../run/read-blocks';
import { isAddress } from '../run/root';
import { readSavedPage } from './page-blocks';

/** One mention on a page. */
export interface Tried {
  topic: string;
  /** The name of the pack that it was found by. */
  name: string;
  text: string;
  context: string;
  certainty: Mention['certainty'];
  by: Mention['by'];
  /** Underlined with the settings that readers begin with. */
  painted: boolean;
}

const CONTEXT = 40;

/** The blocks of the page at `path` (.txt, .md, .html) or web address. Throws an `Error` that says what to do. */
export async function blocksOfPage(page: string): Promise<ReadBlock[]> {
  if (isAddress(page)) {
    const answer = await fetch(page);
    if (!answer.ok) throw new Error(`${page} answers ${answer.status}. Save the page as .html and name that.`);
    return readSavedPage(await answer.text()).blocks;
  }
  const text = await readFile(page, 'utf8').catch((error: unknown) => {
    throw new Error(`${page} cannot be read: name a .txt, .md or .html file, or a web address.`, { cause: error });
  });
  if (/^\.html?$/i.test(extname(page))) return readSavedPage(text).blocks;
  return blocksOfText(text).map((block) => plainBlock(block.text));
}

/** Every mention of `lexicon` in `blocks`, in their order. */
export function tryBlocks(blocks: readonly ReadBlock[], lexicon: Lexicon): Tried[] {
  const read = readBlocks(blocks, lexicon);
  return blocks.flatMap(({ text }, id) => {
    const { all = [], painted = [] } = read[id] ?? {};
    const starts = new Set(painted.map(({ start }) => start));
    return all.map((mention) => ({
      topic: topicIdOf(mention.topic),
      name: mention.reason.name,
      text: text.slice(mention.start, mention.end),
      context: inLine(text, mention),
      certainty: mention.certainty,
      by: mention.by,
      painted: starts.has(mention.start),
    }));
  });
}

/** The mention in brackets with what stands around it. */
function inLine(text: string, { start, end }: Mention): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}

/** What `pack` would mark on `pages`, as lines to print. */
export async function tryPack(pack: Pack, pages: readonly { path: string; shown: string }[]): Promise<string[]> {
  const lexicon = compileLexicon([pack]);
  const lines: string[] = [];
  const all: Tried[] = [];
  for (const { path, shown } of pages) {
    const tried = tryBlocks(await blocksOfPage(path), lexicon);
    all.push(...tried);
    lines.push(...pageLines(shown, tried));
  }
  if (pack.lookalikes === undefined)
    lines.push(
      '',
      'This pack has no look-alike words, so misspelled names are not looked for: build it from its folder.',
    );
  return [...lines, ...unmatchedLines(pack, all)];
}

function pageLines(page: string, tried: readonly Tried[]): string[] {
  const painted = tried.filter((each) => each.painted).length;
  const topics = [...new Set(tried.map(({ topic }) => topic))];
  const lines = [
    `${page}: ${counted(tried.length, 'mention')} of ${counted(topics.length, 'topic')}, ${painted} underlined`,
  ];
  for (const topic of topics) {
    lines.push(`  ${topic}`);
    for (const each of tried.filter((one) => one.topic === topic)) {
      const how = [each.certainty === 'sure' ? '' : 'likely', each.by === 'name' ? '' : each.by]
        .filter(Boolean)
        .join(', ');
      lines.push(`    ${each.painted ? '_' : ' '} ${each.context}${how === '' ? '' : `  (${how})`}`);
    }
  }
  if (tried.length === 0)
    lines.push('  Nothing. Does the page write the names otherwise? Add those forms, or cues that the page has.');
  return lines;
}

function unmatchedLines(pack: Pack, tried: readonly Tried[]): string[] {
  const found = new Set(tried.map(({ topic, name }) => `${topic}\n${name}`));
  const topics = new Set(tried.map(({ topic }) => topic));
  const lines = pack.topics.flatMap(({ id, names }) => {
    if (!topics.has(id) && names.length > 1) return [`  ${id}: none of its ${names.length} names`];
    const missed = names.filter(({ text }) => !found.has(`${id}\n${text}`)).map(({ text }) => `"${text}"`);
    const only = names.length === 1 ? 'its only name, ' : '';
    return missed.length === 0 ? [] : [`  ${id}: ${only}${missed.join(', ')}`];
  });
  if (lines.length === 0) return ['', 'Every name was found.'];
  return ['', 'Names that were found nowhere:', ...lines];
}
