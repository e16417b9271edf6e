/** What a Firefox process has in use, as its own memory reports count it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DrivenFirefox } from '../../tests/kit/driven-firefox';

/** One line of a report, as `about:memory` saves it: `kind` 0 is memory beside the heap, `units` 0 are bytes. */
interface Report {
  process: string;
  path: string;
  kind: number;
  units: number;
  amount: number;
}

/**
 * Megabytes in use in the process of the page in front, after everything unreachable is gone: what is allocated in the heap,
 * and what is known beside it. Resident memory would count pages that were given back and that nobody has needed since.
 */
export async function inUse({ session }: DrivenFirefox): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'glosa-memory-'));
  const path = join(folder, 'report.json.gz');
  try {
    const pid = await session.inChrome(async (where) => {
      const dumper = Components.classes['@mozilla.org/memory-info-dumper;1'].getService(
        Components.interfaces.nsIMemoryInfoDumper,
      );
      await new Promise<void>((done) => dumper.dumpMemoryReportsToNamedFile(where, done, null, false, true));
      return window.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
    }, path);
    const { reports } = JSON.parse(gunzipSync(await readFile(path)).toString()) as { reports: Report[] };
    return totalOf(reports.filter(({ process }) => process.includes(`pid ${pid})`))) / 1e6;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bytes; NaN where there is no report. */
function totalOf(reports: readonly Report[]): number {
  const heap = reports.find(({ path }) => path === 'heap-allocated')?.amount ?? Number.NaN;
  const beside = reports.filter(({ path, kind, units }) => path.startsWith('explicit/') && kind === 0 && units === 0);
  return beside.reduce((sum, { amount }) => sum + amount, heap);
}
