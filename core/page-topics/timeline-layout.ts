/** Says where each entry of a page's timeline stands in its drawing: time runs down, gaps keep their order but not their length. */
import { scaleLinear } from 'd3-scale';
import { utcDay, utcYear } from 'd3-time';
import type { PageDated } from './page-timeline';
import { wrapText } from './wrap-text';

export interface TimelineSpot {
  readonly entry: PageDated;
  /** Pixels from the top, of the entry's first line. */
  readonly y: number;
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

/** Lays the entries (in order of time) out in a drawing `width` pixels wide. `label` gives an entry's words. */
export function layoutTimeline(
  entries: readonly PageDated[],
  width: number,
  label: (entry: PageDated) => TimelineLabel,
): TimelineLayout {
  const characters = Math.max(12, Math.floor((width - TEXT_X - 8) / CHARACTER));
  const texts = entries.map((entry) => {
    const { text, remark } = label(entry);
    const lines = wrapText(text, characters, MOST_LINES);
    return { lines, remark, tall: LINE * (1 + lines.length + (remark === null ? 0 : 1)) };
  });
  const ys = placesOf(
    entries,
    texts.map(({ tall }) => tall),
  );
  const timeToY = axis(entries, ys);
  const spots = entries.map((entry, at) => ({
    entry,
    y: ys[at] ?? TOP,
    endY: entry.what === 'event' && entry.end !== null ? timeToY(dateOf(entry.end)) : null,
    lines: texts[at]?.lines ?? [],
    remark: texts[at]?.remark ?? null,
  }));
  const last = spots.at(-1);
  const height = (last ? last.y + (texts.at(-1)?.tall ?? 0) : TOP) + BOTTOM;
  return { width, height, spots, years: yearsOf(entries, spots, timeToY) };
}

/** Where the last of an entry's lines ends. */
function bottomOf({ y, lines, remark }: Pick<TimelineSpot, 'y' | 'lines' | 'remark'>): number {
  return y + LINE * (lines.length + (remark === null ? 0 : 1));
}

/** `tall` is the height of every entry: its date, its lines, its remark. */
function placesOf(entries: readonly PageDated[], tall: readonly number[]): number[] {
  let y = TOP;
  return entries.map((entry, at) => {
    const before = entries[at - 1];
    if (before) {
      const days = utcDay.count(dateOf(before.date), dateOf(entry.date));
      y += (tall[at - 1] ?? 0) + AIR + Math.min(MOST_GAP, GAP_PER_ROOT_DAY * Math.sqrt(Math.max(0, days)));
    }
    return y;
  });
}

/** Time to pixels, bent at every entry; of entries at one moment the first counts. */
function axis(entries: readonly PageDated[], ys: readonly number[]): (date: Date) => number {
  const bends = new Map<number, number>();
  entries.forEach(({ date }, at) => {
    const time = dateOf(date).getTime();
    if (!bends.has(time)) bends.set(time, ys[at] ?? TOP);
  });
  if (bends.size < 2) return () => ys[0] ?? TOP;
  const scale = scaleLinear()
    .domain([...bends.keys()])
    .range([...bends.values()])
    .clamp(true);
  return (date) => scale(date.getTime());
}

function yearsOf(entries: readonly PageDated[], spots: readonly TimelineSpot[], timeToY: (date: Date) => number) {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return [];
  const years: { year: number; y: number }[] = [];
  for (const year of utcYear.range(dateOf(first.date), dateOf(last.date))) {
    const y = timeToY(year);
    const free = spots.every((spot) => y < spot.y - YEAR_ROOM || y > bottomOf(spot) + YEAR_ROOM);
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
