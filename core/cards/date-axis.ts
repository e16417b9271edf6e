/** Dates on a line: where each stands between the first and the last year. */
import type { Dated } from './card-timeline';

/** A mark on the line; shares are 0 (its beginning) to 1. */
export interface Mark {
  readonly what: Dated['what'];
  readonly nature: 'reported' | 'said' | 'argued' | null;
  readonly from: number;
  /** Equal to `from` for a single date. */
  readonly to: number;
}

export interface Axis {
  readonly marks: readonly Mark[];
  /** Years that are written under the line, each where it begins. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** More years than this cannot be read side by side in a card. */
const MOST_YEARS = 5;

/** The drawing of `entries`; null where there are fewer than two different dates: a line needs two ends. */
export function axisOf(entries: readonly Dated[]): Axis | null {
  const times = entries.map((entry) => {
    const from = yearsOf(entry.date);
    return { entry, from, to: Math.max(from, entry.what === 'event' && entry.end ? yearsOf(entry.end) : from) };
  });
  const first = Math.floor(Math.min(...times.map(({ from }) => from)));
  const last = Math.floor(Math.max(...times.map(({ to }) => to))) + 1;
  if (new Set(times.flatMap(({ from, to }) => [from, to])).size < 2) return null;
  const share = (year: number) => (year - first) / (last - first);
  return {
    marks: times.map(({ entry, from, to }) => ({
      what: entry.what,
      nature: entry.what === 'event' ? entry.origin.nature : null,
      from: share(from),
      to: share(to),
    })),
    years: yearsBetween(first, last).map((year) => ({ year, at: share(year) })),
  };
}

/** A date as years and a part of one: "2023-07" is 2023.5; a day that is not said is the first. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}

/** Round years from `first` up to, not including, `last`: the step is 1, 2, 5, 10, 20, 50 ... */
function yearsBetween(first: number, last: number): number[] {
  const steps = [1, 2, 5].flatMap((unit) => [unit, unit * 10, unit * 100]).sort((one, other) => one - other);
  const step = steps.find((each) => (last - first) / each <= MOST_YEARS) ?? last - first;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) years.push(year);
  return years;
}
