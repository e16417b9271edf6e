/** Measures this build beside that of an earlier commit and beside an extension that does nothing, in turns. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { serveFolders } from '../../tests/kit/server';
import { ensureBrowser } from '../browsers';
import { compileBundledPacks } from '../pack/compile-pack';
import { builtExtension } from '../run/build-extension';
import { ROOT, sharedFolder } from '../run/root';
import { pagesBesideIdle, stepsBesideIdle } from './against-idle';
import { type Bench, ownStretches, startBench } from './browser';
import { buildAt } from './build-at';
import { firstPaint } from './first-paint';
import { idleCopy } from './idle-copy';
import { type Row, unmeasured } from './report';
import { type Figure, figureOf, ratioOf } from './statistics';
import { documentOf } from './texts';

/** Long enough for scripts that wait for a quiet moment, and for an article to be read. */
const SETTLE_MS = 2_000;
/** How often a background is stopped until it is asleep. */
const MOST_KILLS = 10;
/** So many of the saved pages are measured. */
const REAL_PAGES = 20;

/** The builds that are measured. */
interface Benches {
  now: Bench;
  before: Bench;
  /** A content script of one character and a background of one line. */
  idle: Bench;
}

/** What they are measured on. */
export interface Ground {
  benches: Benches;
  addressOf(path: string): string;
  runs: number;
}

const BUILDS = ['now', 'before', 'idle'] as const;

/** All rows, or those of real pages alone; these only where the pages are there. */
export async function benchAgainst(
  { commit, runs, onlyReal }: { commit: string; runs: number; onlyReal: boolean },
  say: (doing: string) => void,
): Promise<Row[]> {
  say(`Building ${commit} ...`);
  const before = await buildAt(commit);
  const idle = await idleCopy(await builtExtension('chrome'));
  const served = await servePages();
  const started: Bench[] = [];
  const start = async (folder: string) => {
    const bench = await startBench(await ensureBrowser('chromium'), folder);
    started.push(bench);
    return bench;
  };
  try {
    const benches = {
      now: await start(await builtExtension('chrome')),
      before: await start(before.folder),
      idle: await start(idle),
    };
    const ground: Ground = { benches, addressOf: (path) => `${served.origin}/${path}`, runs };
    return await measureAll(ground, { commit, onlyReal }, say);
  } finally {
    for (const { browser } of started) await browser.stop();
    served.close();
    await before.remove();
    await rm(idle, { recursive: true, force: true });
  }
}

/** Something that is measured, and how it is called while that is done. */
export type Step = [doing: string, measure: () => Promise<Row[]>];

async function measureAll(
  ground: Ground,
  { commit, onlyReal }: { commit: string; onlyReal: boolean },
  say: (doing: string) => void,
): Promise<Row[]> {
  const real: Step[] = sharedFolder() ? [['Real pages', () => realRows(ground)]] : [];
  const others: Step[] = [
    ['A page with nothing for us', () => emptyRows(ground)],
    ['Waking', () => wakingRows(ground)],
    ['From asleep to an answer', () => answerRows(ground)],
    ['The first underline', () => underlineRows(ground)],
    ...stepsBesideIdle(ground, (bench) => answerTime(bench, 'getHighlightCss')),
  ];
  const steps = onlyReal ? real : [...others, ...real];
  const rows: Row[] = [];
  for (const [doing, measure] of steps) {
    say(`${doing}, here and at ${commit} ...`);
    rows.push(...(await measure().catch((error: unknown) => [unmeasured(doing, error)])));
  }
  return rows;
}

/** Measures each build once a run, in turns, since a machine is not the same from minute to minute. The first run warms up. */
async function inTurns(ground: Ground, measure: (bench: Bench) => Promise<number>): Promise<Record<string, Figure>> {
  const values: Record<string, number[]> = { now: [], before: [], idle: [] };
  for (let run = 0; run <= ground.runs; run += 1) {
    for (const name of BUILDS) {
      const value = await measure(ground.benches[name]);
      if (run > 0) values[name]?.push(value);
    }
  }
  return Object.fromEntries(BUILDS.map((name) => [name, figureOf(values[name] ?? [])]));
}

/** Processor milliseconds of our functions while `act` runs, compiling included. */
async function ownTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  const stretches = await ownStretches(page, act, 'tdur');
  return stretches.reduce((sum, one) => sum + one, 0);
}

async function emptyRows(ground: Ground): Promise<Row[]> {
  const load = async (page: Page) => {
    await page.goto(ground.addressOf('empty.html'));
    await pause(SETTLE_MS);
  };
  const fresh = await inTurns(ground, (bench) => bench.inTab((page) => ownTime(page, () => load(page))));
  const used = await inTurns(ground, (bench) =>
    bench.inTab(async (page) => {
      await load(page);
      return ownTime(page, () => load(page));
    }),
  );
  const note = 'processor time of our functions, compiling included';
  return [
    ...rowsOf('page with nothing, new process', 'ms', fresh, { bar: 6, note }),
    ...rowsOf('page with nothing, used process', 'ms', used, { bar: 1.5, note }),
  ];
}

/** Whether a page with nothing wakes the background: 0 or 1. */
async function wakingRows(ground: Ground): Promise<Row[]> {
  const woken = await inTurns(ground, async ({ browser }) => {
    await browser.killBackground();
    await pause(500);
    const page = await browser.open(ground.addressOf('empty.html'));
    await pause(SETTLE_MS);
    await page.close();
    await pause(500);
    return (await browser.isBackgroundAwake()) ? 1 : 0;
  });
  return rowsOf('waking for a page with nothing', 'times', woken, { bar: 0, note: 'opened and closed' });
}

