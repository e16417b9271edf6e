/** Puts tables into docs/performance.md, between the marks that stand there for them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../run/root';

const PAGE = join(ROOT, 'docs', 'performance.md');

/** Replaces what stands between `<!-- mark -->` and `<!-- /mark -->`. Throws where the page lacks them. */
export async function writeTables(mark: string, tables: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const start = `<!-- ${mark} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(`<!-- /${mark} -->`);
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks ${start} or its end.`);
  await writeFile(PAGE, `${page.slice(0, from + start.length)}\n\n${tables}\n\n${page.slice(to)}`);
}
