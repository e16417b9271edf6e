/** What a reader of a new release would find within weeks: packs that are past their review. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `pack.json` says of its age, each day as YYYY-MM-DD. */
export interface PackAge {
  id: string;
  asOf: string;
  reviewBy: string;
}

/**
 * Days that a pack must have left at its release: two weeks until stores and browsers have brought it to everybody, the rest to review
 * it again and release that before cards begin to say that they may be out of date.
 */
const DAYS_LEFT_AT_RELEASE = 90;

/** Days from when its facts were looked up to when they must be again, at most: a year, a leap day included. */
const LONGEST_DAYS = 366;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The packs in the folders of `folder` (assets/packs). */
export function packAges(folder: string): PackAge[] {
  return readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name, 'pack.json'), 'utf8')) as PackAge,
  );
}

/** What is wrong with the age of packs that are released on the day `today`, a line each; none where all is well. */
export function reviewPacks(packs: readonly PackAge[], today: string): string[] {
  return packs.flatMap(({ id, asOf, reviewBy }) => {
    const left = daysBetween(today, reviewBy);
    const due =
      left < DAYS_LEFT_AT_RELEASE
        ? [
            `The pack ${id} is due for review on ${reviewBy}, ${left < 0 ? 'which has passed' : `in ${left} days`}: a release needs ` +
              `${DAYS_LEFT_AT_RELEASE}. Review it, then set both dates (docs/corrections.md).`,
          ]
        : [];
    const long =
      daysBetween(asOf, reviewBy) > LONGEST_DAYS
        ? [`The pack ${id} was looked up on ${asOf}; its review on ${reviewBy} is more than a year later.`]
        : [];
    return [...due, ...long];
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
