/** Takes the picture of the README: `node scripts/setup.mjs scripts/picture.ts`. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import { boxesOfPainted } from '../tests/kit/remote';
import { serveFolders } from '../tests/kit/server';
import { ensureBrowser } from './browsers';
import { builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { openCard } from './run/open-card';
import { readPage } from './run/read-page';
import { ROOT } from './run/root';

const PICTURE = join(ROOT, 'docs', 'images', 'card.png');
const WORDS = 'Marcelo Ebrard';

async function main(): Promise<number> {
  const server = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  const options = { executable: await ensureBrowser('chromium'), extension: await builtExtension('chrome') };
  const browser = await launchChromium({ ...options, cutOff: true });
  const page = await browser.open(`${server.origin}/news-en.html`);
  await readPage(pageOf(page));
  const [box] = await page.evaluate(boxesOfPainted, WORDS, 0);
  // The words near the top leave the card its room below them.
  await page.evaluate((y) => scrollBy(0, y - 250), box?.y ?? 0);
  await openCard(page, WORDS);
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot(PICTURE);
  await browser.stop();
  console.log(`${relative(ROOT, PICTURE)}: ${Math.round(statSync(PICTURE).size / 1000)} kB`);
  return 0;
}

endWith(main());
