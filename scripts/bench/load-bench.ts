/** The load figures of a page with the extension beside the same page without, in both browsers. */
import type { Pack } from '../../core/topics/topic';
import type { DrivenBrowser } from '../../tests/kit/driven-browser';
import { type Probed, readToEnd } from '../../tests/kit/probe';
import { storeChanged, storeSettings } from '../../tests/kit/reader';
import { boxesOfPainted } from '../../tests/kit/remote';
import { baselineHere, baselineRow, longPage } from './baseline';
import { BOTH, inPage, type Pair, probeOf, withPair } from './both-browsers';
import { servePages } from './browser';
import { baselineInPage, cardTimes, noteCards } from './in-page';
import { editFrames, removeMany } from './load-page';
import { type Row, unmeasured } from './report';
import { type Figure, figureOf, ratioOf } from './statistics';
import { documentOf, pageOfFrames, pageOfText, textOf } from './texts';

const FIRST_SCAN = { characters: 680_000, nodes: 20_000 };
/** More mentions than may be painted. */
const CROWDED = 5_000;
const EDITS = 60;
const REMOVED = 2_000;
const FRAMES = 30;
const MOVES = 40;
const WORDS = 'Marcelo Ebrard';

/** Bars that differ by browser stand as Chromium's and Firefox's. */
const BARS = { edit: { chromium: 4, firefox: 1.5 } };

interface Ground {
  pair: Pair;
  runs: number;
  addressOf(name: string): string;
}

function pagesOf(packs: readonly Pack[], article: string): Record<string, string> {
  return {
    long: longPage(packs),
    scan: pageOfText(textOf(FIRST_SCAN.characters, packs), FIRST_SCAN.nodes),
    crowded: documentOf(`<main>${`<p>On Monday ${WORDS} and Carlos Slim were there.</p>`.repeat(CROWDED)}</main>`),
    frames: pageOfFrames(FRAMES, 3, textOf(600, packs)),
    article,
  };
}

const times = <T>(runs: number, act: () => Promise<T>): Promise<T[]> =>
  Array.from({ length: runs }).reduce<Promise<T[]>>(
    (before) => before.then(async (all) => [...all, await act()]),
    Promise.resolve([]),
  );

const sum = (probes: readonly Probed[]) => probes.reduce((all, { spent }) => all + spent, 0);

/** Opens `name` so many times with us and reads it to its end; what the probes saw each time. */
function read({ pair, runs, addressOf }: Ground, name: string): Promise<Probed[][]> {
  return times(runs, () => inPage(pair.withUs, addressOf(name), (page) => readToEnd(page, 120_000)));
}

async function scanRows(ground: Ground): Promise<Row[]> {
  const { pair, addressOf, runs } = ground;
  const scans = await read(ground, 'scan');
  const baseline = await inPage(pair.without, addressOf('scan'), async (page) => {
    await page.evaluate(baselineInPage);
    return figureOf(await times(Math.max(runs, 5), () => page.evaluate(baselineInPage)));
  });
  const spent = figureOf(scans.map(sum));
  return [
    { what: 'first scan, 20,000 text nodes, 680,000 characters', unit: 'ms', figure: spent, bar: 100 },
    { what: 'the same, to every character once', unit: 'times', figure: ratioOf(spent, baseline), bar: 5 },
    {
      what: 'the same, longest piece',
      unit: 'ms',
      figure: figureOf(scans.map(([one]) => one?.longest ?? Number.NaN)),
      bar: 16,
    },
  ];
}

async function startRows(ground: Ground): Promise<Row[]> {
  const articles = await read(ground, 'article');
  const frames = await read(ground, 'frames');
  return [
    {
      what: 'first underline, ordinary article',
      unit: 'ms',
      figure: figureOf(articles.map(([one]) => one?.firstPaint ?? Number.NaN)),
      bar: 100,
      note: 'from the start of our script, at document_idle',
    },
    {
      what: 'a page of 31 frames, main thread that is ours',
      unit: 'ms',
      figure: figureOf(frames.map(sum)),
      bar: 15,
      note: '4 of the frames have something to read',
    },
  ];
}

