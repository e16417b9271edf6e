/** The small helpers: the latest wins, one after the other, again after a while, a hash, a date. */
import { describe, expect, it } from 'vitest';
import { createLatest } from '../../core/latest';
import { createQueue } from '../../core/queue';
import { retryAfter } from '../../core/retry';
import { fnv1a } from '../../core/text/hash';
import { compareIsoDates, firstMomentOf, parseIsoDate } from '../../core/text/iso-date';

describe('createLatest', () => {
  it('holds of the last request begun, and of no other', () => {
    const begin = createLatest();
    const first = begin();
    expect(first()).toBe(true);
    const second = begin();
    expect([first(), second()]).toEqual([false, true]);
  });
});

describe('createQueue', () => {
  it('runs one task after the other, also after one that failed', async () => {
    const queue = createQueue();
    const said: string[] = [];
    const task = (name: string) => async () => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      if (name === 'b') throw new Error(name);
      return name;
    };
    const all = await Promise.allSettled([queue(task('a')), queue(task('b')), queue(task('c'))]);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('takes a task that throws at once for one that failed', async () => {
    const queue = createQueue();
    const fails = queue(() => {
      throw new Error('at once');
    });
    await expect(fails).rejects.toThrow('at once');
    expect(await queue(() => 2)).toBe(2);
  });
});

describe('retryAfter', () => {
  it('waits twice as long each time, and no longer than the longest', () => {
    const policy = { firstMs: 500, longestMs: 3_000 };
    expect([1, 2, 3, 4, 100].map((failures) => retryAfter(policy, failures))).toEqual([
      500, 1_000, 2_000, 3_000, 3_000,
    ]);
  });
});

describe('fnv1a', () => {
  // From the reference's test vectors for 32 bits.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of "%s" is as published', (text, hash) => expect(fnv1a(text)).toBe(hash));

  it('goes on from what came before', () => {
    expect(fnv1a('bar', fnv1a('foo'))).toBe(fnv1a('foobar'));
  });
});

describe('dates', () => {
  it('are read to the precision that they have', () => {
    expect(parseIsoDate('2023')).toEqual([2023, 1, 1]);
    expect(parseIsoDate('1938-03')).toEqual([1938, 3, 1]);
    expect(parseIsoDate('2023-05-08')).toEqual([2023, 5, 8]);
  });

  it('begin at their first moment, in the years of antiquity too', () => {
    expect(firstMomentOf('2023-05-08').toISOString()).toBe('2023-05-08T00:00:00.000Z');
    expect(firstMomentOf('0044-03-15').toISOString()).toBe('0044-03-15T00:00:00.000Z');
  });

  it('are ordered, the less precise first', () => {
    const dates = ['2023-05-08', '2023', '1938-03-18', '2023-05'];
    expect(dates.sort(compareIsoDates)).toEqual(['1938-03-18', '2023', '2023-05', '2023-05-08']);
    expect(compareIsoDates('2023', '2023')).toBe(0);
  });
});
