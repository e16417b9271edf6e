/** Compares dates of different precision (YYYY, YYYY-MM, YYYY-MM-DD). */
import { parseIsoDate } from '../text/iso-date';

/** True if `date` is later than `than` at the precision that both have. */
export function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}

/** Whole months from `from` to `to`; a date without a month counts from January; negative where `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parseIsoDate(from);
  const [toYear, toMonth, toDay] = parseIsoDate(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  if (months > 0 && toDay < fromDay) return months - 1;
  if (months < 0 && toDay > fromDay) return months + 1;
  return months;
}
