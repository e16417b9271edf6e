/**
 * Runs the tests of `core` for Stryker in one process: files are read once, and a mutant costs only the tests that reach it.
 * Stryker's runner for Vitest begins a worker and reads every file anew for each mutant, which takes three times as long or more.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collectTests, getFn, getHooks, type Suite, type Task, type Test, type VitestRunner } from '@vitest/runner';
import fc from 'fast-check';
import { build } from 'vite';

const TESTS = 'tests/core';

/** What these hold is that much text, or many names, stays cheap: seconds each, and no mutant dies of them alone. */
const COSTLY = /linear\.test\.ts|a million names|among 10,000 topics/;

/** A mutant that hangs is ended by Stryker; on a machine that does nothing but mutate everything is slow. */
const TEST_TIMEOUT_MS = 60_000;

/** What mutated code and this runner share: Stryker's `InstrumenterContext`, whose fields come and go. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

const world = globalThis as unknown as Record<string, Shared>;
const shared: Shared = {};
world[INSTRUMENTER_CONSTANTS.NAMESPACE] = shared;

// Which values of a property fail first is for people to read; to find the smallest takes seconds for every mutant.
fc.configureGlobal({ endOnFailure: true });

class InProcessRunner implements TestRunner {
  private readonly tests = new Map<string, Test>();
  /** A mutant ran since the files were read; one left something behind that outlives it. */
  private isFresh = true;
  private isSpoilt = false;

  /** Files are always read without a mutant (`ignoreStatic`): there is nothing to read anew, and Stryker need not start another process for it. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const files = await bundleTests();
    const config = { root: process.cwd(), testTimeout: TEST_TIMEOUT_MS, hookTimeout: TEST_TIMEOUT_MS };
    const runner = {
      config: { ...config, setupFiles: [], sequence: { seed: 0, hooks: 'parallel', setupFiles: 'list' }, tags: [] },
      importFile: (path: string) => import(pathToFileURL(path).href),
    } as unknown as VitestRunner;
    for (const task of await collectTests(files, runner)) {
      if (task.result?.errors?.length) throw new Error(`${task.name}: ${task.result.errors[0]?.message}`);
      for (const test of testsOf(task)) this.tests.set(this.idOf(test), test);
    }
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const id of this.tests.keys()) tests.push(await this.run(id));
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: shared.mutantCoverage ?? { static: {}, perTest: {} },
    };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    // Stryker starts a new process for a runner that ended, and asks it again.
    if (this.isSpoilt) process.exit(1);
    shared.activeMutant = activeMutant.id;
    shared.hitCount = 0;
    shared.hitLimit = hitLimit;
    const tests: TestResult[] = [];
    for (const id of testFilter ?? this.tests.keys()) {
      tests.push(await this.run(id));
      if (tests.at(-1)?.status === TestStatus.Failed) break;
    }
    const late = determineHitLimitReached(shared.hitCount, hitLimit);
    shared.activeMutant = undefined;
    shared.hitLimit = undefined;
    if (tests.at(-1)?.status === TestStatus.Failed) await this.checkClean(tests.at(-1)?.id ?? '');
    this.isFresh = false;
    return toMutantRunResult(late ?? { status: DryRunStatus.Complete, tests });
  }

  /** Its name; two rows of a table may have the same. */
  private idOf(test: Test): string {
    let id = nameOf(test);
    while (this.tests.has(id)) id += ' again';
    return id;
  }

  /**
   * A test that fails without a mutant as well fails for what one left in memory. The mutant itself is to blame where it is the
   * first since the files were read; else that is not known, and it is tried again in a new process.
   */
  private async checkClean(id: string): Promise<void> {
    this.isSpoilt = (await this.run(id)).status === TestStatus.Failed;
    if (this.isSpoilt && !this.isFresh) process.exit(1);
  }

  private async run(id: string): Promise<TestResult> {
    const test = this.tests.get(id);
    // Told as a failure it would pass for a mutant that was noticed.
    if (!test) throw new Error(`There is no test "${id}".`);
    const begun = performance.now();
    const told = { id, name: id };
    shared.currentTestId = id;
    try {
      await runTest(test);
      return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - begun };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...told, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - begun };
    } finally {
      shared.currentTestId = undefined;
    }
  }
}

const BUNDLES = '.bundled-tests';

/** Bundles the tests and what they import, each shared file once, unless a process before this one has; gives the paths. */
async function bundleTests(): Promise<string[]> {
  const root = process.cwd();
  const names = readdirSync(join(root, TESTS), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.test.ts') && !COSTLY.test(name));
  const input = Object.fromEntries(files.map((name) => [name.slice(0, -'.ts'.length), join(root, TESTS, name)]));
  if (!existsSync(BUNDLES)) {
    const outDir = join(root, `${BUNDLES}-by-${process.pid}`);
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': resolve(root) } },
      build: { ssr: true, minify: false, outDir, rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } } },
    });
    // Another process may have been quicker; then its bundles are as good.
    if (!existsSync(BUNDLES)) renameSync(outDir, BUNDLES);
  }
  return Object.keys(input).map((name) => join(root, BUNDLES, `${name}.mjs`));
}

/** The test with the hooks around it. Rejects where it, or one of them, fails. */
async function runTest(test: Test): Promise<void> {
  const suites: Suite[] = [];
  for (let { suite } = test; suite; suite = suite.suite) suites.push(suite);
  suites.push(test.file);
  const { context } = test;
  for (const suite of suites.toReversed()) for (const hook of getHooks(suite).beforeEach) await hook(context, suite);
  await getFn(test)();
  for (const suite of suites) for (const hook of getHooks(suite).afterEach) await hook(context, suite);
}

function testsOf(task: Task): Test[] {
  if (task.type === 'suite') return task.tasks.flatMap(testsOf);
  return task.mode === 'run' && !COSTLY.test(nameOf(task)) ? [task] : [];
}

/** A test's name after those of its file and suites. */
function nameOf(task: Task): string {
  const outer = task.suite ?? (task.type === 'suite' ? undefined : task.file);
  return outer ? `${nameOf(outer)} > ${task.name}` : task.name;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
