/** What reading real pages costs, as a table. */
import type { Probed } from '../../kit/probe';

/** One page, and what the probes of its frames saw. */
export interface Visit {
  file: string;
  probes: Probed[];
}

/** Main-thread milliseconds of ours on a page, all frames together. */
export function spentOf({ probes }: Visit): number {
  return probes.reduce((sum, { spent }) => sum + spent, 0);
}

/** The longest piece of ours on a page, in ms. */
export function longestOf({ probes }: Visit): number {
  return Math.max(0, ...probes.map(({ longest }) => longest));
}

/** The first underline of the page's own frame; null where there is none. */
const firstOf = ({ probes }: Visit) => probes[0]?.firstPaint ?? null;

/** Medians over all pages, and the slowest ten. */
export function asTable(visits: readonly Visit[], slowest: readonly Visit[]): string {
  const firsts = visits.map(firstOf).filter((first) => first !== null);
  const lines = slowest.map((visit) => [
    visit.file,
    ms(spentOf(visit)),
    `${visit.probes.reduce((sum, { pieces }) => sum + pieces, 0)}`,
    ms(longestOf(visit)),
    firstOf(visit) === null ? 'none' : ms(firstOf(visit) ?? 0),
  ]);
  return [
    `${visits.length} pages, page scripts on, the network cut off.`,
    '',
    `Main thread, median ${ms(median(visits.map(spentOf)))}; longest piece, median ${ms(median(visits.map(longestOf)))}; ` +
      `first underline after the start of our script, median ${ms(median(firsts))}, ` +
      `${firsts.filter((first) => first > 100).length} of ${firsts.length} over 100 ms.`,
    '',
    '| page | main thread | pieces | longest piece | first underline |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
