/** Turns message keys and values into words of the interface's language. */
import { i18n } from '@/components/spoken';
import type { Message, Value } from '@/core/cards/messages';
import { firstMomentOf } from '@/core/text/iso-date';
import type { Kind } from '@/core/topics/kind-names';
import { interfaceLanguage } from './interface-language';

/** A message as words. */
export function say({ key, values }: Message): string {
  const words = values.map(sayValue);
  // Keys of relations are built from their type; a test checks every one against the locales.
  return words.length > 0 ? i18n.t(key as 'card.more', words as [string]) : i18n.t(key as 'card.dates');
}

/** The word for a topic's kind. */
export function sayKind(kind: Kind): string {
  return i18n.t(`kind.${kind}`);
}

function sayValue(value: Value): string {
  return typeof value === 'object' ? sayDate(value.date) : String(value);
}

/** A date (YYYY, YYYY-MM or YYYY-MM-DD) written out as precisely as it is known. */
export function sayDate(date: string, length: 'long' | 'short' = 'long'): string {
  return formatOf(date, length).format(firstMomentOf(date));
}

/** A date range; what both dates have in common is written once if they are equally precise. `end` null: a single date. */
export function sayDates(date: string, end: string | null): string {
  if (end === null) return sayDate(date);
  if (date.length !== end.length) return `${sayDate(date)} – ${sayDate(end)}`;
  return formatOf(date, 'long').formatRange(firstMomentOf(date), firstMomentOf(end));
}

function formatOf(date: string, length: 'long' | 'short'): Intl.DateTimeFormat {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(interfaceLanguage() === 'es' ? 'es' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: length }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

/** A number as the interface's language writes it; `style` as `Intl.NumberFormat` takes it. Spanish as in Mexico, like the packs: "1,516". */
export function sayNumber(number: number, style?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(interfaceLanguage() === 'es' ? 'es-MX' : 'en', style).format(number);
}

/** "12 kB", "3.4 MB", "10 MB": bytes, in kilobytes of 1,024 (rounded up) below a megabyte. */
export function sayBytes(bytes: number): string {
  const kilobytes = bytes / 1_024;
  if (kilobytes < 1_024) return sayUnit(Math.ceil(kilobytes), 'kilobyte');
  return sayUnit(kilobytes / 1_024, 'megabyte');
}

function sayUnit(size: number, unit: 'kilobyte' | 'megabyte'): string {
  return sayNumber(size, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 });
}

/** "1 topic", "12 topics". English and Spanish have only these two plural forms. */
export function sayCount(what: 'topics' | 'mentions' | 'results' | 'sources', count: number): string {
  return count === 1 ? i18n.t(`popup.${what}_one`) : i18n.t(`popup.${what}_many`, [count]);
}
