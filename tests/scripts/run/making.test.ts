/** What is broken off while it is made is never taken for whole, and does not stay. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makingFolder, putInPlace } from '../../../scripts/run/making';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'glosa-making-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

it('what a process has left that is gone is removed, and what one makes that runs is not', () => {
  // No system gives a process so high a number.
  const left = join(parent, '.making-999999999');
  const mine = join(parent, `.making-${process.pid}`);
  for (const folder of [left, mine]) mkdirSync(folder);
  expect(makingFolder(parent)).toBe(mine);
  expect([left, mine].map((folder) => existsSync(folder))).toEqual([false, true]);
});

it('what is made takes the place of what was there, and leaves the rest', () => {
  const from = makingFolder(parent);
  const to = join(parent, 'to');
  for (const [folder, words] of [
    [join(from, 'chrome'), 'new'],
    [join(to, 'chrome'), 'old'],
    [join(to, 'firefox'), 'old'],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${words}.txt`), words);
  }
  putInPlace(from, to);
  expect(readFileSync(join(to, 'chrome', 'new.txt'), 'utf8')).toBe('new');
  expect(existsSync(join(to, 'chrome', 'old.txt'))).toBe(false);
  expect(existsSync(join(to, 'firefox', 'old.txt'))).toBe(true);
});
