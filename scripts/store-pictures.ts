/** `npm run store-pictures`: the pictures of the store page, 1280 x 800, in both languages, from the built extension. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenChromium } from '../tests/kit/driven-chromium';
import { boxesOfPainted } from '../tests/kit/remote';
import { serveFolders } from '../tests/kit/server';
import { ensureBrowser } from './browsers';
import { builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { openCard } from './run/open-card';
import { readPage } from './run/read-page';
import { ROOT } from './run/root';

/** What stores take, all of them. */
const SIZE = { width: 1280, height: 800 };
const FOLDER = join(ROOT, 'store', 'pictures');
const WORDS = 'Marcelo Ebrard';
/** Surfaces in a tab of their own, where this build has them. */
const OWN_PAGES = ['options', 'welcome'];

async function main(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  const executable = await ensureBrowser('chromium');
  const extension = await builtExtension('chrome');
  for (const language of ['en', 'es']) {
    // Chromium takes its language from here on Linux, from the switch elsewhere.
    process.env.LANGUAGE = language;
    const browser = await launchChromium({ executable, extension, cutOff: true, args: [`--lang=${language}`] });
    const address = `${server.origin}/news-${language}.html`;
    await takeCard(browser, address, language, 'light');
    await takeCard(browser, address, language, 'dark');
    await takePopup(browser, address, language);
    for (const name of OWN_PAGES.filter((one) => existsSync(join(extension, `${one}.html`)))) {
      const page = await browser.openExtensionPage(`${name}.html`);
      await pageOf(page).setViewport(SIZE);
      await page.screenshot(pictureOf(name, language));
      await page.close();
    }
    await browser.stop();
  }
  console.log(relative(ROOT, FOLDER));
  return 0;
}

const pictureOf = (name: string, language: string) => join(FOLDER, `${name}-${language}.png`);

async function takeCard(browser: DrivenChromium, address: string, language: string, scheme: 'light' | 'dark') {
  const page = await browser.open(address);
  await pageOf(page).setViewport(SIZE);
  await pageOf(page).emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await readPage(pageOf(page));
  const [box] = await page.evaluate(boxesOfPainted, WORDS, 0);
  // The words near the top leave the card its room below them.
  await page.evaluate((y) => scrollBy(0, y - 200), box?.y ?? 0);
  await openCard(page, WORDS);
  await page.screenshot(pictureOf(`card-${scheme}`, language));
  await page.close();
}

/** The popup is smaller than a picture has to be: it is shown on paper. */
async function takePopup(browser: DrivenChromium, address: string, language: string): Promise<void> {
  const page = await browser.open(address);
  await readPage(pageOf(page));
  const popup = await browser.openPopup(page);
  const file = pictureOf('popup', language);
  // The list of the page's topics comes after the window.
  for (let tries = 0; tries < 100; tries++) {
    if (await popup.evaluate(() => document.querySelector('li') !== null)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await popup.screenshot(file);
  await popup.close();
  const picture = `data:image/png;base64,${readFileSync(file, 'base64')}`;
  rmSync(file);
  await pageOf(page).setViewport(SIZE);
  await pageOf(page).setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:#ece5d6"><img src="${picture}" style="max-height:720px;box-shadow:0 8px 40px #0003;border-radius:8px"></body>`,
  );
  await page.screenshot(file);
  await page.close();
}

endWith(main());
