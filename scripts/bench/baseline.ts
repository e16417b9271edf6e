/** The baseline that every time is held against: every character of one long page, once. */
import type { Pack } from '../../core/topics/topic';
import { baselineInPage } from './in-page';
import { BASELINE, type Row } from './report';
import { type Figure, repeat } from './statistics';
import { pageOfText, textOf } from './texts';

export const LONG_CHARACTERS = 1_300_000;
export const LONG_NODES = 38_000;

/** The page that the baseline is of, and that reading is measured on. */
export function longPage(packs: readonly Pack[]): string {
  return pageOfText(textOf(LONG_CHARACTERS, packs), LONG_NODES);
}

/** Milliseconds of a walk over the page that is open in a tab: of several the middle one, for the first ones warm up. */
export async function baselineHere(
  page: { evaluate(fn: () => number): Promise<number> },
  runs: number,
): Promise<Figure> {
  for (let warm = 0; warm < 3; warm += 1) await page.evaluate(baselineInPage);
  return repeat(Math.max(runs, 9), () => page.evaluate(baselineInPage));
}

/** The row of a baseline. */
export function baselineRow(figure: Figure): Row {
  return { what: BASELINE, unit: 'ms', figure, note: '1.3 million characters in 38,000 text nodes, in Chromium' };
}
