/** Measures how soon the first underline of a page is there. */
import type { Bench } from './browser';
import { noteFirstPaint, untilFirstPaint } from './in-page';
import { type Figure, repeat } from './statistics';

/** Milliseconds from the end of DOMContentLoaded to the first underline at `address`, a fresh tab each time. The first run wakes everything and is left out. */
export async function firstPaint(bench: Bench, address: string, runs: number): Promise<Figure> {
  const open = () =>
    bench.inTab(async (page) => {
      await page.evaluateOnNewDocument(noteFirstPaint);
      await page.goto(address);
      await page.waitForFunction(untilFirstPaint, { polling: 50 });
      return page.evaluate(untilFirstPaint);
    });
  await open();
  return repeat(runs, open);
}
