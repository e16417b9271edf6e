/** A Chromium, with the extension or without, in which pages are measured. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/kit/chromium';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenChromium } from '../../tests/kit/driven-chromium';
import { serveFolders } from '../../tests/kit/server';

/** Addresses of measured pages, served on loopback. */
export interface Pages {
  addressOf(name: string): string;
  stop(): Promise<void>;
}

/** Serves pages given as HTML, by name. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'glosa-bench-'));
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html);
  const server = await serveFolders(new Map([['', folder]]));
  return {
    addressOf: (name) => `${server.origin}/${name}.html`,
    async stop() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A browser under measurement. */
export interface Bench {
  readonly browser: DrivenChromium;
  /** Opens an empty tab in front, hands it to `measure`, and closes it. */
  inTab<T>(measure: (page: Page) => Promise<T>): Promise<T>;
}

/** Starts Chromium; `extension` is the folder of a build, or null for a browser without us. */
export async function startBench(executable: string, extension: string | null): Promise<Bench> {
  const browser = await launchChromium({ executable, cutOff: true, ...(extension ? { extension } : {}) });
  return {
    browser,
    async inTab(measure) {
      const page = await browser.open('about:blank');
      try {
        // What compiles our TypeScript wraps named functions in `__name`.
        await pageOf(page).evaluateOnNewDocument('globalThis.__name = (named) => named');
        return await measure(pageOf(page));
      } finally {
        await page.close();
      }
    },
  };
}

/** Compiling 100,000 names takes a busy machine a minute, and a frame that got no answer waits ever longer. */
const LONGEST_MS = 240_000;

/** Waits until the content script has read the page; the milliseconds of main thread that reading took. */
export async function readingTime(page: Page): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < LONGEST_MS) {
    const found = (await inContentScript(page, 'session?.progress()')) as { state: string; ms: number } | null;
    if (found?.state === 'done') return found.ms;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page.url()} was not read in ${LONGEST_MS / 1_000} s`);
}

/** Evaluates over the content script's running instance; null where there is none. */
export async function inContentScript(page: Page, source: string): Promise<unknown> {
  for (const realm of page.extensionRealms()) {
    const answer = await realm.evaluate(
      `globalThis.__glosa ? (async () => { const { session } = __glosa; return ${source}; })() : null`,
    );
    if (answer !== null && answer !== undefined) return answer;
  }
  return null;
}

/**
 * Stretches of main thread, in ms, that functions of the extension's scripts held while `act` ran: by the wall's clock, or
 * (`tdur`) by the processor's, which does not go on while the machine does something else.
 */
export async function ownStretches(
  page: Page,
  act: () => Promise<unknown>,
  clock: 'dur' | 'tdur' = 'dur',
): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute', 'disabled-by-default-v8.compile'] });
  await act();
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? new Uint8Array()).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  const own = trace.traceEvents.filter(
    ({ name, dur, args }) =>
      dur !== undefined && OUTER.has(name) && JSON.stringify(args ?? {}).includes('chrome-extension://'),
  );
  return outermost(own).map((event) => (event[clock] ?? 0) / 1_000);
}

/** Events that mean "a script runs" or is made ready to. */
const OUTER = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.run', 'V8.RunScript', 'TimerFire']);

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: unknown;
}

/** Events that do not lie inside another of the same thread. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  const ends = new Map<string, number>();
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${event.pid}:${event.tid}`;
    const end = event.ts + (event.dur ?? 0);
    if (end <= (ends.get(thread) ?? 0)) continue;
    ends.set(thread, end);
    kept.push(event);
  }
  return kept;
}

/** Milliseconds of tasks on the page's main thread so far, and the megabytes of its heap in use. */
export async function metricsOf(page: Page): Promise<{ tasks: number; heap: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { TaskDuration = 0, JSHeapUsedSize = 0 } = await page.metrics();
  await session.detach();
  return { tasks: TaskDuration * 1_000, heap: JSHeapUsedSize / 1e6 };
}

/** Milliseconds of processor that tasks of the page's main thread take while `act` runs, in which the page must stay in its process. */
export async function processorTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  // Another client of the same page measures by the wall's clock until then.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const tasks = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const before = await tasks();
  await act();
  const took = (await tasks()) - before;
  await session.detach();
  return took;
}
