/** Lays out the drawing of a page's timeline: time runs downwards; longer gaps stay longer, but not to scale. */
import type { PageDated } from './page-timeline';
import { type Knot, piecewiseLinear } from './piecewise-linear';
import { wrapText } from './wrap-text';

export interface TimelineSpot {
  readonly entry: PageDated;
  /** Pixels from the top to the entry's first line. */
  readonly y: number;
  /** The same, of its last line. */
  readonly bottom: number;
  /** Where its span ends on the axis; null for a single date. */
  readonly endY: number | null;
  readonly lines: readonly string[];
  /** A note below the lines; null if there is none. */
  readonly remark: string | null;
}

/** The words of an entry. */
export interface TimelineLabel {
  readonly text: string;
  readonly remark: string | null;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly TimelineSpot[];
  /** The starts of years between entries, if the axis has room for them. */
  readonly years: readonly { readonly year: number; readonly y: number }[];
}

/** All in CSS pixels. */
const TOP = 20;
const BOTTOM = 24;
export const LINE = 16;
/** The space between an entry and the next. */
const AIR = 14;
/** Pixels per square root of a day: a week adds 5, a year 38, a century 380 before `MOST_GAP` caps it. */
const GAP_PER_ROOT_DAY = 2;
const MOST_GAP = 72;
/** The width beside the axis, and that of one character at 12 pixels, measured in common sans-serif fonts. */
export const TEXT_X = 44;
const CHARACTER = 6.4;
const MOST_LINES = 3;
/** The space that a year needs to the words above it, to the date below it, and to another year: fewer are read sooner. */
const YEAR_BELOW = 14;
const YEAR_ABOVE = 20;
const YEARS_APART = 28;
const DAY_MS = 86_400_000;

type Placed = Omit<TimelineSpot, 'endY'>;

/** Lays the entries (in order of time) out in a drawing `width` pixels wide. `label` returns an entry's words. */
export function layoutTimeline(
  entries: readonly PageDated[],
  width: number,
  label: (entry: PageDated) => TimelineLabel,
): TimelineLayout {
  const characters = Math.max(12, Math.floor((width - TEXT_X - 8) / CHARACTER));
  const placed: Placed[] = [];
  for (const entry of entries) {
    const { text, remark } = label(entry);
    const lines = wrapText(text, characters, MOST_LINES);
    const before = placed.at(-1);
    const y = before ? before.bottom + LINE + AIR + gapBetween(before.entry, entry) : TOP;
    placed.push({ entry, y, bottom: y + LINE * (lines.length + (remark === null ? 0 : 1)), lines, remark });
  }
  const timeToY = axis(placed);
  const spots = placed.map((spot) => ({ ...spot, endY: endOf(spot.entry, timeToY) }));
  const last = spots.at(-1);
  return { width, height: (last ? last.bottom + LINE : TOP) + BOTTOM, spots, years: yearsOf(spots, timeToY) };
}

function gapBetween(before: PageDated, entry: PageDated): number {
  const days = (timeOf(entry.date) - timeOf(before.date)) / DAY_MS;
  return Math.min(MOST_GAP, GAP_PER_ROOT_DAY * Math.sqrt(days));
}

/** Maps milliseconds since 1970 to pixels, with a knot at every entry; of entries at the same moment, the first counts. */
function axis(placed: readonly Placed[]): (time: number) => number {
  const bends = new Map<number, number>();
  for (const { entry, y } of placed) {
    const time = timeOf(entry.date);
    if (!bends.has(time)) bends.set(time, y);
  }
  const [first, ...rest]: Knot[] = [...bends];
  return first ? piecewiseLinear([first, ...rest]) : () => TOP;
}

function endOf(entry: PageDated, timeToY: (time: number) => number): number | null {
  return entry.what === 'event' && entry.end !== null ? timeToY(timeOf(entry.end)) : null;
}

function yearsOf(spots: readonly Placed[], timeToY: (time: number) => number): TimelineLayout['years'] {
  const [first] = spots;
  const last = spots.at(-1);
  if (!first || !last) return [];
  const years: { year: number; y: number }[] = [];
  // From the first full year up to the last entry.
  const begins = yearOf(first.entry.date) + (startOfYear(yearOf(first.entry.date)) < timeOf(first.entry.date) ? 1 : 0);
  for (let year = begins; startOfYear(year) < timeOf(last.entry.date); year += 1) {
    const y = timeToY(startOfYear(year));
    const free = spots.every((spot) => y < spot.y - YEAR_ABOVE || y > spot.bottom + YEAR_BELOW);
    if (free && y - (years.at(-1)?.y ?? 0) >= YEARS_APART) years.push({ year, y });
  }
  return years;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function startOfYear(year: number): number {
  return timeOf(String(year).padStart(4, '0'));
}

/** The first moment of a date of any precision, in milliseconds since 1970. */
function timeOf(date: string): number {
  return Date.parse(date);
}
