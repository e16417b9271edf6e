/** `npm run bench -- [--json] [--runs N] [--write] [--core | --load | --soak | --import]`: what the extension costs, beside its budgets. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { benchBoth } from './bench/both';
import { benchCore } from './bench/core-bench';
import { benchPages } from './bench/page-bench';
import { asMarkdown, isMet, type Result } from './bench/report';
import { benchSizes } from './bench/size-bench';
import { benchWords } from './bench/synthetic';
import { ensureBrowser } from './browsers';
import { compileBundledPacks } from './pack/compile-pack';
import { endWith } from './run/end-with';
import { ROOT } from './run/root';

const RUNS = 5;
const PAGE = join(ROOT, 'docs', 'performance.md');
/** The tables stand between these in docs/performance.md. */
const MARKS = ['<!-- measured -->', '<!-- /measured -->'] as const;

async function main(args: readonly string[]): Promise<number> {
  const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : RUNS;
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a number of at least 1.');
  const say = (doing: string) => console.error(doing);
  const both = await benchBoth(args, say);
  if (both !== null) return both;
  const load = loadavg()[0] ?? 0;
  const packs = await compileBundledPacks();
  const words = await benchWords();
  say('The core in Node ...');
  const core = await benchCore({ packs, words, runs });
  const executable = await ensureBrowser('chromium');
  const pages = args.includes('--core')
    ? { version: 'no browser', rows: [] }
    : await benchPages({ executable, packs, words, runs, say });
  const sizes = args.includes('--core') ? [] : await benchSizes();
  const cores = cpus();
  const result: Result = {
    machine:
      `${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${pages.version}; ${cores.length} × ` +
      `${cores[0]?.model.trim() ?? 'unknown processor'}; load ${load.toFixed(1)} when it began, ` +
      `${(loadavg()[0] ?? 0).toFixed(1)} when it ended; ${runs} runs.`,
    rows: [...pages.rows, ...core.rows, ...sizes],
    growth: core.growth,
  };
  console.log(args.includes('--json') ? JSON.stringify(result) : asMarkdown(result));
  if (args.includes('--write')) await writeInto(PAGE, asMarkdown(result));
  const missed = result.rows.filter((row) => isMet(row) === false);
  say(missed.length === 0 ? 'Every budget is met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`);
  return 0;
}

async function writeInto(path: string, tables: string): Promise<void> {
  const page = await readFile(path, 'utf8');
  const [from, to] = MARKS.map((mark) => page.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from) throw new Error(`${path} lacks its marks.`);
  await writeFile(path, `${page.slice(0, from + MARKS[0].length)}\n\n${tables}\n\n${page.slice(to)}`);
}

endWith(main(process.argv.slice(2)));
