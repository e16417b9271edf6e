/** The suites of `npm test`: what each runs, and how what it tells becomes counts. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { end, startNode } from './children';
import { ROOT } from './root';
import { TOLD_TO, type Told } from './test-reporter';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Who hears what happens in a suite while it runs. */
export interface Listener {
  /** How far it is, in words. */
  isAt(words: string): void;
  /** What failed, how, and the command that repeats only it. */
  failed(what: string, words: string, command: string): void;
  /** What failed at first, how, and passed when it was tried again. */
  retried(what: string, words: string): void;
}

export interface Suite {
  name: string;
  /** Runs it; `temporary` is a folder for what it and its browsers keep for a while. */
  run(listener: Listener, temporary: string): Promise<Counts>;
}

/** One command of a suite: its name, what Node is called with, and what a person types for the same. */
export type Check = readonly [label: string, args: readonly string[], command: string];

/** Longer than any suite takes: one that stands still must not hold up the run for ever. */
const LONGEST_MS = 2_400_000;

/** A suite of commands, each of which passes or fails as a whole. */
export function commandSuite(name: string, checks: readonly Check[]): Suite {
  return {
    name,
    async run(listener, temporary) {
      const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
      for (const [label, args, command] of checks) {
        listener.isAt(label);
        const { code, said } = await runNode(args, temporary);
        if (code === 0) counts.passed++;
        else {
          counts.failed++;
          listener.failed(label, said, command);
        }
      }
      return counts;
    },
  };
}

/** A suite that is a project of vitest.config.ts, or those of its `files`. */
export function vitestSuite(name: string, project: string, files: readonly string[] = []): Suite {
  return {
    name,
    async run(listener, temporary) {
      const heard = new Heard(project, listener);
      const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
      const reporter = `--reporter=${join(ROOT, 'scripts/run/test-reporter.ts')}`;
      const args = [vitest, 'run', ...files, `--project=${project}`, reporter];
      const { code, said } = await runNode(args, temporary, (told) => heard.take(told));
      // One that ends badly without a failed test could not begin, or was broken off.
      if (code !== 0 && heard.counts.failed === 0) heard.fail('', '', said);
      return heard.counts;
    },
  };
}

/** What is heard of one run of Vitest. */
class Heard {
  readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  private files = 0;
  private done = 0;

  constructor(
    private readonly project: string,
    private readonly listener: Listener,
  ) {}

  take(told: Told): void {
    if (told.is === 'begins') this.files = told.files;
    else if (told.is === 'file done') this.done++;
    else if (told.is === 'failed') this.fail(told.file, told.test, told.words);
    else if (told.is === 'skipped') this.counts.skipped++;
    else if (told.is !== 'file') this.counts.passed++;
    if (told.is === 'retried') this.listener.retried(`${told.file}: ${told.test}`, told.words);
    if (told.is === 'begins') return;
    const { passed, failed } = this.counts;
    this.listener.isAt(`${passed + failed} tests, ${this.done} of ${this.files} files, ${told.file}`);
  }

  fail(file: string, test: string, words: string): void {
    this.counts.failed++;
    const only = test ? ` -t ${quoted(`^${test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)}` : '';
    const where = file ? ` ${quoted(file)}` : '';
    this.listener.failed(`${file} ${test}`.trim(), words, `npx vitest run --project=${this.project}${where}${only}`);
  }
}

/** As one word of a shell. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Runs this Node in the project; gives its exit code and all it wrote. `take` gets what a `TestReporter` tells. */
function runNode(
  args: readonly string[],
  temporary: string,
  take: (told: Told) => void = () => undefined,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = startNode(args, temporary);
    const tooLong = setTimeout(() => end(child, 'SIGKILL'), LONGEST_MS);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const lines = createInterface({ input: child.stdio[TOLD_TO] as Readable });
    lines.on('line', (line) => take(JSON.parse(line) as Told));
    child.on('error', (error) => chunks.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      clearTimeout(tooLong);
      resolve({ code: code ?? 1, said: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
