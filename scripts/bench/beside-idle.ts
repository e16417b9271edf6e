/** Measures builds beside the extension whose scripts do nothing: each run in turns, and each figure to its control of the same run. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, processorTime } from './browser';
import { ownWork } from './in-page';
import type { Row } from './report';
import { type Figure, figureOf } from './statistics';

/** Long enough for scripts that wait for a quiet moment. */
const SETTLE_MS = 1_500;
/** How often a page's own work is done in a run: enough that a garbage collection weighs little. */
const TIMES = 20;

/** The measured builds, and what each is held against. */
interface Sides<Name extends string> {
  builds: Record<Name, Bench>;
  idle: Bench;
}

/**
 * By build: what `measure` gives for it, divided by what it gives for the idle one in the same run. One run more warms up, and who begins
 * changes from run to run.
 */
export async function toIdle<Name extends string>(
  { builds, idle }: Sides<Name>,
  runs: number,
  measure: (bench: Bench) => Promise<number>,
): Promise<Record<Name, Figure>> {
  const names = Object.keys(builds) as Name[];
  const ratios = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const all = [...names.map((name) => [name, builds[name]] as const), [null, idle] as const];
  for (let run = 0; run <= runs; run += 1) {
    const took = new Map<Name | null, number>();
    for (const [name, bench] of run % 2 === 0 ? all : all.toReversed()) took.set(name, await measure(bench));
    if (run === 0) continue;
    for (const name of names) ratios[name].push((took.get(name) ?? Number.NaN) / (took.get(null) ?? Number.NaN));
  }
  return Object.fromEntries(names.map((name) => [name, figureOf(ratios[name])])) as Record<Name, Figure>;
}

/** Processor milliseconds of the main thread for loading `address` and leaving it alone, in a tab that has shown `before` of the same server. */
export function loadingTime(bench: Bench, before: string, address: string): Promise<number> {
  return bench.inTab(async (page) => {
    await page.goto(before);
    await pause(SETTLE_MS);
    return processorTime(page, async () => {
      await page.goto(address);
      await pause(SETTLE_MS);
    });
  });
}

/** Processor milliseconds of the main thread for what the page at `address` does to its own text. */
export function ownWorkTime(bench: Bench, address: string): Promise<number> {
  return bench.inTab(async (page) => {
    await page.goto(address);
    await pause(SETTLE_MS);
    await page.evaluate(ownWork, 3);
    return processorTime(page, () => page.evaluate(ownWork, TIMES));
  });
}

/** The row that has the budget for a page's own work, from processor times to those of scripts of one character. */
export function ownWorkToIdleRow(figure: Figure): Row {
  return {
    what: "a page's own DOM work, to a one-character script",
    unit: 'times',
    figure,
    bar: 1.1,
    note: `processor time of the main thread, run by run; 400 paragraphs edited, copied and removed, ${TIMES} times over`,
  };
}
