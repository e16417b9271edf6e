/** `npm run bench -- --load | --soak | --import | --notes | --against COMMIT [--only-real] [--seconds N] [--runs N] [--write]`: the measures that stand apart from the budgets' own run. */
import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { compileBundledPacks } from '../pack/compile-pack';
import { ROOT } from '../run/root';
import { benchAgainst } from './against';
import { benchImport } from './import-bench';
import { benchLoad } from './load-bench';
import { benchNotes } from './notes-bench';
import { numberAfter } from './number-after';
import { writeTables } from './performance-page';
import { asMarkdown, type Row, saidOfMissed } from './report';
import { benchSoak } from './soak';

const RUNS = 3;
const SECONDS = 60;

type Measure = (args: readonly string[], say: (doing: string) => void) => Promise<Row[]>;

const MEASURES: Record<'load' | 'soak' | 'import' | 'notes' | 'against', Measure> = {
  load: async (args, say) =>
    benchLoad(
      await compileBundledPacks(),
      await readFile(join(ROOT, 'tests', 'pages', 'news-en.html'), 'utf8'),
      numberAfter(args, '--runs', RUNS),
      say,
    ),
  soak: (args, say) => benchSoak(numberAfter(args, '--seconds', SECONDS), say),
  import: (args, say) => benchImport(numberAfter(args, '--runs', RUNS), say),
  notes: (args, say) => benchNotes(numberAfter(args, '--runs', RUNS), say),
  against: (args, say) => {
    const onlyReal = args.includes('--only-real');
    if (onlyReal && args.includes('--write'))
      throw new Error('The table holds all rows: --only-real is not for --write.');
    return benchAgainst({ commit: commitIn(args), runs: numberAfter(args, '--runs', RUNS), onlyReal }, say);
  },
};

/** Measures what `args` ask for; null where they ask for none of these. */
export async function benchApart(args: readonly string[], say: (doing: string) => void): Promise<number | null> {
  const kind = (['load', 'soak', 'import', 'notes', 'against'] as const).find((one) => args.includes(`--${one}`));
  if (!kind) return null;
  const load = loadavg()[0] ?? 0;
  const rows = await MEASURES[kind](args, say);
  const machine =
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; ` +
    `load ${load.toFixed(1)} when it began.${kind === 'against' ? ` Before: ${commitIn(args)}.` : ''}`;
  const result = { machine, rows, growth: [] };
  console.log(args.includes('--json') ? JSON.stringify(result) : asMarkdown(result));
  if (args.includes('--write')) await writeTables(kind, asMarkdown(result));
  say(saidOfMissed(rows, kind === 'against' ? commitIn(args) : undefined));
  return 0;
}

function commitIn(args: readonly string[]): string {
  const commit = args[args.indexOf('--against') + 1];
  if (!commit) throw new Error('Say against which commit: --against COMMIT.');
  return commit;
}
