/**
 * Saved real pages go through the built extension: no error of ours, the document untouched, no long task of ours, all of
 * it read, and what they speak of found. Every page in Chromium; in Firefox, which opens one at a time, every tenth.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TopicKey, topicIdOf } from '../../../core/topics/topic';
import { ownStretches } from '../../../scripts/bench/browser';
import { ROOT, sharedFolder } from '../../../scripts/run/root';
import { pageOf } from '../../kit/chromium';
import type { DrivenPage } from '../../kit/driven-browser';
import { type Probed, probedCopy, readToEnd } from '../../kit/probe';
import { expectNoErrors, type Reader, startReader } from '../../kit/reader';
import { wholeDocument } from '../../kit/remote';
import type { Served } from '../../kit/server';
import { asTable, spentOf, type Visit } from './report';

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
  'NGO financing': ['us-funding-of-mexican-ngos'],
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
  'newspaper--businessweek.com1.html': 'USAID in Afghanistan',
  'sw-d8--2006-2--600--600_12_Mexico.html': 'the Sierra Juárez, a mountain range',
};

/** So many rough hits are no accident. */
const ENOUGH = 3;
const SHARE = 0.95;

/** A long task, in ms, as browsers define it. */
const LONG_TASK_MS = 50;

const isFirefox = inject('browser') === 'firefox';
const shared = sharedFolder();
const folder = join(shared ?? '', 'pages');
const all = shared ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
/** GLOSA_EVERY=1 reads all of them in Firefox too. */
const every = Number(process.env.GLOSA_EVERY ?? (isFirefox ? 10 : 1));
const files = all.filter((_, nth) => nth % every === 0);

/** What a page is with its own scripts off (`still`), without us and with us, and with them on (`live`). */
interface Seen {
  without: string;
  withUs: string;
  still: Probed[];
  live: Probed[];
}

const readings = new Map<string, Promise<Seen>>();
let copy: string;
let plain: Reader;
let reader: Reader;

/** `/still/NAME` is the page as its server would send it without scripts, `/live/NAME` the page itself. */
function serve(path: string): Served | undefined {
  const [, kind, name] = path.split('/').map(decodeURIComponent);
  if (!name || !all.includes(name)) return undefined;
  const headers = kind === 'still' ? { 'content-security-policy': "script-src 'none'" } : {};
  // No charset: saved pages say their own.
  return { type: 'text/html', headers, body: readFileSync(join(folder, name)) };
}

