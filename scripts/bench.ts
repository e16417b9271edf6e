/** `npm run bench -- [--json] [--runs N] [--write] [--core | --load | --soak | --import | --notes | --against COMMIT]`: what the extension costs, beside its budgets. */
import { cpus, loadavg } from 'node:os';
import { benchApart } from './bench/apart';
import { benchCore } from './bench/core-bench';
import { numberAfter } from './bench/number-after';
import { benchPages } from './bench/page-bench';
import { writeTables } from './bench/performance-page';
import { asMarkdown, type Result, saidOfMissed } from './bench/report';
import { benchSizes } from './bench/size-bench';
import { benchWords } from './bench/synthetic';
import { ensureBrowser } from './browsers';
import { compileBundledPacks } from './pack/compile-pack';
import { endWith } from './run/end-with';

const RUNS = 5;

async function main(args: readonly string[]): Promise<number> {
  const runs = numberAfter(args, '--runs', RUNS);
  const say = (doing: string) => console.error(doing);
  const apart = await benchApart(args, say);
  if (apart !== null) return apart;
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
  if (args.includes('--write')) await writeTables('measured', asMarkdown(result));
  say(saidOfMissed(result.rows));
  return 0;
}

endWith(main(process.argv.slice(2)));
