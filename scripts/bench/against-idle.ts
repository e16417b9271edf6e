/** The rows of `--against` that have a control of their own: each build beside it, run by run. */
import type { Pack } from '../../core/topics/topic';
import type { Ground, Step } from './against';
import { longPage } from './baseline';
import { loadingTime, ownWorkTime, ownWorkToIdleRow, toIdle } from './beside-idle';
import { type Bench, readingTime } from './browser';
import { benchPointer, cardToOneLine, cardToOneLineRow, cardWarmAndAsleep } from './card-bench';
import { FRAMES, framesToIdleRow } from './frames-bench';
import { baselineInPage } from './in-page';
import type { Row } from './report';
import { type Figure, figureOf } from './statistics';
import { pageOfFrames, pageOfText, textOf } from './texts';

const ARTICLE = 'pages/news-en.html';

/** The pages that these rows need, by name. */
export function pagesBesideIdle(packs: readonly Pack[]): Record<string, string> {
  return {
    'long.html': longPage(packs),
    'edited.html': pageOfText(textOf(100_000, packs), 2_000),
    'frames.html': pageOfFrames(FRAMES, 3, textOf(600, packs)),
  };
}

/** What there is to measure; `answer` gives the milliseconds of a background from asleep to an answer. */
export function stepsBesideIdle(ground: Ground, answer: (bench: Bench) => Promise<number>): Step[] {
  return [
    ['The long page', () => longPageRows(ground)],
    ['31 frames', () => framesRows(ground)],
    ["A page's own work", () => ownWorkRows(ground)],
    ['The pointer', () => pointerRows(ground)],
    ['A card', () => cardRows(ground, answer)],
  ];
}

function sidesOf({ benches: { now, before, idle } }: Ground) {
  return { builds: { now, before }, idle };
}

/** The row, and the same of the earlier commit, which has no budget. */
function withBefore(row: Row, before: Figure): Row[] {
  const { what: _, bar: __, note: ___, ...rest } = row;
  return [row, { ...rest, what: 'the same, before', figure: before }];
}

async function longPageRows(ground: Ground): Promise<Row[]> {
  const { idle } = ground.benches;
  const { now, before } = await toIdle(sidesOf(ground), ground.runs, (bench) =>
    bench.inTab(async (page) => {
      await page.goto(ground.addressOf('long.html'));
      return bench === idle ? page.evaluate(baselineInPage) : readingTime(page);
    }),
  );
  const what = 'reading the long page, to the same walk in a fresh tab';
  return withBefore({ what, unit: 'times', figure: now, bar: 4, note: 'run by run' }, before);
}

async function framesRows(ground: Ground): Promise<Row[]> {
  const { now, before } = await toIdle(sidesOf(ground), ground.runs, (bench) =>
    loadingTime(bench, ground.addressOf('empty.html'), ground.addressOf('frames.html')),
  );
  return withBefore(framesToIdleRow(now), before);
}

async function ownWorkRows(ground: Ground): Promise<Row[]> {
  const { now, before } = await toIdle(sidesOf(ground), ground.runs, (bench) =>
    ownWorkTime(bench, ground.addressOf('edited.html')),
  );
  return withBefore(ownWorkToIdleRow(now), before);
}

async function pointerRows({ benches, addressOf, runs }: Ground): Promise<Row[]> {
  const rows: Record<'now' | 'before', Row[]> = { now: [], before: [] };
  for (let run = 0; run < runs; run += 1)
    for (const name of ['now', 'before'] as const)
      rows[name].push(await benchPointer(benches[name], addressOf(ARTICLE), 1));
  const [row] = rows.now;
  const figure = (name: 'now' | 'before') => figureOf(rows[name].map((one) => one.figure.median));
  return row ? withBefore({ ...row, figure: figure('now') }, figure('before')) : [];
}

async function cardRows(
  { benches, addressOf, runs }: Ground,
  answer: (bench: Bench) => Promise<number>,
): Promise<Row[]> {
  const asleep: Record<'now' | 'before', number[]> = { now: [], before: [] };
  for (let run = 0; run < runs; run += 1)
    for (const name of ['now', 'before'] as const)
      asleep[name].push((await cardWarmAndAsleep(benches[name], addressOf(ARTICLE))).asleep);
  const { now, idle } = benches;
  const ratio = await cardToOneLine({ ours: now, idle }, addressOf(ARTICLE), runs, answer);
  const row: Row = { what: 'card open, background asleep', unit: 'ms', figure: figureOf(asleep.now), bar: 150 };
  return [...withBefore(row, figureOf(asleep.before)), cardToOneLineRow(ratio)];
}
