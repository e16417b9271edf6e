/** Says where each entry of a page's timeline stands in its drawing: time runs down, gaps keep their order but not their length. */
import { scaleLinear } from 'd3-scale';
import { utcDay, utcYear } from 'd3-time';
import type { PageDated } from './page-timeline';
import { wrapText } from './wrap-text';

export interface TimelineSpot {
  readonly entry: PageDated;
  /** Pixels from the top, of the entry's first line. */
  readonly y: number;
  /** The same, of its last line. */
  readonly bottom: number;
  /** Where its span ends on the axis; null for a single date. */
  readonly endY: number | null;
  readonly lines: readonly string[];
  /** What stands under the lines in another voice; null where nothing does. */
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
  /** Beginnings of years between entries, where the axis has room for them. */
  readonly years: readonly { readonly year: number; readonly y: number }[];
}

/** All in CSS pixels. */
const TOP = 20;
const BOTTOM = 24;
export const LINE = 16;
/** Room under an entry before the next can stand. */
const AIR = 14;
/** What the square root of a day adds: a week 5, a year 38, a century 380 before `MOST_GAP` cuts it. */
const GAP_PER_ROOT_DAY = 2;
const MOST_GAP = 72;
/** Widths beside the axis, and of one character of 12 pixels, measured in the usual sans-serif faces. */
export const TEXT_X = 44;
const CHARACTER = 6.4;
const MOST_LINES = 3;
/** A year's number needs so much room to both sides. */
const YEAR_ROOM = 14;

type Placed = Omit<TimelineSpot, 'endY'>;

/** Lays the entries (in order of time) out in a drawing `width` pixels wide. `label` gives an entry's words. */
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
  const days = utcDay.count(dateOf(before.date), dateOf(entry.date));
  return Math.min(MOST_GAP, GAP_PER_ROOT_DAY * Math.sqrt(days));
}

/** Time to pixels, bent at every entry; of entries at one moment the first counts. */
function axis(placed: readonly Placed[]): (date: Date) => number {
  const bends = new Map<number, number>();
  for (const { entry, y } of placed) {
    const time = dateOf(entry.date).getTime();
    if (!bends.has(time)) bends.set(time, y);
  }
  // A scale needs two moments.
  if (bends.size < 2) return () => TOP;
  const scale = scaleLinear()
    .domain([...bends.keys()])
    .range([...bends.values()])
    .clamp(true);
  return (date) => scale(date.getTime());
}

function endOf(entry: PageDated, timeToY: (date: Date) => number): number | null {
  return entry.what === 'event' && entry.end !== null ? timeToY(dateOf(entry.end)) : null;
}

function yearsOf(spots: readonly Placed[], timeToY: (date: Date) => number): TimelineLayout['years'] {
  const [first] = spots;
  const last = spots.at(-1);
  if (!first || !last) return [];
  const years: { year: number; y: number }[] = [];
  for (const year of utcYear.range(dateOf(first.entry.date), dateOf(last.entry.date))) {
    const y = timeToY(year);
    const free = spots.every((spot) => y < spot.y - YEAR_ROOM || y > spot.bottom + YEAR_ROOM);
    if (free && y - (years.at(-1)?.y ?? 0) >= YEAR_ROOM) years.push({ year: year.getUTCFullYear(), y });
  }
  return years;
}

/** The first moment of a date of any precision. */
function dateOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(2000, month - 1, day));
  moment.setUTCFullYear(year);
  return moment;
}
