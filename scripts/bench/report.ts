/** Puts what was measured into rows and tables. */
import { type Figure, figureOf } from './statistics';

/** The row that every time is held against. */
export const BASELINE = 'baseline: every character of the long page once';
/** What the baseline took where the budgets were set, in ms: a budget of 100 ms is one of 24 baselines. */
const BASELINE_OF_BUDGETS = 4.1;

/** One line of the result. */
export interface Row {
  what: string;
  unit: 'ms' | 'MB' | 'kB' | '%' | 'times' | 'times faster' | '';
  figure: Figure;
  /** The budget, in the row's unit; absent where there is none. */
  bar?: number;
  /** How it was measured, where the name does not say. */
  note?: string;
}

/** Figures that grow with something. */
export interface Growth {
  title: string;
  /** What each line is about: "100 names". */
  lines: { of: string; cells: Record<string, number> }[];
}

export interface Result {
  machine: string;
  rows: Row[];
  growth: Growth[];
}

/** A row for what could not be measured, and why. */
export function unmeasured(what: string, error: unknown): Row {
  const note = `not measured: ${error instanceof Error ? error.message : String(error)}`;
  return { what, unit: '', figure: figureOf([]), note };
}

/** True where the median keeps to the budget; of "times faster", more is better. */
export function isMet({ unit, figure, bar }: Row): boolean | null {
  if (bar === undefined) return null;
  return unit === 'times faster' ? figure.median >= bar : figure.median <= bar;
}

/** What is over its budget, and by how much, in one sentence; `commit` is what it was measured against, if it was. */
export function saidOfMissed(rows: readonly Row[], commit?: string): string {
  const missed = rows.filter((row) => isMet(row) === false);
  if (missed.length === 0) return 'Every budget is met.';
  const against = commit === undefined ? '' : `, measured against ${commit}`;
  return `Over budget${against}: ${missed.map((row) => `${row.what} (${overBy(row)})`).join('; ')}.`;
}

/** How far a row is from its budget: "7.2 of 6 ms, 20 % over". */
function overBy({ unit, figure, bar = Number.NaN }: Row): string {
  const over = unit === 'times faster' ? bar / figure.median - 1 : figure.median / bar - 1;
  const share = Number.isFinite(over) ? `, ${number(over * 100)} % over` : '';
  return `${`${number(figure.median)} of ${number(bar)} ${unit}`.trim()}${share}`;
}

/** Everything as Markdown tables. */
export function asMarkdown({ machine, rows, growth }: Result): string {
  const baseline = rows.find(({ what }) => what === BASELINE)?.figure.median ?? Number.NaN;
  const lines = rows.map((row) => {
    const { figure, unit, bar } = row;
    const met = isMet(row);
    const spread = figure.least === figure.greatest ? '' : `${number(figure.least)} to ${number(figure.greatest)}`;
    return [
      row.what,
      `${number(figure.median)} ${unit}`.trim(),
      spread,
      bar === undefined ? '' : `${number(bar)} ${unit}`.trim(),
      met === null ? '' : met ? 'met' : `**missed** (${overBy(row)})`,
      inBaselines(row, baseline),
      row.note ?? '',
    ];
  });
  const main = table(['what', 'median', 'spread', 'budget', '', 'in baselines', 'how'], lines);
  const others = growth.map(({ title, lines: inner }) => {
    const keys = Object.keys(inner[0]?.cells ?? {});
    const body = inner.map(({ of, cells }) => [of, ...keys.map((key) => number(cells[key] ?? Number.NaN))]);
    return `### ${title}\n\n${table(['', ...keys], body)}`;
  });
  return [machine, main, ...others].join('\n\n');
}

/** A time as so many baselines of its own run, and its budget as so many of those it was set beside: machines differ. */
function inBaselines({ unit, figure, bar }: Row, baseline: number): string {
  if (unit !== 'ms' || bar === undefined || Number.isNaN(baseline)) return '';
  const [took, may] = [figure.median / baseline, bar / BASELINE_OF_BUDGETS];
  return `${number(took)} of ${number(may)}${took <= may ? '' : ', **missed**'}`;
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function number(value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
}
