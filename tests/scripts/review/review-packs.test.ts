/** Which packs are too old for a release. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packAges, reviewPacks } from '../../../scripts/review/review-packs';
import { ROOT } from '../../../scripts/run/root';

const pack = (asOf: string, reviewBy: string) => [{ id: 'p', asOf, reviewBy }];

it('lets a pack go that has ninety days left', () => {
  expect(reviewPacks(pack('2026-07-01', '2027-01-01'), '2026-10-03')).toEqual([]);
});

it('holds one that has a day less, and says by when and what to do', () => {
  expect(reviewPacks(pack('2026-07-01', '2027-01-01'), '2026-10-04')).toEqual([
    'The pack p is due for review on 2027-01-01, in 89 days: a release needs 90. Review it, then set both dates (docs/corrections.md).',
  ]);
});

it('holds one whose day has passed', () => {
  const [fault] = reviewPacks(pack('2026-07-01', '2027-01-01'), '2027-01-02');
  expect(fault).toContain('due for review on 2027-01-01, which has passed');
});

it('holds one that is to be reviewed more than a year after it was looked up', () => {
  expect(reviewPacks(pack('2026-07-01', '2027-07-02'), '2026-07-01')).toEqual([]);
  expect(reviewPacks(pack('2026-07-01', '2027-07-03'), '2026-07-01')).toHaveLength(1);
});

it('reads what ships', () => {
  const ages = packAges(join(ROOT, 'assets', 'packs'));
  expect(ages.map(({ id }) => id)).toContain('amlo-2023');
  for (const { asOf, reviewBy } of ages) expect(asOf < reviewBy).toBe(true);
});
