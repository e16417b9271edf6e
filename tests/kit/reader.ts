/** A reader at work for end-to-end tests: the browser under test, our own pages, and what the reader does with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { CLICK_GUARD_MS } from '../../core/limits';
import { SETTINGS_VERSION } from '../../core/settings/stored-settings';
import { installedBrowser } from '../../scripts/browsers';
import { ROOT } from '../../scripts/run/root';
import { launchChromium } from './chromium';
import type { Box, DrivenBrowser, DrivenPage } from './driven-browser';
import { launchFirefox } from './firefox';
import { FONT, FONT_FACES } from './font';
import { boxesOfPainted, readPainted } from './remote';
import { type Served, serveFolders } from './server';

export interface Reader {
  browser: DrivenBrowser;
  /** The address of a page in tests/pages. */
  addressOf(name: string): string;
  /** Opens a page in tests/pages. */
  open(name: string): Promise<DrivenPage>;
  stop(): Promise<void>;
}

export interface ReaderOptions {
  /** False: a browser without us, to compare. A folder: another build than the one under test. */
  extension?: boolean | string;
  /** False: the welcome page, which opens after installing, is closed at once. */
  keepWelcome?: boolean;
  /** Of Firefox, beside those that keep it quiet. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** A browser of its own, that no other file gets: something is installed in it. */
  alone?: boolean;
  /** Of the browser's interface. */
  language?: 'en' | 'es';
  /** Answers for pages that are not files in tests/pages. */
  made?: (path: string) => Served | undefined;
}

const PAGES = join(ROOT, 'tests', 'pages');

/** The style of our pages in the font of test pages; undefined for any other path. */
function inOurFont(path: string): Served | undefined {
  if (path !== '/newspaper.css') return undefined;
  const style = readFileSync(join(PAGES, 'newspaper.css'), 'utf8');
  return { type: 'text/css; charset=utf-8', body: `${style}${FONT_FACES}:root{--serif:"${FONT}";--sans:"${FONT}"}` };
}

/** Starts the browser of this project, with the extension or, to compare, without. */
export async function startReader({
  extension = true,
  keepWelcome = false,
  alone = false,
  preferences = {},
  language,
  made,
}: ReaderOptions = {}): Promise<Reader> {
  const name = inject('browser');
  const executable = installedBrowser(name);
  if (!executable) throw new Error(`No ${name} here: run npm test, which finds or fetches one.`);
  const folder = extension === true ? inject('extension') : extension;
  const options = { executable, keepWelcome, language, ...(folder ? { extension: folder } : {}) };
  const server = await serveFolders(new Map([['', PAGES]]), (path) => made?.(path) ?? inOurFont(path));
  const launch = () =>
    name === 'firefox'
      ? launchFirefox({ ...options, preferences: { ...FEW_PROCESSES, ...preferences } })
      : launchChromium({ ...options, cutOff: true, args: NO_GPU });
  const isOther = alone || keepWelcome || language !== undefined || Object.keys(preferences).length > 0;
  const kind = isOther || typeof extension === 'string' ? null : extension ? 'with us' : 'without us';
  const browser = (await takeOver(kind)) ?? (await launch());
  if (kind === 'with us' && !fresh.has(browser)) fresh.set(browser, await allStored(browser));
  const addressOf = (page: string) => `${server.origin}/${page}`;
  return {
    browser,
    addressOf,
    open: (page) => browser.open(addressOf(page)),
    async stop() {
      server.close();
      if (kind && !idle[kind]) idle[kind] = browser;
      else await browser.stop();
    },
  };
}

/** Drawing is left to the processor, where no graphics card is: to imitate one takes the processor longer. */
const NO_GPU = ['--disable-gpu'];
/** One process for all tabs of one site, not one for each: starting a process takes longer than a page. */
const FEW_PROCESSES = { 'dom.ipc.processCount.webIsolated': 1 };

/**
 * Browsers that a file of tests has done with, with the extension and without. The next file takes one over, since to start
 * another takes longer than many a file: one worker runs them all (vitest.config.ts), and what is idle at the end ends with
 * the run (tests/kit/build.ts).
 */
const idle: { [kind in 'with us' | 'without us']?: DrivenBrowser | undefined } = {};
/** What was stored when the extension had just been installed. */
const fresh = new WeakMap<DrivenBrowser, string>();
/** Longer than a browser takes for a new copy of the extension; one that stands still is given up. */
const RENEW_MS = 30_000;

/** The idle browser of a kind, as if it had just been started; null where there is none, or none that can still be used. */
async function takeOver(kind: keyof typeof idle | null): Promise<DrivenBrowser | null> {
  const browser = kind && idle[kind];
  if (!browser) return null;
  idle[kind] = undefined;
  const late = pause(RENEW_MS).then(() => Promise.reject(new Error('late')));
  try {
    await Promise.race([asNew(browser, kind), late]);
    return browser;
  } catch {
    // A test took the extension out, or has left a page that answers nothing.
    await Promise.race([browser.stop(), pause(RENEW_MS)]);
    return null;
  } finally {
    late.catch(() => undefined);
  }
}

/** Closes all tabs; installs the extension anew where it is not as it was installed, or anything else is stored. */
async function asNew(browser: DrivenBrowser, kind: keyof typeof idle): Promise<void> {
  await browser.closeTabs();
  if (kind === 'with us' && !(browser.isAsInstalled && (await allStored(browser)) === fresh.get(browser))) {
    await browser.renew(inject('extension'));
    fresh.set(browser, await allStored(browser));
  }
  await browser.readErrors();
}