async function visit<T>(by: Reader, kind: string, file: string, look: (page: DrivenPage) => Promise<T>): Promise<T> {
  const page = await by.open(`${kind}/${encodeURIComponent(file)}`);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

async function see(file: string): Promise<Seen> {
  const without = await visit(plain, 'still', file, (page) => page.evaluate(wholeDocument));
  const [still, withUs] = await visit(reader, 'still', file, async (page) => {
    const probes = await readToEnd(page);
    return [probes, await page.evaluate(wholeDocument)] as const;
  });
  return { without, withUs, still, live: await visit(reader, 'live', file, (page) => readToEnd(page)) };
}

/** A page that loads waits more than it works: so many are open at a time. */
const TABS = isFirefox ? 1 : 3;

/** Sees all files, in their order; each can be awaited by itself. */
function seeAll(): void {
  const lanes = Array.from({ length: TABS }, () => Promise.resolve<unknown>(null));
  for (const [nth, file] of files.entries()) {
    const seeing = (lanes[nth % TABS] ?? Promise.resolve()).then(() => see(file));
    readings.set(file, seeing);
    lanes[nth % TABS] = seeing.catch(() => null);
  }
}

beforeAll(async () => {
  if (!shared) return;
  copy = await probedCopy(inject('extension'), true);
  plain = await startReader({ extension: false, made: serve });
  reader = await startReader({ extension: copy, made: serve });
  seeAll();
});
afterAll(async () => {
  await plain?.stop();
  await reader?.stop();
  if (copy) await rm(copy, { recursive: true, force: true });
});

const longestOf = (probes: readonly Probed[]) => Math.max(0, ...probes.map(({ longest }) => longest));

/** The longest piece of ours on a page that is open alone, what else the machine does meanwhile taken out, in ms. */
async function longestByItself(file: string): Promise<number> {
  const page = await reader.browser.open('about:blank');
  const read = async () => {
    await page.goTo(reader.addressOf(`live/${encodeURIComponent(file)}`));
    return longestOf(await readToEnd(page));
  };
  try {
    if (!isFirefox) return Math.max(0, ...(await ownStretches(pageOf(page), read, 'tdur')));
    // Firefox tells no time of the processor: by how much the machine slows down just now is seen on something else.
    return (await read()) / (await page.evaluate(slowdown));
  } finally {
    await page.close();
  }
}

/** How much longer the same work takes at worst than at best, just now. */
function slowdown(): number {
  const times = Array.from({ length: 60 }, () => {
    const begun = performance.now();
    let sum = 0;
    for (let at = 0; at < 2e6; at += 1) sum = (sum + at * 7) | 0;
    return sum === 0.5 ? 0 : performance.now() - begun;
  });
  return Math.max(1, Math.max(...times) / Math.max(1, Math.min(...times)));
}

describe.skipIf(!shared)('real pages', () => {
  it.each(files)('%s', async (file) => {
    const seen = await readings.get(file);
    if (!seen) throw new Error('not opened');
    expectNoErrors(reader.browser);
    expect(seen.withUs === seen.without ? 'untouched' : firstDifference(seen.withUs, seen.without)).toBe('untouched');
    for (const { changes } of [...seen.still, ...seen.live]) expect(changes).toEqual([]);
    expect(seen.still.length).toBeGreaterThan(0);
  });

  it('have no long task of ours', async () => {
    for (const file of files) {
      // By the wall's clock first: no piece takes more of the processor than of that.
      const longest = longestOf((await readings.get(file))?.live ?? []);
      if (longest > LONG_TASK_MS) expect(await longestByItself(file), file).toBeLessThanOrEqual(LONG_TASK_MS);
    }
  });

  it('say what they cost: the slowest ten, each opened once more by itself', async () => {
    const costs: Visit[] = [];
    for (const file of files) costs.push({ file, probes: (await readings.get(file))?.live ?? [] });
    const slowest = costs.sort((a, b) => spentOf(b) - spentOf(a)).slice(0, 10);
    for (const each of slowest) each.probes = await visit(reader, 'live', each.file, (page) => readToEnd(page));
    mkdirSync(join(ROOT, '.glosa'), { recursive: true });
    writeFileSync(join(ROOT, '.glosa', `real-pages-${reader.browser.name}.md`), asTable(costs, slowest));
    expect(slowest.every(({ probes }) => spentOf({ file: '', probes }) > 0)).toBe(true);
  });

  it.runIf(every === 1)('find what the pages speak of', async () => {
    const loaded = new Set(topicIds());
    const pages = readIndex().filter(({ kind }) => kind === 'topic');
    const missed: { file: string; topics: string[] }[] = [];
    for (const { file, hits } of pages) {
      const seen = await readings.get(file);
      // Without a network some pages' own scripts take the text away that the index counted: as it was saved it counts too.
      const topics = [...(seen?.still ?? []), ...(seen?.live ?? [])].flatMap((probe) => probe.topics);
      const lacks = missing(hits, new Set(topics.map((topic) => topicIdOf(topic as TopicKey))), loaded);
      if (lacks.length > 0) missed.push({ file, topics: lacks });
    }
    for (const { file, topics } of missed) {
      console.log(`not found on ${file}: ${topics.join(', ')} (${WHY[file] ?? 'not looked at yet'})`);
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(missed.length).toBeLessThanOrEqual(pages.length * (1 - SHARE));
  });
});

/** The places in two documents where they begin to differ. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 60)}\n  instead of\n${other.slice(Math.max(0, at - 60), at + 60)}`;
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
