/**
 * Saved real pages go through the built extension with a probe beside it: the document untouched, nothing of ours that
 * takes long, all of it read, no error. A sample of them, spread over all; GLOSA_EVERY=1 takes every page.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownStretches } from '../../../scripts/bench/browser';
import { ROOT, sharedFolder } from '../../../scripts/run/root';
import { pageOf } from '../../kit/chromium-page';
import type { DrivenPage } from '../../kit/driven-browser';
import { expectQuiet } from '../../kit/hostile';
import { type Probed, probedCopy, readToEnd } from '../../kit/probe';
import { type Reader, startReader } from '../../kit/reader';
import { wholeDocument } from '../../kit/remote';
import type { Served } from '../../kit/server';
import { asTable, longestOf, spentOf, type Visit } from './report';

/** A long task, in ms, as browsers define it; and what no slow machine explains any more. The table says the figures. */
const LONG_TASK_MS = 50;
const FAULT_MS = 4 * LONG_TASK_MS;

const isFirefox = inject('browser') === 'firefox';
const shared = sharedFolder();
const folder = join(shared ?? '', 'pages');
const all = shared ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
// Each page is opened three times; Firefox opens one at a time.
const every = Number(process.env.GLOSA_EVERY ?? (isFirefox ? 14 : 8));
const files = all.filter((_, nth) => nth % every === 0);

/** A page that asks the reader something (confirm, prompt) would stop whoever drives the browser: it may do all but that. */
const UNASKING = 'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation';

/** What a page is with its own scripts off (`still`), without us and with us, and with them on (`live`). */
interface Seen {
  without: string;
  withUs: string;
  still: Probed[];
  live: Probed[];
}

const visits: Visit[] = [];
let copy: string;
let plain: Reader;
let reader: Reader;

/** `/still/NAME` is the page as its server would send it without scripts, `/live/NAME` the page itself. */
function serve(path: string): Served | undefined {
  const [, kind, name] = path.split('/').map(decodeURIComponent);
  if (!name || !all.includes(name)) return undefined;
  const headers = { 'content-security-policy': kind === 'still' ? "script-src 'none'" : UNASKING };
  const body = readFileSync(join(folder, name));
  return { type: `text/html; charset=${charsetOf(body)}`, headers, body };
}

/** As its server would have said: where a page says it late, browsers guess, and not the same each time. */
function charsetOf(page: Buffer): string {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(page.toString('latin1'))?.[1] ?? 'utf-8';
}

async function visit<T>(by: Reader, kind: string, file: string, look: (page: DrivenPage) => Promise<T>): Promise<T> {
  const page = await by.open(`${kind}/${encodeURIComponent(file)}`);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

async function see(file: string): Promise<Seen> {
  const without = await visit(plain, 'still', file, (page) => page.evaluate(wholeDocument));
  const [still, withUs] = await visit(reader, 'still', file, async (page) => {
    const probes = await readToEnd(page);
    return [probes, await page.evaluate(wholeDocument)] as const;
  });
  return { without, withUs, still, live: await visit(reader, 'live', file, (page) => readToEnd(page)) };
}

beforeAll(async () => {
  if (!shared) return;
  copy = await probedCopy(inject('extension'), true);
  plain = await startReader({ extension: false, made: serve });
  reader = await startReader({ extension: copy, made: serve });
});
afterAll(async () => {
  await plain?.stop();
  await reader?.stop();
  if (copy) await rm(copy, { recursive: true, force: true });
});

/** The longest piece of ours on a page that is opened once more, what else the machine does meanwhile taken out, in ms. */
async function longestByItself(file: string): Promise<number> {
  const page = await reader.browser.open('about:blank');
  const read = async () => {
    await page.goTo(reader.addressOf(`live/${encodeURIComponent(file)}`));
    return longestOf({ file, probes: await readToEnd(page) });
  };
  try {
    if (!isFirefox) return Math.max(0, ...(await ownStretches(pageOf(page), read, 'tdur')));
    // Firefox tells no time of the processor: by how much the machine slows down just now is seen on something else.
    return (await read()) / (await page.evaluate(slowdown));
  } finally {
    await page.close();
  }
}

/** How much longer the same work takes at worst than at best, just now. */
function slowdown(): number {
  const times = Array.from({ length: 60 }, () => {
    const begun = performance.now();
    let sum = 0;
    for (let at = 0; at < 2e6; at += 1) sum = (sum + at * 7) | 0;
    return sum === 0.5 ? 0 : performance.now() - begun;
  });
  return Math.max(1, Math.max(...times) / Math.max(1, Math.min(...times)));
}

describe.skipIf(!shared)('real pages are not harmed', () => {
  it.each(files)('%s', async (file) => {
    const seen = await see(file);
    visits.push({ file, probes: seen.live });
    expect(seen.withUs === seen.without ? 'untouched' : firstDifference(seen.withUs, seen.without)).toBe('untouched');
    for (const { changes } of [...seen.still, ...seen.live]) expect(changes).toEqual([]);
    expect(seen.still.length).toBeGreaterThan(0);
    await expectQuiet(reader.browser);
  });

  it('have no piece of ours that is long on any machine', async () => {
    expect(visits.length).toBeGreaterThan(0);
    for (const one of visits) {
      // By the wall's clock first: no piece takes more of the processor than of that.
      if (longestOf(one) > LONG_TASK_MS)
        expect(await longestByItself(one.file), one.file).toBeLessThanOrEqual(FAULT_MS);
    }
  });

  it('say what they cost: the slowest ten, each opened once more', async () => {
    const slowest = [...visits].sort((a, b) => spentOf(b) - spentOf(a)).slice(0, 10);
    for (const each of slowest) each.probes = await visit(reader, 'live', each.file, (page) => readToEnd(page));
    mkdirSync(join(ROOT, '.glosa'), { recursive: true });
    writeFileSync(join(ROOT, '.glosa', `real-pages-${reader.browser.name}.md`), asTable(visits, slowest));
    expect(slowest.length).toBeGreaterThan(0);
    expect(slowest.every((one) => spentOf(one) > 0)).toBe(true);
  });
});

/** The places in two documents where they begin to differ. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 60)}\n  instead of\n${other.slice(Math.max(0, at - 60), at + 60)}`;
}
