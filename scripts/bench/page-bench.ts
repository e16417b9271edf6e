/** Measures the built extension in a real, headless Chromium, against the same pages without it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pack } from '../../core/topics/topic';
import { buildExtension, builtExtension } from '../run/build-extension';
import { ROOT } from '../run/root';
import { answerTime } from './against';
import { baselineHere, baselineRow, LONG_CHARACTERS, LONG_NODES, longPage } from './baseline';
import { ownWorkTime, ownWorkToIdleRow, toIdle } from './beside-idle';
import { type Bench, ownStretches, readingTime, servePages, startBench } from './browser';
import { benchCards, benchPointer, cardToOneLine, cardToOneLineRow } from './card-bench';
import { firstPaint } from './first-paint';
import { benchFrames, FRAMES } from './frames-bench';
import { idleCopy } from './idle-copy';
import { baselineInPage, markInPage, ownWork } from './in-page';
import { benchPopup } from './popup-bench';
import { type Row, unmeasured } from './report';
import { benchSlowPage } from './slow-page';
import { type Figure, figureOf, ratioOf, repeat } from './statistics';
import type { Words } from './synthetic';
import { documentOf, enlargedPack, namesOf, pageOfFrames, pageOfText, textOf } from './texts';

/** mark.js gets a fiftieth of the long page: it goes over the page once for every name, and takes minutes for all of it. */
const MARK_SHARE = 50;
/** Long enough for scripts that wait for a quiet moment. */
const SETTLE_MS = 1_500;

type Address = (name: string) => string;

/** What is measured with, and where. */
interface Ground {
  with: Bench;
  without: Bench;
  /** With scripts of one character and a background of one line. */
  idle: Bench;
  addressOf: Address;
  runs: number;
}

/** What pages are measured with. */
export interface PageGround {
  executable: string;
  packs: readonly Pack[];
  words: Words;
  runs: number;
  /** Tells what is being done. */
  say(doing: string): void;
}

/** All rows that need a browser. */
export async function benchPages(all: PageGround): Promise<{ version: string; rows: Row[] }> {
  const { executable, packs, runs, say } = all;
  const served = await servePages(await measuredPages(packs));
  const copy = await idleCopy(await builtExtension('chrome'));
  const ground: Ground = {
    with: await startBench(executable, await builtExtension('chrome')),
    without: await startBench(executable, null),
    // The browser loads a copy of its own.
    idle: await startBench(executable, copy).finally(() => rm(copy, { recursive: true, force: true })),
    addressOf: served.addressOf,
    runs,
  };
  const article = ground.addressOf('article');
  const steps: [doing: string, measure: () => Promise<Row[]>][] = [
    ['A long page', () => longPageRows(all, ground)],
    ['The longest piece', async () => [await longestSlice(ground)]],
    ['The first underline', async () => [await firstUnderline(ground)]],
    ['A page that takes long to end', async () => benchSlowPage(ground.with, runs)],
    ['Cards', () => benchCards(ground.with, article, runs)],
    ['A card, to a background of one line', async () => [await cardRow(ground)]],
    ['The popup', async () => benchPopup(executable, await builtExtension('chrome'), article, runs)],
    ['The pointer', async () => [await benchPointer(ground.with, article, runs)]],
    ['31 frames', () => benchFrames(ground, ground.addressOf, runs)],
    ["A page's own work", async () => [await ownWorkToIdle(ground), await ownWorkRow(ground)]],
    ['A page with nothing for us', async () => [await emptyRow(ground)]],
  ];
  const rows: Row[] = [];
  try {
    for (const [doing, measure] of steps) {
      say(`${doing} ...`);
      // What fails is told, and leaves the rest standing.
      rows.push(...(await measure().catch((error: unknown) => [unmeasured(doing, error)])));
    }
    return { version: await ground.with.browser.puppeteer.version(), rows };
  } finally {
    await ground.with.browser.stop();
    await ground.without.browser.stop();
    await ground.idle.browser.stop();
    await served.stop();
  }
}

/** Reading a long page, beside the baseline, mark.js, and itself with many names. */
async function longPageRows(all: PageGround, ground: Ground): Promise<Row[]> {
  const reading = await readLong(ground.with, ground.addressOf, ground.runs);
  const baseline = await baselineOf(ground);
  const rows = longRows(reading, baseline, await firstWalk(ground));
  all.say('The same with mark.js ...');
  rows.push(await markRow(ground, all.packs, reading, baseline));
  all.say('The same with 100,000 names ...');
  rows.push(
    await manyNamesRow(all, ground, reading).catch((error) => unmeasured('the same with 100,000 names', error)),
  );
  return rows;
}

async function measuredPages(packs: readonly Pack[]): Promise<Record<string, string>> {
  return {
    long: longPage(packs),
    part: pageOfText(textOf(LONG_CHARACTERS / MARK_SHARE, packs), LONG_NODES / MARK_SHARE),
    edited: pageOfText(textOf(100_000, packs), 2_000),
    article: await readFile(join(ROOT, 'tests', 'pages', 'news-en.html'), 'utf8'),
    frames: pageOfFrames(FRAMES, 3, textOf(600, packs)),
    empty: documentOf('<p>Nothing to explain here.</p>'),
  };
}

/** Main-thread milliseconds of reading the long page, a fresh tab each time. The first run wakes everything and is left out. */
async function readLong(bench: Bench, addressOf: Address, runs: number): Promise<Figure> {
  const read = () =>
    bench.inTab(async (page) => {
      await page.goto(addressOf('long'));
      return readingTime(page);
    });
  await read();
  return repeat(runs, read);
}

