/** A page that never rests gets a small share of its time; one that has rested is read at once. */
import { expect, test } from 'vitest';
import { changeWait, createWork, type WorkDeps } from '@/entrypoints/reader/work';

test('what changes all the time is read for a fiftieth of the time, but not later than after two seconds', () => {
  expect(changeWait(10, 0)).toBe(500);
  expect(changeWait(700, 0)).toBe(2_000);
});

test('changes that come together are read together', () => {
  expect(changeWait(0, 0)).toBe(30);
  expect(changeWait(0.1, 4)).toBe(30);
});

test('rest counts: after a long reading, what comes later waits for what is left, or not at all', () => {
  expect(changeWait(700, 1_500)).toBe(500);
  expect(changeWait(700, 60_000)).toBe(30);
});

/** How often a page with nothing left to do is said to be at rest, where its choice is due or not. */
async function restsOf(isDue: boolean): Promise<number> {
  let rests = 0;
  const deps = {
    watcher: { hasWork: () => false },
    mentions: { work: () => false, takeChanged: () => [], atRest: () => true },
    questions: { ask() {}, isAsking: () => false },
    readable: { judgeNext: () => false, isDone: () => true },
    choosing: { chooseIfDue: () => isDue, isStale: () => false },
    onRest: () => {
      rests += 1;
    },
    onError: (error: unknown) => {
      throw error;
    },
  };
  const work = createWork(deps as unknown as WorkDeps);
  work.start();
  await expect.poll(() => work.isDone()).toBe(true);
  return rests;
}

test('at rest all is painted again, unless it was chosen and painted just before', async () => {
  expect(await restsOf(false)).toBe(1);
  expect(await restsOf(true)).toBe(0);
});

test('what a slice has found is chosen before more is read', async () => {
  const done: string[] = [];
  const left = ['found', 'more', 'most'];
  const deps = {
    watcher: { hasWork: () => left.length > 0, step: () => done.push(left.shift() ?? '') > 0 && left.length > 0 },
    mentions: { work: () => false, takeChanged: () => [], atRest: () => true },
    questions: { ask() {}, isAsking: () => false },
    readable: { judgeNext: () => false, isDone: () => true },
    choosing: {
      chooseIfDue(readToEnd: boolean) {
        done.push(readToEnd ? 'chosen at rest' : 'chosen');
        return false;
      },
      isStale: () => false,
    },
    onRest() {},
    onError(error: unknown) {
      throw error;
    },
  };
  const work = createWork(deps as unknown as WorkDeps);
  work.start();
  await expect.poll(() => work.isDone()).toBe(true);
  // First what an earlier slice has left.
  expect(done.slice(0, 4)).toEqual(['chosen', 'found', 'chosen', 'more']);
});

test('a choice that takes long is left to a slice of its own, and is made before the page is at rest', async () => {
  const slices: string[][] = [];
  let left = 1;
  let isStale = true;
  const deps = {
    watcher: { hasWork: () => left > 0, step: () => false },
    mentions: {
      work() {
        // Most of a slice.
        for (const begun = performance.now(); left > 0 && performance.now() - begun < 5; );
        left = 0;
        return false;
      },
      takeChanged: () => [],
      atRest: () => true,
    },
    questions: { ask() {}, isAsking: () => false },
    readable: { judgeNext: () => false, isDone: () => true },
    choosing: {
      chooseIfDue(readToEnd: boolean, isLate: boolean) {
        if (!readToEnd && !isLate) slices.push([]);
        if (readToEnd) slices.at(-1)?.push(isLate ? 'late' : 'chosen');
        if (readToEnd && !isLate) isStale = false;
        return readToEnd && !isLate;
      },
      isStale: () => isStale,
    },
    onRest() {},
    onError(error: unknown) {
      throw error;
    },
  };
  const work = createWork(deps as unknown as WorkDeps);
  work.start();
  await expect.poll(() => work.isDone()).toBe(true);
  const all = slices.flat();
  expect([all[0], all.at(-1)]).toEqual(['late', 'chosen']);
});