/** With as much painted as may be: the page changes one text a frame, and removes most of itself. */
async function crowded(browser: DrivenBrowser, address: string, withUs: boolean) {
  return inPage(browser, address, async (page) => {
    const painted = withUs ? Math.max(...(await readToEnd(page, 60_000)).map(({ mostPainted }) => mostPainted)) : 0;
    await page.show();
    const edit = await page.evaluate(editFrames, EDITS);
    return { painted, edit, remove: await page.evaluate(removeMany, REMOVED) };
  });
}

async function crowdedRows({ pair, runs, addressOf }: Ground): Promise<Row[]> {
  const address = addressOf('crowded');
  // Every mention, not the first of each: as many as may be are painted.
  await storeChanged({ browser: pair.withUs }, { density: 'every' });
  const ours = await times(runs, () => crowded(pair.withUs, address, true));
  await storeSettings({ browser: pair.withUs }, {});
  const theirs = await times(runs, () => crowded(pair.without, address, false));
  const figures = (of: 'edit' | 'remove'): [Figure, Figure] => [
    figureOf(ours.map((one) => one[of])),
    figureOf(theirs.map((one) => one[of])),
  ];
  const [edit, editWithout] = figures('edit');
  const more = {
    median: edit.median - editWithout.median,
    least: edit.least - editWithout.greatest,
    greatest: edit.greatest - editWithout.least,
  };
  return [
    {
      what: 'painted at once, of 10,000 mentions',
      unit: '',
      figure: figureOf(ours.map((one) => one.painted)),
      bar: 1_000,
    },
    {
      what: 'a frame in which the page edits a text, more than without',
      unit: 'ms',
      figure: more,
      bar: BARS.edit[pair.name],
      note: `median of ${EDITS} frames; ${editWithout.median.toFixed(1)} ms without us`,
    },
    {
      what: `the page removes ${REMOVED.toLocaleString('en')} paragraphs, to without`,
      unit: 'times',
      figure: ratioOf(...figures('remove')),
      bar: 1.2,
    },
  ];
}

async function pointerRows({ pair, addressOf }: Ground): Promise<Row[]> {
  return inPage(pair.withUs, addressOf('article'), async (page) => {
    await readToEnd(page, 60_000);
    await page.show();
    const before = (await probeOf(page)).spent;
    for (let move = 0; move < MOVES; move += 1) await page.moveTo(900 + move, 700);
    const spent = (await probeOf(page)).spent - before;
    await page.evaluate(noteCards);
    for (let opened = 0; opened < 2; opened += 1) {
      const [box] = await page.evaluate(boxesOfPainted, WORDS, 0);
      if (!box) throw new Error(`“${WORDS}” is not painted.`);
      await page.clickAt(box.x + box.width / 2, box.y + box.height / 2);
      await page.evaluate(async (wanted) => {
        const known = window as unknown as { cardTimes: number[] };
        for (let tries = 0; tries < 100 && known.cardTimes.length < wanted; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 50));
      }, opened + 1);
      await page.press('Escape');
    }
    const [first = Number.NaN, warm = Number.NaN] = await page.evaluate(cardTimes);
    return [
      { what: 'a move of the pointer', unit: 'ms', figure: figureOf([spent / MOVES]), bar: 0.3 },
      { what: 'card open, first of the page', unit: 'ms', figure: figureOf([first]), bar: 150 },
      { what: 'card open, warm', unit: 'ms', figure: figureOf([warm]), bar: 50 },
    ] satisfies Row[];
  });
}

/** Measures both browsers `runs` times over. `say` tells what is being done. */
export async function benchLoad(
  packs: readonly Pack[],
  article: string,
  runs: number,
  say: (doing: string) => void,
): Promise<Row[]> {
  const served = await servePages(pagesOf(packs, article));
  const rows: Row[] = [];
  try {
    for (const name of BOTH)
      await withPair(name, async (pair) => {
        const ground = { pair, runs, addressOf: served.addressOf };
        // It says how fast the machine is: of one browser, for both.
        if (name === 'chromium')
          rows.push(
            baselineRow(await inPage(pair.without, served.addressOf('long'), (page) => baselineHere(page, runs))),
          );
        for (const measure of [scanRows, startRows, crowdedRows, pointerRows]) {
          say(`${name}: load figures ...`);
          // What fails is told, and leaves the rest standing.
          const measured = await measure(ground).catch((error: unknown) => [unmeasured(measure.name, error)]);
          for (const row of measured) rows.push({ ...row, what: `${name}, ${row.what}` });
        }
      });
  } finally {
    await served.stop();
  }
  return rows;
}
