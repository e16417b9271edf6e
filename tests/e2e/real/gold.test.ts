/** Labelled texts as pages, cut up by inline elements and soft hyphens, give exactly what the core gives for the plain text. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compileLexicon, type Lexicon } from '@/core/lexicon/lexicon';
import { blocksOfText } from '@/scripts/run/mentions-of-text';
import { installedBrowser } from '../../../scripts/browsers';
import { compileBundledPacks } from '../../../scripts/pack/compile-pack';
import { createPageAnnotator, type PageAnnotator } from '../../../scripts/run/annotate-pages';
import { annotateText } from '../../../scripts/run/annotate-text';
import type { AnnotatedMention } from '../../../scripts/run/annotation';
import { sharedFolder } from '../../../scripts/run/root';

const shared = sharedFolder();
const folder = join(shared ?? '', 'gold', 'texts');
/** Ten with many mentions, half of them English. */
const WANTED = /^(01|02|05|08|17|09|10|12|13|15)-/;
const files = shared ? readdirSync(folder).filter((name) => WANTED.test(name)) : [];

let annotator: PageAnnotator;
let lexicon: Lexicon;
let pages: string;

beforeAll(async () => {
  const executable = installedBrowser('chromium');
  if (!executable) throw new Error('No Chromium here: run npm test, which finds or fetches one.');
  pages = mkdtempSync(join(tmpdir(), 'glosa-gold-'));
  lexicon = compileLexicon(await compileBundledPacks());
  annotator = await createPageAnnotator(executable, inject('extension'));
});
afterAll(async () => {
  await annotator?.stop();
  if (pages) rmSync(pages, { recursive: true, force: true });
});

describe.skipIf(!shared)('labelled texts, cut up', () => {
  it('are ten', () => expect(files).toHaveLength(10));

  it.each(files)('%s', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const page = join(pages, file.replace(/txt$/, 'html'));
    writeFileSync(page, asPage(text));
    const fromPage = await annotator.annotate(page, true);
    const fromText = annotateText(file, text, lexicon, true);
    expect(fromPage.mentions.map(said)).toEqual(fromText.mentions.map(said));
    expect(annotator.takeErrors()).toEqual([]);
    expect(fromText.mentions.length).toBeGreaterThan(10);
  });
});

/** What can be compared: offsets are of the file, soft hyphens and line ends of the way it is written. */
function said({ topic, text, certainty, by }: AnnotatedMention): string {
  return `${topic}: ${text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')} (${certainty}, ${by})`;
}

function asPage(text: string): string {
  const paragraphs = blocksOfText(text).map((block) => `<p>${cutUp(block.text)}</p>`);
  return `<!DOCTYPE html>\n<meta charset="utf-8"><title>A text</title>\n${paragraphs.join('\n')}\n`;
}

/** Some words bold or linked, some only in part, some with a soft hyphen: always the same ones. */
function cutUp(paragraph: string): string {
  let nth = 0;
  return paragraph
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\p{L}\p{N}]{2,}/gu, (word) => {
      if (word === 'amp' || word === 'lt') return word;
      nth++;
      const middle = Math.ceil(word.length / 2);
      const [head, tail] = [word.slice(0, middle), word.slice(middle)];
      if (nth % 11 === 0) return `${head}<b>${tail}</b>`;
      if (nth % 7 === 0) return `<a href="#${nth}">${word}</a>`;
      if (nth % 5 === 0) return `<b>${word}</b>`;
      if (nth % 3 === 0 && word.length > 4) return `${head}&shy;${tail}`;
      return word;
    });
}
