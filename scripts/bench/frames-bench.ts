/** Measures what a page of many frames costs, most of which have nothing to read. */
import { setTimeout as pause } from 'node:timers/promises';
import { loadingTime, toIdle } from './beside-idle';
import { type Bench, metricsOf } from './browser';
import type { Row } from './report';
import { type Figure, figureOf } from './statistics';

/** Frames in the measured page, beside its own document. */
export const FRAMES = 30;
/** Long enough for scripts that wait for a quiet moment. */
const SETTLE_MS = 1_500;

/** Tasks and heap of one page, loaded and left alone. */
function costOf(bench: Bench, address: string): Promise<{ tasks: number; heap: number }> {
  return bench.inTab(async (page) => {
    await page.goto(address);
    await pause(SETTLE_MS);
    return metricsOf(page);
  });
}

/** With us, with scripts that do nothing, and without: in turns, since a machine is not the same from minute to minute. */
export async function benchFrames(
  benches: { with: Bench; without: Bench; idle: Bench },
  addressOf: (name: string) => string,
  runs: number,
): Promise<Row[]> {
  const tasks: number[] = [];
  const floor: number[] = [];
  const heap: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const ours = await costOf(benches.with, addressOf('frames'));
    const theirs = await costOf(benches.without, addressOf('frames'));
    const least = await costOf(benches.idle, addressOf('frames'));
    // The first warms up.
    if (run === 0) continue;
    tasks.push(ours.tasks - theirs.tasks);
    floor.push(least.tasks - theirs.tasks);
    heap.push((ours.heap - theirs.heap) / (FRAMES + 1));
  }
  const sides = { builds: { ours: benches.with }, idle: benches.idle };
  const { ours } = await toIdle(sides, runs, (bench) => loadingTime(bench, addressOf('empty'), addressOf('frames')));
  return [framesToIdleRow(ours), ...rowsOf(tasks, floor, heap)];
}

/** The row that has the budget for 31 frames, from processor times to those of scripts of one character. */
export function framesToIdleRow(figure: Figure): Row {
  return {
    what: 'a page of 31 frames, to a one-character script beside it',
    unit: 'times',
    figure,
    bar: 1.1,
    note: 'processor time of the main thread, run by run; 4 of the frames have something to read',
  };
}

function rowsOf(tasks: readonly number[], floor: readonly number[], heap: readonly number[]): Row[] {
  return [
    {
      what: 'a page of 31 frames, main thread more than without',
      unit: 'ms',
      figure: figureOf(tasks),
      bar: 15,
      note: 'all tasks, each run beside one without; 4 of the frames have something to read',
    },
    {
      what: 'the same, where a script of one character stands in for ours',
      unit: 'ms',
      figure: figureOf(floor),
      note: 'what the browser itself takes for having a script in 31 frames',
    },
    { what: 'a page of 31 frames, heap more than without, a frame', unit: 'MB', figure: figureOf(heap), bar: 2 },
  ];
}
