/** `npm test [-- --quick]`: every suite there is, or those of minutes; its last line is the sum, its exit status follows. */
import { ensureBrowser } from './browsers';
import { endWith } from './run/end-with';
import { sharedFolder } from './run/root';
import { type Counts, commandSuite, type Suite, vitestSuite } from './run/suites';

const bin = (path: string) => `node_modules/${path}`;
const build = (target: string) => ['--import', 'tsx', 'scripts/build.ts', target];

/** What `--quick` drives in each browser: whether names are underlined, a card opens, and the popup lists them. */
const SMOKE = ['painting', 'card', 'popup'].map((name) => `tests/e2e/${name}.test.ts`);

/** Suites of one step run side by side; a step begins when the one before has ended. */
const FIRST: Suite[][] = [
  [
    commandSuite('types', [
      ['tsc', [bin('typescript/bin/tsc'), '--noEmit']],
      ['tsc in core', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'core']],
    ]),
    commandSuite('lint', [['biome', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']]]),
    commandSuite('build', [
      ['Chrome', build('chrome')],
      ['Firefox', build('firefox')],
    ]),
  ],
  [
    vitestSuite('unit', 'node'),
    commandSuite('store rules', [
      [
        'web-ext lint',
        [bin('web-ext/bin/web-ext.js'), 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
      ],
    ]),
  ],
  [vitestSuite('in a browser', 'browser')],
];

/** End to end: a browser alone, since two of them on a small machine make each other late. */
const driven = (files?: readonly string[]): Suite[][] => [
  [vitestSuite('end to end, Chromium', 'e2e-chromium', files)],
  [vitestSuite('end to end, Firefox', 'e2e-firefox', files)],
];
const REAL: Suite[][] = [
  [vitestSuite('real pages, Chromium', 'real')],
  [vitestSuite('real pages, Firefox', 'real-firefox')],
];

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--quick');
  if (unknown) throw new Error(`test does not know "${unknown}": say --quick, or nothing.`);
  const quick = args.length > 0;
  // Found once, for every suite below; a machine without them is told so, not passed over.
  process.env.GLOSA_CHROMIUM = await ensureBrowser('chromium');
  process.env.GLOSA_FIREFOX = await ensureBrowser('firefox');
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  const steps = quick ? [...FIRST, ...driven(SMOKE)] : [...FIRST, ...driven(), ...REAL];
  for (const step of steps) await Promise.all(step.map((suite) => tell(suite, sum)));
  if (quick) console.log('Skipped by --quick: real pages, and most of end to end.');
  else if (!sharedFolder())
    console.log('Skipped: real pages, which are not part of the project (GLOSA_SHARED names their folder).');
  console.log(`\n${inWords(sum)}`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs a suite, adds what it counted to `sum`, says it in a line, and shows failures in full. */
async function tell(suite: Suite, sum: Counts): Promise<void> {
  const begun = performance.now();
  const outcome = await suite.run();
  sum.passed += outcome.passed;
  sum.failed += outcome.failed;
  sum.skipped += outcome.skipped;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${suite.name.padEnd(22)} ${inWords(outcome).padEnd(36)} ${seconds.padStart(6)} s`);
  if (outcome.failed > 0) console.log(`\n${outcome.said.trim()}\n`);
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

endWith(main(process.argv.slice(2)));