/** The part of the extension API that our functions use. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

async function answerRows(ground: Ground): Promise<Row[]> {
  const answer = await inTurns(ground, (bench) => answerTime(bench, 'getHighlightCss'));
  const fromPacks = await inTurns(ground, (bench) => answerTime(bench, 'getStories'));
  const { now, idle } = answer as Record<'now' | 'idle', Figure>;
  return [
    ...rowsOf('background, from asleep to an answer', 'ms', answer),
    { what: 'the same, to a one-line worker', unit: 'times', figure: ratioOf(now, idle), bar: 1.3 },
    ...rowsOf('background, from asleep to an answer that the packs are read for', 'ms', fromPacks),
  ];
}

/** Milliseconds from a message to a background that is asleep to its answer. Throws if it stays awake. */
export async function answerTime({ browser }: Bench, kind: string): Promise<number> {
  // A page of the extension without a script, which asks nothing by itself.
  const page = await browser.openExtensionPage('LICENSE.txt');
  for (let tries = 0; tries === 0 || (await browser.isBackgroundAwake()); tries += 1) {
    if (tries === MOST_KILLS) throw new Error('The background stays awake');
    await browser.killBackground();
    await pause(500);
  }
  const took = await page.evaluate(async (asked) => {
    const begun = performance.now();
    await chrome.runtime.sendMessage({ kind: asked, ask: {} }).catch(() => null);
    return performance.now() - begun;
  }, kind);
  await page.close();
  return took;
}

async function underlineRows({ benches, addressOf, runs }: Ground): Promise<Row[]> {
  const times: Record<'now' | 'before', number[]> = { now: [], before: [] };
  for (let run = 0; run < runs; run += 1)
    for (const name of ['now', 'before'] as const)
      times[name].push((await firstPaint(benches[name], addressOf('pages/news-en.html'), 1)).median);
  const figures = { now: figureOf(times.now), before: figureOf(times.before) };
  return [
    ...rowsOf('first underline, ordinary article', 'ms', figures, {
      bar: 100,
      note: 'from the end of DOMContentLoaded',
    }),
    { what: 'the same, to before', unit: 'times', figure: ratioOf(figures.now, figures.before), bar: 1 },
  ];
}

/** Main thread and longest piece on saved pages, each page in turns. */
async function realRows({ benches, addressOf, runs }: Ground): Promise<Row[]> {
  const names = await realPages();
  const share: number[] = [];
  const sums: Record<'now' | 'before', number[]> = { now: [], before: [] };
  const longest: Record<'now' | 'before', number[]> = { now: [], before: [] };
  for (const name of names) {
    const own: Record<'now' | 'before', number[]> = { now: [], before: [] };
    for (let run = 0; run < runs; run += 1)
      for (const build of ['now', 'before'] as const) {
        const stretches = await stretchesOn(benches[build], addressOf(`real/${name}`));
        own[build].push(stretches.reduce((sum, one) => sum + one, 0));
        longest[build].push(Math.max(0, ...stretches));
      }
    const [now, before] = [figureOf(own.now).median, figureOf(own.before).median];
    sums.now.push(now);
    sums.before.push(before);
    share.push(now / before);
  }
  const note = `${names.length} saved pages, processor time of our functions`;
  return [
    ...rowsOf('real pages, main thread', 'ms', { now: figureOf(sums.now), before: figureOf(sums.before) }, { note }),
    { what: 'the same, page by page, to before', unit: 'times', figure: figureOf(share), bar: 0.4 },
    ...rowsOf(
      'real pages, longest piece',
      'ms',
      { now: figureOf(longest.now), before: figureOf(longest.before) },
      { bar: 16 },
    ),
  ];
}

function stretchesOn(bench: Bench, address: string): Promise<number[]> {
  return bench.inTab((page) =>
    ownStretches(
      page,
      async () => {
        await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
        await pause(SETTLE_MS);
      },
      'tdur',
    ),
  );
}

/** Evenly picked from the index of saved pages, in its order. */
async function realPages(): Promise<string[]> {
  const index = await readFile(join(sharedFolder() ?? '', 'pages', 'index.jsonl'), 'utf8');
  const files = index
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  return Array.from({ length: REAL_PAGES }, (_, at) => files[Math.floor((at * files.length) / REAL_PAGES)] ?? '');
}

/** A row for each build. The budget is that of this one. */
export function rowsOf(
  what: string,
  unit: Row['unit'],
  figures: Record<string, Figure>,
  { bar, note }: Pick<Row, 'bar' | 'note'> = {},
): Row[] {
  const { now, before, idle } = figures;
  return [
    ...(now ? [{ what, unit, figure: now, ...(bar !== undefined && { bar }), ...(note && { note }) }] : []),
    ...(before ? [{ what: 'the same, before', unit, figure: before }] : []),
    ...(idle ? [{ what: 'the same, scripts that do nothing', unit, figure: idle }] : []),
  ];
}

async function servePages(): Promise<{ origin: string; close(): void }> {
  const folders = new Map([['pages', join(ROOT, 'tests', 'pages')]]);
  const shared = sharedFolder();
  if (shared) folders.set('real', join(shared, 'pages'));
  const empty = documentOf('<p>Nothing to explain here, though there is enough of it to be read.</p>'.repeat(8));
  const pages = new Map(Object.entries({ 'empty.html': empty, ...pagesBesideIdle(await compileBundledPacks()) }));
  return serveFolders(folders, (path) => {
    const body = pages.get(path.slice(1));
    return body === undefined ? undefined : { body };
  });
}
