/** The suites of `npm test`: what each runs, and how what it says becomes counts. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Outcome extends Counts {
  /** What to show where something failed. */
  said: string;
}

export interface Suite {
  name: string;
  run(): Promise<Outcome>;
}

/** Longer than any suite takes: one that hangs must not hang the run. */
const LONGEST_MS = 2_400_000;
const REPORTS = join(ROOT, '.glosa', 'test');

/** A suite of commands, each of which passes or fails as a whole: its label, and what Node is called with. */
export function commandSuite(name: string, checks: readonly (readonly [string, readonly string[]])[]): Suite {
  return {
    name,
    async run() {
      const outcome: Outcome = { passed: 0, failed: 0, skipped: 0, said: '' };
      for (const [label, args] of checks) {
        const { code, said } = await runNode(args);
        if (code === 0) outcome.passed++;
        else {
          outcome.failed++;
          outcome.said += `${label}:\n${said}\n`;
        }
      }
      return outcome;
    },
  };
}

/** A suite that is a project of vitest.config.ts, or those of its `files`. */
export function vitestSuite(name: string, project: string, files: readonly string[] = []): Suite {
  return {
    name,
    async run() {
      const report = join(REPORTS, `${project}.json`);
      mkdirSync(REPORTS, { recursive: true });
      rmSync(report, { force: true });
      const { code, said } = await runNode([
        join(ROOT, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...files,
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return { ...countsIn(report, code), said };
    },
  };
}

/** What vitest counted. A run that ends badly without a failed test (a file that does not load) is one failure. */
function countsIn(report: string, code: number): Counts {
  let read: Partial<Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>> = {};
  try {
    read = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // It ended before it could write: counted below.
  }
  const failed = read.numFailedTests ?? 0;
  return {
    passed: read.numPassedTests ?? 0,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: (read.numPendingTests ?? 0) + (read.numTodoTests ?? 0),
  };
}

/** Runs a script with this Node; gives its exit code and all it wrote. */
function runNode(args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(error.message)));
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(chunks).toString('utf8') }));
  });
}
