/**
 * Takes pictures of card, popup, panel, options and welcome page: `node scripts/setup.mjs scripts/surface-pictures.ts [FOLDER]`.
 * Without a folder those of the README; with one every surface, in both languages, light, dark and in forced colors, wide and narrow.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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

type Language = 'en' | 'es';
/** Takes one picture of what `page` shows now. */
type Take = (page: Page, name: string) => Promise<void>;

const SCHEMES = ['light', 'dark'] as const;
/** Whose card is shown: long, with points and doubts. */
const WORDS = 'Marcelo Ebrard';
/** A side panel as browsers open it. */
const PANEL = { width: 380, height: 800 };
/** A window beside others, where options still have their preview beside them. */
const PAGE = { width: 1_000, height: 720 };
const NARROW = { width: 320, height: 900 };
/** A place that both pages name, low enough that its card has room below. */
const PLACE = 'Monterrey';
const WIDE_PANEL = { width: 720, height: 900 };
/** The tabs of the panel, each with what it shows once it is there. */
const PANEL_TABS = {
  briefing: '.briefing',
  timeline: '.timeline-drawing',
  map: '.map-topic',
  numbers: '.number-table',
  voices: '.voices',
  glossary: '.glossary',
};
/** What fades in has come. */
const SETTLED_MS = 600;

async function main(folder: string | undefined): Promise<number> {
  const origin = await servePicturePages();
  const languages: readonly Language[] = folder ? ['es', 'en'] : ['en'];
  for (const language of languages) {
    const options = { executable: await ensureBrowser('chromium'), extension: await builtExtension('chrome') };
    const browser = await launchChromium({ ...options, cutOff: true, hostName: PICTURE_HOST, language });
    const take = folder ? everyWay(resolve(folder), language) : once;
    const page = await browser.open(`${origin}/news-${language}.html`);
    await readPage(pageOf(page));
    await takePopup(browser, page, take);
    await takePanel(browser, page, take);
    for (const name of ['options', 'welcome']) await takePage(browser, name, take);
    await showCard(page, WORDS, 250);
    await take(pageOf(page), 'card');
    await takeMapCard(page, take);
    await browser.stop();
  }
  return 0;
}

/** Those the README shows. */
const IN_README: ReadonlySet<string> = new Set([
  'card',
  'popup-lookup',
  'panel-briefing',
  'panel-map',
  'panel-numbers',
  'panel-voices',
  'card-place',
  'options',
  'welcome',
]);

/** One picture, for the README. */
async function once(page: Page, name: string): Promise<void> {
  if (!IN_README.has(name)) return;
  const path = join(ROOT, 'docs', 'images', `${name}.png`);
  mkdirSync(join(ROOT, 'docs', 'images'), { recursive: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  await page.screenshot({ path });
  console.log(relative(ROOT, path));
}

function everyWay(folder: string, language: Language): Take {
  mkdirSync(folder, { recursive: true });
  return async (page, name) => {
    for (const value of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await new Promise((done) => setTimeout(done, SETTLED_MS));
      await page.screenshot({ path: join(folder, `${name}-${language}-${value}.png`) as `${string}.png` });
    }
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.screenshot({ path: join(folder, `${name}-${language}-forced.png`) as `${string}.png` });
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.detach();
  };
}

async function takePopup(browser: DrivenChromium, page: DrivenPage, take: Take): Promise<void> {
  const popup = pageOf(await browser.openPopup(page));
  await popup.waitForSelector('.topics .topic');
  await take(popup, 'popup');
  await popup.type('.search-input', 'Lopes Obradr');
  await popup.waitForSelector('.hit mark');
  await take(popup, 'popup-lookup');
  await popup.close();
}

async function takePanel(browser: DrivenChromium, page: DrivenPage, take: Take): Promise<void> {
  const panel = pageOf(await browser.openPanel(page));
  await panel.setViewport(PANEL);
  await panel.waitForSelector('.briefing .topic');
  for (const [tab, shown] of Object.entries(PANEL_TABS)) {
    await panel.click(`#tab-${tab}`);
    await panel.waitForSelector(shown);
    await take(panel, `panel-${tab}`);
    for (const [name, size] of [
      ['narrow', NARROW],
      ['wide', WIDE_PANEL],
    ] as const) {
      await panel.setViewport(size);
      await take(panel, `panel-${tab}-${name}`);
    }
    await panel.setViewport(PANEL);
  }
  await panel.close();
}

/** The card of a place, unfolded, with its map. */
async function takeMapCard(page: DrivenPage, take: Take): Promise<void> {
  await page.press('Escape');
  await showCard(page, PLACE, 150);
  await unfoldCard(page);
  await take(pageOf(page), 'card-place');
}

async function takePage(browser: DrivenChromium, name: string, take: Take): Promise<void> {
  const page = pageOf(await browser.openExtensionPage(`${name}.html`));
  await page.setViewport(PAGE);
  await page.waitForSelector(name === 'welcome' ? '.popup-demo .topic' : '.names .name');
  await take(page, name);
  await page.setViewport(NARROW);
  await take(page, `${name}-narrow`);
  await page.close();
}

endWith(main(process.argv[2]));
