/** Defines what is read from an article; reads author and date from the lines around it. */
import type { Language } from '../topics/topic';

/** What could be read; null where the text does not say it. */
export interface Article {
  title: string | null;
  author: string | null;
  publisher: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** https only. */
  url: string | null;
  language: Language;
  /** The first is paragraph 1. */
  paragraphs: string[];
}

/** An article before its language is known. */
export type FoundArticle = Omit<Article, 'language'>;

/** What follows "By" or "Por", else a line of two to four words that is no date. */
export function authorIn(lines: readonly string[]): string | null {
  const signed = lines.find((line) => /^(?:by|por)\s+\p{Lu}/iu.test(line) && /^\p{Lu}/u.test(withoutBy(line)));
  if (signed) return withoutBy(signed);
  const isName = (line: string) => withoutBy(line) === line && /^\p{Lu}\S+(?:\s+\S+){1,3}$/u.test(line);
  return lines.find((line) => dayIn(line) === null && isName(line)) ?? null;
}

/** The day in a line above the first paragraph, else in that one's dateline: "OSTREL, 3 March 2026 - The trust opened". */
export function dateIn(lines: readonly string[], [first = '']: readonly string[]): string | null {
  const day = lines.map(dayIn).find((found) => found !== null);
  if (day) return day;
  const dateline = /^(.{6,60}?)(?:\s+[-–—]+|[.:]\s*[-–—]+|[–—])\s*\S/.exec(first)?.[1];
  // "On 3 March 2026 - a Tuesday - the trust opened" tells what happened that day, not when it was written.
  const [, written] = /(?:^|[,(]\s*)((?:\d|\p{Lu}\p{Ll}{2,} \d).*)/u.exec(dateline ?? '') ?? [];
  return written === undefined ? null : dayIn(written);
}

/** "By Eva Gray" as "Eva Gray". */
export function withoutBy(line: string): string {
  return line.replace(/^(?:by|por)\s+/i, '').trim();
}

/** `address` if it may stand in a pack, else null. */
export function httpsOnly(address: string): string | null {
  return address.startsWith('https://') ? address : null;
}

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

/** The day in a line such as "8 May 2023", "May 8, 2023", "8 de mayo de 2023" or "2023-05-08T10:00", as YYYY-MM-DD. */
export function dayIn(line: string): string | null {
  const iso = /\b(\d{4}-\d{2}-\d{2})(?!\d)/.exec(line)?.[1];
  if (iso) return iso;
  const folded = line.toLowerCase();
  const month = MONTHS.findIndex((names) => names.some((name) => new RegExp(`\\b${name}\\b`).test(folded)));
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(folded)?.[1];
  const day = /\b([12]?\d|3[01])\b(?!\d)/.exec(folded.replace(/\b\d{4}\b/, ''))?.[1];
  if (month < 0 || !year || !day) return null;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
