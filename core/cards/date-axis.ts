/** Places dates on a line, between the first and the last. */
import { parseIsoDate } from '../text/iso-date';
import type { Nature } from '../topics/topic';
import type { Dated } from './card-timeline';

/** A mark on the line; positions run from 0 (its start) to 1. */
export interface Mark {
  readonly what: Dated['what'];
  readonly nature: Nature | null;
  readonly from: number;
  /** Equal to `from` for a single date. */
  readonly to: number;
}

export interface Axis {
  readonly marks: readonly Mark[];
  /** Dates (YYYY or YYYY-MM) to write under the line, each at its start. */
  readonly ticks: readonly { readonly date: string; readonly at: number }[];
}

/** More dates than this cannot be read side by side in a card. */
const MOST_TICKS = 4;
/** For fewer months than this, a line of years says nothing. */
const MONTHS_IN_YEARS = 30;
/** Steps between ticks, in months. */
const STEPS = [1, 2, 3, 6];

/** The drawing of `entries`; null if all have the same date, since a line needs two ends. */
export function axisOf(entries: readonly Dated[]): Axis | null {
  const times = entries.map((entry) => {
    const from = monthsOf(entry.date);
    return { entry, from, to: Math.max(from, entry.what === 'event' && entry.end ? monthsOf(entry.end) : from) };
  });
  const earliest = Math.min(...times.map(({ from }) => from));
  const latest = Math.max(...times.map(({ to }) => to));
  if (entries.length === 0 || earliest === latest) return null;
  const unit = latest - earliest < MONTHS_IN_YEARS ? 1 : 12;
  const first = Math.floor(earliest / unit) * unit;
  const last = Math.floor(latest / unit) * unit + unit;
  const share = (months: number) => (months - first) / (last - first);
  return {
    marks: times.map(({ entry, from, to }) => ({
      what: entry.what,
      nature: entry.what === 'event' ? entry.origin.nature : null,
      from: share(from),
      to: share(to),
    })),
    ticks: ticksBetween(first, last, unit).map((months) => ({ date: dateOf(months, unit), at: share(months) })),
  };
}

/** A date in months since the year 0; a missing month or day counts as the first. */
function monthsOf(date: string): number {
  const [year, month, day] = parseIsoDate(date);
  return year * 12 + month - 1 + (day - 1) / 31;
}

function dateOf(months: number, unit: number): string {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return unit === 12 ? year : `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Round dates from `first` up to, not including, `last`: every 1, 2, 3, 6 months; every 1, 2, 5, 10, 20 ... years. */
function ticksBetween(first: number, last: number, unit: number): number[] {
  const years = [1, 10, 100, 1_000].flatMap((tens) => [12 * tens, 24 * tens, 60 * tens]);
  const steps = unit === 1 ? [...STEPS, ...years] : years;
  const step = steps.find((each) => (last - first) / each <= MOST_TICKS) ?? last - first;
  const ticks: number[] = [];
  for (let months = Math.ceil(first / step) * step; months < last; months += step) ticks.push(months);
  return ticks;
}
