/** Parses and sorts dates of different precision: YYYY, YYYY-MM, YYYY-MM-DD. */

/** The numbers of a date; a missing month or day counts as the first. */
export function parseIsoDate(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** The first moment of a date, in UTC. Years below 100 are taken literally, not as 19xx. */
export function firstMomentOf(date: string): Date {
  const [year, month, day] = parseIsoDate(date);
  const moment = new Date(Date.UTC(2000, month - 1, day));
  moment.setUTCFullYear(year);
  return moment;
}

/** For sorting: negative if `a` comes first. If two dates agree as far as both go, the less precise one comes first. */
export function compareIsoDates(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
