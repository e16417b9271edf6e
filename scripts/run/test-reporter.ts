/** What Vitest tells `npm test` while it runs: one JSON object a line on the third output, for the suite that started it. */
import { createWriteStream } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { TestCase, TestModule } from 'vitest/node';
import type { Reporter, TestRunEndReason } from 'vitest/reporters';
import { ROOT } from './root';

/** One thing that happened in a run. */
export type Told =
  | { is: 'begins'; files: number }
  | { is: 'file'; file: string }
  | { is: 'file done'; file: string }
  | { is: 'passed' | 'skipped'; file: string; test: string }
  | { is: 'failed' | 'retried'; file: string; test: string; words: string };

/** The number of the output that it writes to; 1 and 2 are for what tests print. */
export const TOLD_TO = 3;

export default class TestReporter implements Reporter {
  private readonly output = createWriteStream('', { fd: TOLD_TO });

  onTestRunStart(specifications: readonly unknown[]): void {
    this.tell({ is: 'begins', files: specifications.length });
  }

  onTestModuleStart(module: TestModule): void {
    this.tell({ is: 'file', file: fileOf(module) });
  }

  onTestModuleEnd(module: TestModule): void {
    const file = fileOf(module);
    // What is wrong outside of any test: a file that does not load, a hook that fails.
    const outside = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
    if (outside.length > 0) this.tell({ is: 'failed', file, test: '', words: wordsOf(outside) });
    this.tell({ is: 'file done', file });
  }

  onTestCaseResult(test: TestCase): void {
    const about = { file: fileOf(test.module), test: test.fullName.replaceAll(' > ', ' ') };
    const result = test.result();
    if (result.state === 'failed') this.tell({ is: 'failed', ...about, words: wordsOf(result.errors) });
    else if (result.state === 'skipped') this.tell({ is: 'skipped', ...about });
    else if (test.diagnostic()?.flaky) this.tell({ is: 'retried', ...about, words: wordsOf(result.errors ?? []) });
    else this.tell({ is: 'passed', ...about });
  }

  onTestRunEnd(
    _modules: readonly TestModule[],
    errors: readonly { message: string; stack?: string }[],
    _reason: TestRunEndReason,
  ): Promise<void> {
    if (errors.length > 0) this.tell({ is: 'failed', file: '', test: '', words: wordsOf(errors) });
    return new Promise((resolve) => this.output.end(resolve));
  }

  private tell(told: Told): void {
    this.output.write(`${JSON.stringify(told)}\n`);
  }
}

function fileOf(module: TestModule): string {
  return relative(ROOT, module.moduleId).replaceAll('\\', '/');
}

function wordsOf(errors: readonly { message: string; stack?: string; diff?: string }[]): string {
  const words = errors
    .map(({ message, stack, diff }) => [message, diff, firstOwnLine(stack)].filter(Boolean).join('\n'))
    .join('\n');
  return stripVTControlCharacters(words);
}

/** Where in our own files an error arose. */
function firstOwnLine(stack = ''): string | undefined {
  return stack
    .split('\n')
    .find((line) => line.includes('at ') && !line.includes('node_modules'))
    ?.trim();
}
