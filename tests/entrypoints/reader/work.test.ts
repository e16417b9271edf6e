/** A page that never rests gets a small share of its time; one that has rested is read at once. */
import { expect, onTestFinished, test, vi } from 'vitest';
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

/** The work on a page where all is done, but for what `steps` say. */
function workOn(steps: object) {
  const deps = {
    watcher: { hasWork: () => false },
    mentions: { work: () => false, takeChanged: () => [], atRest: () => true },
    questions: { ask() {}, isAsking: () => false },
    readable: { judgeNext: () => false, isDone: () => true },
    choosing: { chooseIfDue: () => false, isStale: () => false },
    onRest() {},
    onError(error: unknown) {
      throw error;
    },
    ...steps,
  };
  return createWork(deps as unknown as WorkDeps);
}

/** How often a page with nothing left to do is said to be at rest, where its choice is due or not. */
async function restsOf(isDue: boolean): Promise<number> {
  let rests = 0;
  const work = workOn({
    choosing: { chooseIfDue: () => isDue, isStale: () => false },
    onRest: () => {
      rests += 1;
    },
  });
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
  const work = workOn({
    watcher: { hasWork: () => left.length > 0, step: () => done.push(left.shift() ?? '') > 0 && left.length > 0 },
    choosing: {
      chooseIfDue(readToEnd: boolean) {
        done.push(readToEnd ? 'chosen at rest' : 'chosen');
        return false;
      },
      isStale: () => false,
    },
  });
  work.start();
  await expect.poll(() => work.isDone()).toBe(true);
  // First what an earlier slice has left.
  expect(done.slice(0, 4)).toEqual(['chosen', 'found', 'chosen', 'more']);
});

test('a choice that takes long is left to a slice of its own, and is made before the page is at rest', async () => {
  const slices: string[][] = [];
  let left = 1;
  let isStale = true;
  const work = workOn({
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
    choosing: {
      chooseIfDue(readToEnd: boolean, isLate: boolean) {
        if (!readToEnd && !isLate) slices.push([]);
        if (readToEnd) slices.at(-1)?.push(isLate ? 'late' : 'chosen');
        if (readToEnd && !isLate) isStale = false;
        return readToEnd && !isLate;
      },
      isStale: () => isStale,
    },
  });
  work.start();
  await expect.poll(() => work.isDone()).toBe(true);
  const all = slices.flat();
  expect([all[0], all.at(-1)]).toEqual(['late', 'chosen']);
});

/** What one reading of a change takes here, in ms. */
const READING_MS = 10;

/** The work on a page, by a clock of its own: `pass` lets so many ms go by, each with a change where `changes` is set. */
function workByTheClock() {
  const page = { changes: false, asks: false, unread: 0, readings: [] as number[] };
  let now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('scheduler', undefined);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const work = workOn({
    watcher: {
      hasWork: () => page.unread > 0,
      step() {
        page.readings.push(now);
        page.unread = 0;
        now += READING_MS;
        return false;
      },
    },
    questions: { ask() {}, isAsking: () => page.asks },
  });
  const pass = (ms: number) => {
    for (const end = now + ms; now < end; now += 1) {
      if (page.changes) {
        page.unread += 1;
        work.startAfterChange();
      }
      vi.advanceTimersByTime(1);
    }
  };
  page.unread = 1;
  work.start();
  return { page, work, pass };
}

test('what changes while an answer is outstanding is read for a fiftieth of the time, too', () => {
  const { page, work, pass } = workByTheClock();
  pass(100);
  expect(work.isDone()).toBe(true);
  Object.assign(page, { changes: true, asks: true });
  pass(20_000);
  const share = (page.readings.length * READING_MS) / 20_000;
  expect(share).toBeLessThan(0.025);
  expect(share).toBeGreaterThan(0.015);
});

test('answers that come meanwhile do not bring the next reading forward, nor put it off', () => {
  const { page, work, pass } = workByTheClock();
  pass(100);
  Object.assign(page, { changes: true, asks: true });
  for (let answers = 0; answers < 200; answers += 1) {
    pass(100);
    work.start();
  }
  const gaps = page.readings.slice(2).map((at, index) => at - (page.readings[index + 1] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(READING_MS * 40);
  expect(Math.max(...gaps)).toBeLessThan(2_000);
});

test('a page that is still being built is read as it comes, for two seconds', () => {
  const { page, pass } = workByTheClock();
  page.asks = true;
  pass(500);
  page.changes = true;
  pass(500);
  expect(page.readings.length).toBeGreaterThan(40);
  pass(1_500);
  const { length } = page.readings;
  pass(2_000);
  expect(page.readings.length - length).toBeLessThan(6);
});
