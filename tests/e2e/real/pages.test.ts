/** Every saved real page goes through the built extension without an error of ours, and what it speaks of is found. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { installedBrowser } from '../../../scripts/browsers';
import { createPageAnnotator, type PageAnnotator } from '../../../scripts/run/annotate-pages';
import type { Annotation } from '../../../scripts/run/annotation';
import { ROOT, sharedFolder } from '../../../scripts/run/root';

/** A line of the pages' own index. `hits` is a rough count by pattern, under labels of its own. */
interface Indexed {
  file: string;
  kind: 'topic' | 'homonym' | 'negative';
  hits: Record<string, number>;
}

/** The index's labels, as topics. A label may stand for any of several. */
const TOPICS: Record<string, string[]> = {
  'AFL-CIO': ['afl-cio'],
  AMLO: ['andres-manuel-lopez-obrador'],
  Assange: ['julian-assange'],
  Biden: ['joe-biden', 'biden-administration'],
  'Carlos Slim': ['carlos-slim'],
  China: ['china', 'government-of-china'],
  'Ciudad Juárez': ['ciudad-juarez', 'ciudad-juarez-migrant-centre-fire'],
  COVID: ['covid-19-pandemic'],
  DEA: ['drug-enforcement-administration'],
  dollar: ['us-dollar'],
  fentanyl: ['fentanyl'],
  'informal sector': ['informal-economy'],
  Lula: ['luiz-inacio-lula-da-silva'],
  meth: ['methamphetamine'],
  Mexico: ['mexico'],
  'minimum wage': ['minimum-wage-mexico'],
  Musk: ['elon-musk'],
  NATO: ['nato'],
  // The index counts the agency's name, which is a topic of its own now.
  'NGO financing': ['us-funding-of-mexican-ngos', 'usaid'],
  Pentagon: ['pentagon'],
  Putin: ['vladimir-putin'],
  Russia: ['russia'],
  'State Department': ['us-department-of-state'],
  Tesla: ['tesla'],
  Trump: ['donald-trump'],
  Ukraine: ['ukraine', 'war-in-ukraine'],
  UNAM: ['unam'],
  'United States': ['united-states'],
  USMCA: ['usmca'],
  'White House': ['white-house'],
  'Xi Jinping': ['xi-jinping'],
};

/** Pages on which a rough count is no mention, looked at one by one; they count as misses all the same. */
const WHY: Record<string, string> = {
  'article-extraction--politifact-b6906ca0.html': 'sums of money',
  'liqen-scraper--elpais.html': 'lists of other articles that are not shown',
  'readability--iab-1.html': 'a list of countries to choose from in a form',
  'article-extraction--ctvnews-b37be353.html': 'sums of money',
  'sw-d8--2006-2--600--600_12_Mexico.html': 'the Sierra Juárez, a mountain range',
};

/** So many rough hits are no accident. */
const ENOUGH = 3;
const SHARE = 0.95;

const shared = sharedFolder();
const folder = join(shared ?? '', 'pages');
const files = shared ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const found = new Map<string, Set<string>>();
const readings = new Map<string, Promise<Annotation>>();
let annotator: PageAnnotator;

/** A page that loads waits more than it works: so many are open at a time. */
const TABS = 3;

/** Annotates all files, in their order; each can be awaited by itself. */
function readAll(): void {
  let turn = Promise.resolve<unknown>(null);
  const lanes = Array.from({ length: TABS }, () => turn);
  for (const [nth, file] of files.entries()) {
    turn = lanes[nth % TABS] ?? turn;
    const reading = turn.then(() => annotator.annotate(join(folder, file), true));
    readings.set(file, reading);
    lanes[nth % TABS] = reading.catch(() => null);
  }
}

beforeAll(async () => {
  const executable = installedBrowser('chromium');
  if (!executable) throw new Error('No Chromium here: run npm test, which finds or fetches one.');
  annotator = await createPageAnnotator(executable, inject('extension'));
  readAll();
});
afterAll(() => annotator?.stop());

describe.skipIf(!shared)('real pages', () => {
  it.each(files)('%s', async (file) => {
    const annotation = await readings.get(file);
    found.set(file, new Set(annotation?.mentions.map(({ topic }) => topic)));
    expect(annotator.takeErrors()).toEqual([]);
  });

  it('find what the pages speak of', async () => {
    const loaded = new Set(topicIds());
    const pages = readIndex().filter(({ kind }) => kind === 'topic');
    const missed: { file: string; topics: string[] }[] = [];
    for (const { file, hits } of pages) {
      const lacks = () => missing(hits, found.get(file) ?? new Set(), loaded);
      // Without a network some pages' own scripts take the text away that the index counted: once more as it was saved.
      if (lacks().length > 0) found.set(file, await topicsOfScriptless(file));
      if (lacks().length > 0) missed.push({ file, topics: lacks() });
    }
    for (const { file, topics } of missed) {
      console.log(`not found on ${file}: ${topics.join(', ')} (${WHY[file] ?? 'not looked at yet'})`);
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(missed.length).toBeLessThanOrEqual(pages.length * (1 - SHARE));
  });
});

/** The topics on a page whose own scripts do not run. */
async function topicsOfScriptless(file: string): Promise<Set<string>> {
  const copies = mkdtempSync(join(tmpdir(), 'glosa-pages-'));
  try {
    const page = readFileSync(join(folder, file), 'utf8');
    const rule = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
    writeFileSync(
      join(copies, file),
      page.replace(/<head\b[^>]*>/i, (head) => head + rule),
    );
    const { mentions } = await annotator.annotate(join(copies, file), true);
    return new Set(mentions.map(({ topic }) => topic));
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

function readIndex(): Indexed[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Indexed);
}

function topicIds(): string[] {
  const names = readdirSync(join(ROOT, 'assets', 'packs', 'amlo-2023', 'topics'));
  return names.map((name) => name.replace(/\.json$/, ''));
}

/** Labels with enough hits none of whose topics was found. */
function missing(hits: Record<string, number>, on: ReadonlySet<string>, loaded: ReadonlySet<string>): string[] {
  return Object.entries(hits)
    .filter(([, count]) => count >= ENOUGH)
    .map(([label]) => ({ label, topics: (TOPICS[label] ?? []).filter((topic) => loaded.has(topic)) }))
    .filter(({ topics }) => topics.length > 0 && !topics.some((topic) => on.has(topic)))
    .map(({ label }) => `${label} (${hits[label]})`);
}
