/** `npm start [-- PAGE]`: a browser with the extension in it, on a news page of ours or on PAGE; without a display it tells what it found. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { topicIdOf } from '../core/topics/topic';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenChromium } from '../tests/kit/driven-chromium';
import { serveFolders } from '../tests/kit/server';
import { ensureBrowser } from './browsers';
import { inWords, mentionLines } from './run/annotation';
import { builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { openCard } from './run/open-card';
import { readPage } from './run/read-page';
import { isAddress, pathFromCaller, ROOT } from './run/root';

const SAMPLE = join(ROOT, 'tests', 'pages', 'news-en.html');
const PICTURE = join(ROOT, '.glosa', 'start.png');

async function main(asked: string | undefined): Promise<number> {
  const file = asked === undefined ? SAMPLE : isAddress(asked) ? null : pathFromCaller(asked);
  if (file && !existsSync(file)) throw new Error(`There is no page ${asked}: name an HTML file or a web address.`);
  const executable = await ensureBrowser('chromium');
  const extension = await builtExtension('chrome');
  const address = file ? await addressOfFile(file) : (asked ?? '');
  const headless = !hasDisplay();
  const browser = await launchChromium({ executable, extension, headless });
  if (headless) await tell(browser, address, asked ?? relative(ROOT, SAMPLE));
  else await stay(browser.puppeteer, address);
  return 0;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function addressOfFile(file: string): Promise<string> {
  const server = await serveFolders(new Map([['', dirname(file)]]));
  return `${server.origin}/${encodeURIComponent(basename(file))}`;
}

/** With a display: the page in a window, until the reader closes it. */
async function stay(browser: Browser, address: string): Promise<void> {
  const [first] = await browser.pages();
  const page: Page = first ?? (await browser.newPage());
  await page.goto(address);
  console.log('Underlined words are mentions: rest the pointer on one, or click it. Close the window to end.');
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS an application outlives its last window.
    browser.on('targetdestroyed', async () => {
      const open = await browser.pages().catch(() => []);
      if (open.length === 0) resolve();
    });
  });
  await browser.close().catch(() => undefined);
}

/** Without a display: what was found, and a picture of the page with a card open. */
async function tell(browser: DrivenChromium, address: string, name: string): Promise<void> {
  const page = await browser.open(address);
  const { words, ms, mentions } = await readPage(pageOf(page));
  const painted = mentions.filter((mention) => mention.painted);
  const told = painted.map((mention) => ({ ...mention, topic: topicIdOf(mention.topic) }));
  console.log([inWords({ page: name, words, ms, mentions: told }), ...mentionLines(told)].join('\n'));
  const [first] = painted;
  if (first) await openCard(page, first.text);
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot(PICTURE);
  console.log(`\nNo display here, so no window was opened. A picture of the page: ${relative(ROOT, PICTURE)}`);
  await browser.stop();
}

endWith(main(process.argv[2]));