/** All that the extension has stored, and remembers for the session, as text. Chance keeps no order in it. */
async function allStored(driven: DrivenBrowser): Promise<string> {
  const page = await driven.openExtensionPage('popup.html');
  const read = () =>
    page.evaluate(async () => {
      const { local, sync, session } = browser.storage;
      const all = await Promise.all([local, sync, session].map((area) => area.get(null)));
      return JSON.stringify(all.map((area) => Object.entries(area).sort(([one], [other]) => (one < other ? -1 : 1))));
    });
  const all = await read();
  await page.close();
  return all;
}

/** The words painted on a page, in document order; a walked-to mention's passing mark is not counted. */
export async function paintedWords(page: DrivenPage): Promise<string[]> {
  const painted = await page.evaluate(readPainted);
  return painted.filter(({ key }) => key !== 'glosa-current').map(({ text }) => text);
}

/** Waits until exactly these words are painted. */
export async function expectPainted(page: DrivenPage, words: readonly string[]): Promise<void> {
  await expect.poll(() => paintedWords(page), { timeout: 10_000, interval: 100 }).toEqual(words);
}

/** What the list beside a page in tests/pages says must be painted on it. */
export async function expectedOn(name: string): Promise<string[]> {
  const list = await readFile(join(PAGES, `${name}.json`), 'utf8');
  return (JSON.parse(list) as { painted: { text: string }[] }).painted.map(({ text }) => text);
}

/** The pages in tests/pages that have such a list, by name. */
export function listedPages(): string[] {
  const files = readdirSync(PAGES);
  return files.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
}

/** The middle of the first line box of a painted mention; waits until it is painted. */
export async function placeOf(page: DrivenPage, words: string): Promise<{ x: number; y: number }> {
  await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toContain(words);
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  if (!box) throw new Error(`“${words}” has no box`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The title on the open card, or null where none is open. */
export function cardTitle(page: DrivenPage): Promise<string | null> {
  return page.inCard((root) => root.querySelector('#glosa-title')?.textContent?.trim() ?? null);
}

/** The card last seen on a page, and since when, by this process's clock. */
const seen = new WeakMap<DrivenPage, { title: string | null; since: number }>();

function see(page: DrivenPage, title: string | null): number {
  const before = seen.get(page);
  if (before?.title === title) return before.since;
  const since = performance.now();
  seen.set(page, { title, since });
  return since;
}

/** Waits until a card with this title is open, or, for null, until none is. */
export async function expectCard(page: DrivenPage, title: string | null): Promise<void> {
  await expect.poll(() => cardTitle(page), { timeout: 10_000, interval: 50 }).toBe(title);
  see(page, title);
}

/** Waits until the open card takes clicks: it takes none until a reader can have seen it. */
export async function expectTakesClicks(page: DrivenPage): Promise<void> {
  let title: string | null = null;
  const look = async () => {
    title = await cardTitle(page);
    return title;
  };
  await expect.poll(look, { timeout: 10_000, interval: 50 }).not.toBe(null);
  await pause(Math.max(0, see(page, title) + CLICK_GUARD_MS + 50 - performance.now()));
}

/** Where the open card stands, a box of no size at the corner while it is being made; null where none is open. */
export function boxOfCard(page: DrivenPage): Promise<Box | null> {
  return page.inCard((root) => {
    const { x, y, width, height } = root.querySelector('#glosa-card')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
}

/** Clicks on what `selector` finds in the open card, once the card takes clicks and stands still. */
export async function clickInCard(page: DrivenPage, selector: string): Promise<void> {
  await expectTakesClicks(page);
  let place: Awaited<ReturnType<typeof placeInCard>> = null;
  for (let tries = 0; tries < 40; tries++) {
    const now = await placeInCard(page, selector);
    const isStill = now !== null && now.x === place?.x && now.y === place.y;
    place = now;
    if (isStill) break;
    await pause(50);
  }
  if (!place) throw new Error(`Nothing in the card is ${selector}`);
  await page.clickAt(place.x, place.y);
}

/** Has the open card show everything, whatever the last one was left at. */
export async function unfoldCard(page: DrivenPage): Promise<void> {
  await expectTakesClicks(page);
  const isBrief = await page.inCard((root) => root.querySelector('.fold[aria-expanded=false]') !== null);
  if (isBrief) await clickInCard(page, '.fold');
  await expect.poll(() => page.inCard((root) => root.querySelector('.card > footer') !== null)).toBe(true);
}

/** The middle of the first line of what `selector` finds in the open card, scrolled into view; null where nothing is found. */
function placeInCard(page: DrivenPage, selector: string): Promise<{ x: number; y: number } | null> {
  return page.inCard((root, wanted) => {
    const element = root.querySelector<HTMLElement>(wanted);
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // A link over two lines has a box whose middle may be beside it.
    const box = element?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
}

interface Area {
  get(keys: null): Promise<object>;
  set(items: object): Promise<void>;
}
/** The part of the extension API that our functions use in pages of the extension. */
declare const browser: { storage: Record<'local' | 'sync' | 'session', Area> };

/** Stores a value under the settings' key, as a reader's switches, an older version or damage would have left it. */
export async function storeSettings({ browser: driven }: Pick<Reader, 'browser'>, value: unknown): Promise<void> {
  const page = await driven.openExtensionPage('popup.html');
  await page.evaluate((settings) => browser.storage.local.set({ settings }), value);
  await page.close();
}

/** Stores these settings, all others being as they come. */
export function storeChanged(reader: Pick<Reader, 'browser'>, changed: object): Promise<void> {
  return storeSettings(reader, { version: SETTINGS_VERSION, changed });
}

/** Fails where the extension had an error, uncaught or reported (Chromium tells; elsewhere there is nothing to see). */
export function expectNoErrors(browser: DrivenBrowser): void {
  expect(browser.takeErrors()).toEqual([]);
}

/** Waits for so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
