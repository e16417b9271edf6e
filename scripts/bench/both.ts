/** `npm run bench -- --load | --soak [--seconds N] [--runs N] [--write]`: the load figures and the soak, in both browsers. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { compileBundledPacks } from '../pack/compile-pack';
import { ROOT } from '../run/root';
import { benchLoad } from './load-bench';
import { asMarkdown, isMet, type Row } from './report';
import { benchSoak } from './soak';

const RUNS = 3;
const SECONDS = 60;
const PAGE = join(ROOT, 'docs', 'performance.md');

function numberAfter(args: readonly string[], flag: string, otherwise: number): number {
  const value = args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : otherwise;
  if (!Number.isInteger(value) || value < 1) throw new Error(`${flag} takes a number of at least 1.`);
  return value;
}

/** Measures what `args` ask for; null where they ask for neither. */
export async function benchBoth(args: readonly string[], say: (doing: string) => void): Promise<number | null> {
  const kind = ['load', 'soak'].find((one) => args.includes(`--${one}`));
  if (!kind) return null;
  const load = loadavg()[0] ?? 0;
  const rows: Row[] =
    kind === 'soak'
      ? await benchSoak(numberAfter(args, '--seconds', SECONDS), say)
      : await benchLoad(
          await compileBundledPacks(),
          await readFile(join(ROOT, 'tests', 'pages', 'news-en.html'), 'utf8'),
          numberAfter(args, '--runs', RUNS),
          say,
        );
  const machine =
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; ` +
    `load ${load.toFixed(1)} when it began.`;
  const result = { machine, rows, growth: [] };
  console.log(args.includes('--json') ? JSON.stringify(result) : asMarkdown(result));
  if (args.includes('--write')) await writeBetween(`<!-- ${kind} -->`, `<!-- /${kind} -->`, asMarkdown(result));
  const missed = rows.filter((row) => isMet(row) === false);
  say(missed.length === 0 ? 'Every bar is kept.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`);
  return 0;
}

async function writeBetween(start: string, end: string, tables: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks ${start}.`);
  await writeFile(PAGE, `${page.slice(0, from + start.length)}\n\n${tables}\n\n${page.slice(to)}`);
}
