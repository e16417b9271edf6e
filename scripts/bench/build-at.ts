/** Builds the extension as it was at a commit, in a checkout of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../run/root';

const run = promisify(execFile);
const BUILT = ['.output', 'chrome-mv3'] as const;

/** The folder of the build for Chromium, and how to remove it. Throws if there is no such commit, or it cannot be built. */
export async function buildAt(commit: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const place = await mkdtemp(join(tmpdir(), 'glosa-bench-commit-'));
  const checkout = join(place, 'glosa');
  const remove = async () => {
    await run('git', ['-C', ROOT, 'worktree', 'remove', '--force', checkout]).catch(() => undefined);
    await rm(place, { recursive: true, force: true });
  };
  try {
    await run('git', ['-C', ROOT, 'worktree', 'add', '--detach', checkout, commit]);
    await run('npm', ['ci'], { cwd: checkout, maxBuffer: Number.POSITIVE_INFINITY });
    await run('npm', ['run', 'build', '--', 'chrome'], { cwd: checkout, maxBuffer: Number.POSITIVE_INFINITY });
    return { folder: join(checkout, ...BUILT), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
