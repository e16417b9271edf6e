/** Measures what a page of many frames costs, most of which have nothing to read. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtExtension } from '../run/build-extension';
import { type Bench, metricsOf, startBench } from './browser';
import type { Row } from './report';
import { figureOf } from './statistics';

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
  executable: string,
  benches: { with: Bench; without: Bench },
  address: string,
  runs: number,
): Promise<Row[]> {
  const copy = await idleCopy(await builtExtension('chrome'));
  // The browser loads a copy of its own.
  const idle = await startBench(executable, copy).finally(() => rm(copy, { recursive: true, force: true }));
  const tasks: number[] = [];
  const floor: number[] = [];
  const heap: number[] = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      const ours = await costOf(benches.with, address);
      const theirs = await costOf(benches.without, address);
      const least = await costOf(idle, address);
      // The first warms up.
      if (run === 0) continue;
      tasks.push(ours.tasks - theirs.tasks);
      floor.push(least.tasks - theirs.tasks);
      heap.push((ours.heap - theirs.heap) / (FRAMES + 1));
    }
  } finally {
    await idle.browser.stop();
  }
  return rowsOf(tasks, floor, heap);
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

/** A copy of the built extension whose scripts do nothing in any frame. */
async function idleCopy(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'glosa-bench-idle-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, 'content-scripts', 'content.js'), '0');
  return copy;
}
