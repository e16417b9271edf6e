/** What a run of tests leaves behind: nothing, also where it is broken off. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endAll, startNode, sweep, temporaryFolder } from '../../../scripts/run/children';

const FOR_EVER = 'setInterval(() => {}, 1_000)';

it('a process that was started ends with those that it has started', async () => {
  const folder = temporaryFolder();
  const child = startNode(
    ['-e', `console.log(require('child_process').spawn(process.execPath, ['-e', '${FOR_EVER}']).pid); ${FOR_EVER}`],
    folder,
  );
  const [said] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const grandchild = Number(String(said));
  expect(process.kill(grandchild, 0)).toBe(true);
  await endAll();
  expect(child.signalCode).toBe('SIGTERM');
  await expect.poll(() => isAlive(grandchild), { timeout: 5_000 }).toBe(false);
  sweep(folder);
});

it('the folder goes, and what still runs on it, and nothing else', async () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();
  writeFileSync(join(folder, 'profile'), '');
  const start = (on: string) => spawn(process.execPath, ['-e', FOR_EVER, on], { stdio: 'ignore' });
  const [inside, outside] = [start(join(folder, 'profile')), start(other)];
  sweep(folder);
  await once(inside, 'exit');
  expect(existsSync(folder)).toBe(false);
  expect(isAlive(outside.pid)).toBe(true);
  sweep(other);
  await once(outside, 'exit');
});

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid ?? Number.NaN, 0);
  } catch {
    return false;
  }
}