/** The first walk in a tab: no node of it was touched before, as it is when an extension comes to a page. */
async function firstWalk({ without, addressOf, runs }: Ground): Promise<Figure> {
  return repeat(runs, () =>
    without.inTab(async (page) => {
      await page.goto(addressOf('long'));
      return page.evaluate(baselineInPage);
    }),
  );
}

async function baselineOf({ without, addressOf, runs }: Ground): Promise<Figure> {
  return without.inTab(async (page) => {
    await page.goto(addressOf('long'));
    return baselineHere(page, runs);
  });
}

function longRows(reading: Figure, baseline: Figure, first: Figure): Row[] {
  return [
    baselineRow(baseline),
    { what: 'the same, the first time in a fresh tab', unit: 'ms', figure: first },
    { what: 'reading the long page, all of the main thread', unit: 'ms', figure: reading },
    { what: 'reading the long page, to the baseline', unit: 'times', figure: ratioOf(reading, baseline), bar: 5 },
    { what: 'the same, to the baseline of a fresh tab', unit: 'times', figure: ratioOf(reading, first), bar: 4 },
  ];
}

async function markRow(
  { without, addressOf }: Ground,
  packs: readonly Pack[],
  reading: Figure,
  baseline: Figure,
): Promise<Row> {
  const names = namesOf(packs);
  const part = await without.inTab(async (page) => {
    await page.goto(addressOf('part'));
    await page.addScriptTag({ path: join(ROOT, 'node_modules/mark.js/dist/mark.min.js') });
    return page.evaluate(markInPage, names);
  });
  const took = part * MARK_SHARE;
  return {
    what: 'reading the long page, to mark.js',
    unit: 'times faster',
    figure: figureOf([took / reading.median]),
    bar: 200,
    note:
      `mark.js with the same ${names.length} names took ${Math.round(part)} ms for a fiftieth of the page; ` +
      `fifty times that is ${Math.round(took / baseline.median)} times the baseline`,
  };
}

async function manyNamesRow({ executable, packs, words }: PageGround, ground: Ground, few: Figure): Promise<Row> {
  const [pack] = packs;
  if (!pack) throw new Error('There is no pack.');
  const folder = await mkdtemp(join(tmpdir(), 'glosa-bench-build-'));
  const path = join(folder, 'pack.json');
  await writeFile(path, JSON.stringify(enlargedPack(pack, 100_000, words)));
  try {
    const bench = await startBench(executable, await buildExtension('chrome', { outDir: folder, pack: path }));
    const many = await readMany(bench, ground).finally(() => bench.browser.stop());
    return {
      what: 'the same with 100,000 names, to the bundled ones',
      unit: 'times',
      figure: ratioOf(many, few),
      bar: 1.1,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The background compiles its names first: nothing of the page's side, so an article is read until it has. */
async function readMany(bench: Bench, { addressOf, runs }: Ground): Promise<Figure> {
  await bench.inTab(async (page) => {
    await page.goto(addressOf('article'));
    await readingTime(page);
  });
  return readLong(bench, addressOf, runs);
}

async function longestSlice({ with: bench, addressOf, runs }: Ground): Promise<Row> {
  const figure = await repeat(runs, () =>
    bench.inTab(async (page) => {
      const stretches = await ownStretches(page, async () => {
        await page.goto(addressOf('long'));
        await readingTime(page);
      });
      return Math.max(...stretches);
    }),
  );
  return {
    what: 'longest piece of main-thread work, long page',
    unit: 'ms',
    figure,
    bar: 16,
    note: 'functions of our scripts in a trace',
  };
}

async function firstUnderline({ with: bench, addressOf, runs }: Ground): Promise<Row> {
  return {
    what: 'first underline, ordinary article',
    unit: 'ms',
    figure: await firstPaint(bench, addressOf('article'), runs),
    bar: 100,
    note: 'from the end of DOMContentLoaded, which comes before document_idle',
  };
}

async function ownWorkRow({ with: bench, without, addressOf, runs }: Ground): Promise<Row> {
  const work = (one: Bench) =>
    one.inTab(async (page) => {
      await page.goto(addressOf('edited'));
      await pause(SETTLE_MS);
      await page.evaluate(ownWork, 3);
      return repeat(runs, () => page.evaluate(ownWork, 10));
    });
  return {
    what: "a page's own DOM work, to without",
    unit: 'times',
    figure: ratioOf(await work(bench), await work(without)),
    bar: 1.2,
    note: '400 paragraphs edited, copied and removed, ten times over',
  };
}

async function ownWorkToIdle({ with: ours, idle, addressOf, runs }: Ground): Promise<Row> {
  const to = await toIdle({ builds: { ours }, idle }, runs, (bench) => ownWorkTime(bench, addressOf('edited')));
  return ownWorkToIdleRow(to.ours);
}

async function cardRow({ with: ours, idle, addressOf, runs }: Ground): Promise<Row> {
  const figure = await cardToOneLine({ ours, idle }, addressOf('article'), runs, (bench) =>
    answerTime(bench, 'getHighlightCss'),
  );
  return cardToOneLineRow(figure);
}

async function emptyRow(ground: Ground): Promise<Row> {
  const figure = await repeat(ground.runs, () =>
    ground.with.inTab(async (page) => {
      const stretches = await ownStretches(page, async () => {
        await page.goto(ground.addressOf('empty'));
        await pause(SETTLE_MS);
      });
      return stretches.reduce((sum, one) => sum + one, 0);
    }),
  );
  return {
    what: 'starting on a page that has nothing for us',
    unit: 'ms',
    figure,
    note: 'our functions in a trace, compiling included',
  };
}
