/** `npm run store-pictures`: what a store page shows: five pictures in each language from the built extension, tile, banner and icon. */

import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenPage } from '../tests/kit/driven-browser';
import type { DrivenChromium } from '../tests/kit/driven-chromium';
import { ensureBrowser } from './browsers';
import { builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { showCard, unfoldCard } from './run/open-card';
import { PICTURE_HOST, servePicturePages } from './run/picture-pages';
import { readPage } from './run/read-page';
import { ROOT } from './run/root';
import { storeDrawings } from './run/store-drawings';

/** What stores take, all of them. */
const SIZE = { width: 1280, height: 800 };
const FOLDER = join(ROOT, 'store', 'pictures');
/** Whose card is shown: long, with points and doubts. */
const WORDS = 'Marcelo Ebrard';
/** What has another size is drawn by then. */
const SETTLED_MS = 1_000;
/** A place, whose card has a map. */
const PLACE = 'Monterrey';
/** Popups are small: they are shown this much larger than they are. */
const POPUP_SCALE = 1.3;
/** What is drawn once a tab of the panel can be looked at. */
const DRAWN_IN = { briefing: '.briefing .topic', map: '.map-topic' } as const;
/** Of the panel, as browsers open it beside a page. */
const PANEL_WIDTH = 380;

async function main(): Promise<number> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const origin = await servePicturePages();
  const executable = await ensureBrowser('chromium');
  const extension = await builtExtension('chrome');
  for (const language of ['en', 'es'] as const) {
    const browser = await launchChromium({ executable, extension, cutOff: true, hostName: PICTURE_HOST, language });
    const address = `${origin}/news-${language}.html`;
    const file = (name: string) => join(FOLDER, `${name}-${language}.png`);
    await takeCard(browser, address, file('card'));
    await takePlace(browser, address, file('card-place'));
    await takePopup(browser, address, file('popup'));
    await takePanel(browser, address, 'briefing', file('panel'));
    await takePanel(browser, address, 'map', file('panel-map'));
    if (language === 'en') await takeDrawings(browser, address);
    await browser.stop();
  }
  console.log(relative(ROOT, FOLDER));
  return 0;
}

/** Opens one of our pages, `width` pixels wide, and waits until it is read. */
async function openRead(browser: DrivenChromium, address: string, width = SIZE.width): Promise<DrivenPage> {
  const page = await browser.open(address);
  await pageOf(page).setViewport({ ...SIZE, width });
  await readPage(pageOf(page));
  return page;
}

/** In brief, as it opens. */
async function takeCard(browser: DrivenChromium, address: string, file: string): Promise<void> {
  const page = await openRead(browser, address);
  await showCard(page, WORDS, 250);
  await page.screenshot(file);
  await page.close();
}

/** Unfolded, with a map, in the dark. */
async function takePlace(browser: DrivenChromium, address: string, file: string): Promise<void> {
  const page = await openRead(browser, address);
  await pageOf(page).emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await showCard(page, PLACE, 150);
  await unfoldCard(page);
  await pause(SETTLED_MS);
  await page.screenshot(file);
  await page.close();
}

/** The popup is smaller than a picture has to be: it is shown on paper, with the page's topics and with what a look-up finds. */
async function takePopup(browser: DrivenChromium, address: string, file: string): Promise<void> {
  const page = await openRead(browser, address);
  const popup = pageOf(await browser.openPopup(page));
  // The list of the page's topics comes after the window.
  await popup.waitForSelector('.topics .topic');
  const pictures = [await pictureOf(popup)];
  await popup.type('.search-input', 'Lopes Obradr');
  await popup.waitForSelector('.hit mark');
  pictures.push(await pictureOf(popup));
  await popup.close();
  const look = `zoom:${POPUP_SCALE};box-shadow:0 8px 40px #0003;border-radius:8px`;
  const images = pictures.map((one) => `<img src="${one}" style="${look}">`);
  await takeTogether(
    page,
    `<body style="margin:0;height:100vh;display:flex;align-items:center;justify-content:space-evenly;background:#ece5d6">${images.join('')}`,
    file,
  );
}

/** The panel stands beside the page, as a browser shows it; two pictures, since it is no part of the page. */
async function takePanel(
  browser: DrivenChromium,
  address: string,
  tab: keyof typeof DRAWN_IN,
  file: string,
): Promise<void> {
  const page = await openRead(browser, address, SIZE.width - PANEL_WIDTH - 1);
  const panel = await browser.openPanel(page);
  await pageOf(panel).setViewport({ ...SIZE, width: PANEL_WIDTH });
  await pageOf(panel).waitForSelector(DRAWN_IN.briefing);
  await pageOf(panel).click(`#tab-${tab}`);
  await pageOf(panel).waitForSelector(DRAWN_IN[tab]);
  // Until it is drawn in its new size: parts of the old one would stand beside it.
  await pause(SETTLED_MS);
  const pictures = [await pictureOf(pageOf(page)), await pictureOf(pageOf(panel))];
  await panel.close();
  await takeTogether(
    page,
    `<body style="margin:0;display:flex;justify-content:space-between;background:#b9b2a4">${pictures.map((one) => `<img src="${one}">`).join('')}`,
    file,
  );
}

/** Tile, banner and icon, which are the same in every language. */
async function takeDrawings(browser: DrivenChromium, address: string): Promise<void> {
  const page = pageOf(await browser.open(address));
  for (const { name, width, height, html } of storeDrawings()) {
    await page.setViewport({ width, height });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png`, omitBackground: name === 'icon' });
  }
  await page.close();
}

async function pictureOf(page: Page): Promise<string> {
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

/** Takes a picture of `html`, in which other pictures stand, in place of what was in `page`; closes it. */
async function takeTogether(page: DrivenPage, html: string, file: string): Promise<void> {
  await pageOf(page).setViewport(SIZE);
  await pageOf(page).setContent(html);
  await page.screenshot(file);
  await page.close();
}

endWith(main());
