/** `npm test [-- --full]`: each capability once in minutes, or everything there is; its last line is the sum, its exit status follows. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers';
import { endAll, sweep, temporaryFolder } from './run/children';
import { endWith } from './run/end-with';
import { checkRoom } from './run/room';
import { ROOT, sharedFolder } from './run/root';
import { type Counts, commandSuite, type Listener, type Suite, vitestSuite } from './run/suites';

const bin = (path: string) => `node_modules/${path}`;
const build = (target: string) => ['--import', 'tsx', 'scripts/build.ts', target];

const TSC = bin('typescript/bin/tsc');
const WEB_EXT = ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'];

/** Suites, the next of which goes to whichever core is free; a step begins when the one before has ended. */
type Step = readonly Suite[];

/** What needs no build, beside the build that all else needs. */
const FIRST: Step = [
  commandSuite('build', [
    ['Chrome', build('chrome'), 'npm run build -- chrome'],
    ['Firefox', build('firefox'), 'npm run build -- firefox'],
  ]),
  commandSuite('types', [
    ['tsc', [TSC, '--noEmit'], 'npm run types'],
    ['tsc in core', [TSC, '--noEmit', '-p', 'core'], 'npm run types'],
  ]),
  commandSuite('lint', [
    ['biome', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], 'npm run lint'],
  ]),
  vitestSuite('unit, platform', 'platform'),
];

const STORE_RULES = commandSuite('store rules', [
  ['web-ext lint', [bin('web-ext/bin/web-ext.js'), ...WEB_EXT], `npx web-ext ${WEB_EXT.join(' ')}`],
]);

/** Files of tests/e2e that only `--full` runs, as it runs all of tests/e2e/hostile: what many others show in passing, what fails or lacks, what lasts. */
const ONLY_FULL = [
  'browser-dies',
  'endurance',
  'every-card',
  'keeps-up',
  'packs-storage',
  'poorer-browser',
  'review',
  'stored',
].map((name) => `${name}.test.ts`);

/** Real pages by what is asked of them. */
const REAL: Step = [
  vitestSuite('real pages, Chromium', 'real', ['tests/e2e/real/pages.test.ts', 'tests/e2e/real/gold.test.ts']),
  vitestSuite('unharmed, Chromium', 'real', ['tests/e2e/real/harmless.test.ts']),
  vitestSuite('unharmed, Firefox', 'real-firefox'),
];

/** The end-to-end files of one browser in so many suites: one of them all would hold up the end while the other core is idle. */
function endToEnd(browser: 'Chromium' | 'Firefox', files: readonly string[], parts: number): Step {
  return Array.from({ length: parts }, (_, nth) => {
    const own = files.filter((_, place) => place % parts === nth);
    return vitestSuite(`${browser}, ${nth + 1} of ${parts}`, `e2e-${browser.toLowerCase()}`, own);
  });
}

/** What needs the build: what says most, soonest first; what is short last, or one core has nothing to do at the end. */
function afterBuild(isFull: boolean): Step {
  const namesIn = (folder: string) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.test.ts'));
  const chosen = namesIn('tests/e2e').filter((name) => isFull || !ONLY_FULL.includes(name));
  const hostile = isFull ? namesIn('tests/e2e/hostile').map((name) => `hostile/${name}`) : [];
  const files = [...chosen, ...hostile].map((name) => `tests/e2e/${name}`);
  const parts = isFull ? 4 : 2;
  const [firefox = [], chromium = []] = (['Firefox', 'Chromium'] as const).map((one) => endToEnd(one, files, parts));
  const driven = firefox.flatMap((one, nth) => [one, ...chromium.slice(nth, nth + 1)]);
  const [first, ...others] = driven;
  return [
    vitestSuite('unit', 'node'),
    ...(first ? [first] : []),
    vitestSuite('in a browser', 'browser'),
    ...(isFull ? REAL : []),
    ...others,
    STORE_RULES,
  ];
}

/** How often it is said where every suite is. */
const SAY_MS = 20_000;

/** What is known of the run so far. */
const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
const retried: string[] = [];
/** Somebody has broken it off: what fails from then on fails for that. */
let isBroken = false;

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--full');
  if (unknown) throw new Error(`test does not know "${unknown}": say --full, or nothing.`);
  const isFull = args.length > 0;
  const temporary = temporaryFolder();
  const stop = (code: number) => {
    isBroken = true;
    void endAll().then(() => broken(temporary, code));
  };
  process.once('SIGINT', () => stop(130)).once('SIGTERM', () => stop(143));
  try {
    checkRoom(temporary);
    // Found once, for every suite below; a machine without them is told so, not passed over.
    process.env.GLOSA_CHROMIUM = await ensureBrowser('chromium');
    process.env.GLOSA_FIREFOX = await ensureBrowser('firefox');
    for (const step of [FIRST, afterBuild(isFull)]) await runStep(step, temporary);
  } finally {
    sweep(temporary);
  }
  close(isFull);
  return sum.failed === 0 ? 0 : 1;
}

/** Says that the run was broken off, and ends it. */
function broken(temporary: string, code: number): void {
  sweep(temporary);
  console.log(`\nBroken off: everything that was started has ended.\n${inWords(sum)}`);
  process.exit(code);
}

/** As many suites at once as there are cores, but no more than two: a browser that waits for a core is late. */
async function runStep(step: Step, temporary: string): Promise<void> {
  const waiting = [...step];
  const work = async () => {
    for (let suite = waiting.shift(); suite && !isBroken; suite = waiting.shift()) await runSuite(suite, temporary);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
}

/** Runs a suite, says how far it is now and then, tells each failure at once, and at the end what it counted. */
async function runSuite(suite: Suite, temporary: string): Promise<void> {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  let at = 'begins';
  const saying = setInterval(() => console.log(`  ${suite.name}: ${at} (${seconds()} s so far)`), SAY_MS);
  const listener: Listener = {
    isAt(words) {
      at = words;
    },
    failed(what, words, command) {
      if (!isBroken) console.log(`\nFAILED  ${suite.name}: ${what}\n${words.trim()}\nOnly this again: ${command}\n`);
    },
    retried: (what, words) => retried.push(`${suite.name}: ${what}\n${words.replace(/^/gm, '    ')}`),
  };
  const counts = await suite.run(listener, temporary).finally(() => clearInterval(saying));
  if (isBroken) return;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
  console.log(`${suite.name.padEnd(22)} ${inWords(counts).padEnd(36)} ${seconds().padStart(6)} s`);
}

/** The closing lines. */
function close(isFull: boolean): void {
  if (!isFull) console.log('Left to npm test -- --full: hostile pages, endurance, storage that is full, real pages.');
  else if (!sharedFolder())
    console.log('Skipped: real pages, which are not part of the project (GLOSA_SHARED names their folder).');
  if (retried.length > 0) console.log(`\nPassed only on a retry:\n${retried.map((what) => `  ${what}`).join('\n')}`);
  console.log(`\n${inWords(sum)}`);
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

endWith(main(process.argv.slice(2)));
