/** A browser that dies while notes are stored: when it is started again, all of them are there, or none. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { installedBrowser } from '../../scripts/browsers';
import { launchChromium } from '../kit/chromium';
import type { DrivenBrowser, DrivenPage } from '../kit/driven-browser';
import { copyOf } from '../kit/extension-copy';
import { launchFirefox } from '../kit/firefox';
import { openOptions } from '../kit/options';
import { pause } from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const browser: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };

const soon = { timeout: 20_000, interval: 100 };
/** Enough to fill every part of the store. */
const NOTES = 2_000;
const rowsOf = (round: number) =>
  Array.from({ length: NOTES }, (_, at) => `Marsh Quillon ${round} ${at},person,Nobody in particular.`).join('\n');

let profile: string;
let extension: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'glosa-profile-'));
  extension = await copyOf(inject('extension'), 'dies');
});
afterAll(async () => {
  for (const folder of [profile, extension]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

function start(): Promise<DrivenBrowser> {
  const name = inject('browser');
  const executable = installedBrowser(name);
  if (!executable) throw new Error(`No ${name} here: run npm test, which finds or fetches one.`);
  const options = { executable, extension, profile, keepWelcome: true };
  return name === 'firefox' ? launchFirefox(options) : launchChromium({ ...options, cutOff: true });
}

/** How many entries are stored, and how many the index counts. */
const stored = (options: DrivenPage) =>
  options.evaluate(async () => {
    const all = await browser.storage.local.get(null);
    const parts = Object.entries(all).filter(([key]) => key.startsWith('own:'));
    const index = all.own as { entries: number } | undefined;
    return {
      entries: parts.reduce((sum, [, part]) => sum + (part as unknown[]).length, 0),
      index: index?.entries ?? 0,
    };
  });

/** Gives the options a table of notes, and the first answer where they ask: where there is something, whether to add it. */
async function add(options: DrivenPage, table: string, asks: boolean): Promise<void> {
  const isThere = (what: string) => options.evaluate((one) => document.querySelector(one) !== null, what);
  await expect.poll(() => isThere('input[type=file][accept*=csv]'), soon).toBe(true);
  await options.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'notes.csv'));
    const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=csv]');
    if (!input) throw new Error('no field for files');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, table);
  if (!asks) return;
  await expect.poll(() => isThere('.question .press'), soon).toBe(true);
  await options.evaluate(() => document.querySelector<HTMLElement>('.question .press')?.click());
}

it('leaves what was before or what comes after, never half', async () => {
  let before = 0;
  const counts = new Set<number>();
  // The first is let finish: what was stored comes through a crash.
  for (const [round, wait] of [null, 0, 30, 120].entries()) {
    const first = await start();
    const options = await openOptions(first);
    await add(options, `name,kind,line\n${rowsOf(round)}`, before > 0);
    if (wait === null) await expect.poll(() => stored(options), soon).toEqual({ entries: NOTES, index: NOTES });
    else await pause(wait);
    await first.crash();
    const second = await start();
    const again = await openOptions(second);
    const { entries, index } = await stored(again);
    expect([before, before + NOTES]).toContain(entries);
    expect(index).toBe(entries);
    counts.add(entries - before);
    before = entries;
    await second.crash();
  }
  expect(counts).toContain(NOTES);
}, 300_000);
