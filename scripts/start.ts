/** `npm start [-- PAGE]`: a browser with the extension in it, on a news page of ours or on PAGE; without a display it tells what it found. */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { topicIdOf } from '../core/topics/topic';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenChromium } from '../tests/kit/driven-chromium';
import { ensureBrowser } from './browsers';
import { inWords, mentionLines } from './run/annotation';
import { builtExtension } from './run/build-extension';
import { keepTemporary } from './run/children';
import { endWith } from './run/end-with';
import { openCard } from './run/open-card';
import { hasDisplay, pageToShow } from './run/page-to-show';
import { readPage } from './run/read-page';
import { checkRoom } from './run/room';
import { ROOT } from './run/root';
import { stayOpen } from './run/stay-open';

const PICTURE = join(ROOT, '.glosa', 'start.png');

async function main(asked: string | undefined): Promise<number> {
  const { name, address } = await pageToShow(asked);
  checkRoom(keepTemporary());
  const executable = await ensureBrowser('chromium');
  const extension = await builtExtension('chrome');
  const headless = !hasDisplay();
  const browser = await launchChromium({ executable, extension, headless });
  if (headless) await tell(browser, address, name);
  else {
    console.log('Underlined words are mentions: rest the pointer on one, or click it. Close the window to end.');
    await stayOpen(browser.puppeteer, address);
  }
  return 0;
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
