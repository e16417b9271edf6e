/**
 * `npm run tasks [-- FOLDER]`: does the ten commonest things with the built extension, or the one in FOLDER, and counts presses, pixels
 * covered and words on screen.
 */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenPage } from '../tests/kit/driven-browser';
import type { DrivenChromium } from '../tests/kit/driven-chromium';
import { boxesOfPainted } from '../tests/kit/remote';
import { ensureBrowser } from './browsers';
import { compileBundledPacks } from './pack/compile-pack';
import { builtExtension } from './run/build-extension';
import { endWith } from './run/end-with';
import { openCard } from './run/open-card';
import { PICTURE_HOST, servePicturePages } from './run/picture-pages';
import { readPage } from './run/read-page';

/** A window of usual size, in CSS pixels. */
const WINDOW = { width: 1_280, height: 900 };
/** Whose card is opened. */
const WORDS = 'Marcelo Ebrard';
/** Until a card takes presses, and what was pressed has been drawn. */
const SETTLED_MS = 700;
/** What is not there by then does not come. */
const LONGEST_MS = 5_000;

/** What a task took, at its end: presses of keys and buttons (typed letters apart), pixels of ours, words of ours. */
interface Taken {
  presses: number;
  pixels: number;
  words: number;
}

/** The page in front, and the browser that shows it. */
interface Desk {
  browser: DrivenChromium;
  page: DrivenPage;
}

type Task = (desk: Desk) => Promise<Taken>;

const TASKS: readonly (readonly [name: string, task: Task])[] = [
  ['who is this', (desk) => inCard(desk, [])],
  ['what has changed since this page', (desk) => inPopup(desk, ['.page-changes summary'], '')],
  ['look a misspelled name up', (desk) => inPopup(desk, ['Enter'], 'Marcelo Ebrad')],
  ['switch a site off', (desk) => inPopup(desk, ['.first-line [role=switch]'], '')],
  ['jump to the next mention', jump],
  ['silence a name, and undo it', (desk) => inCard(desk, ['.tool-row .plain', '.not-this .choice', '.failure .press'])],
  ['import a pack', importPack],
  ['find what the page leaves out', (desk) => inPanel(desk, ['.left-out > summary'])],
  ['copy a card', (desk) => inCard(desk, ['.tool-row .plain', '.menu hr + .choice'])],
  ['back to reading', (desk) => inCard(desk, ['Escape'])],
];

async function main(folder: string | undefined): Promise<number> {
  const origin = await servePicturePages();
  const extension = folder ? resolve(folder) : await builtExtension('chrome');
  const options = { executable: await ensureBrowser('chromium'), extension };
  const browser = await launchChromium({ ...options, cutOff: true, hostName: PICTURE_HOST });
  console.log('| task | presses | pixels covered | share of the window | words of ours |\n|---|---|---|---|---|');
  for (const [name, task] of TASKS) {
    const page = await browser.open(`${origin}/news-en.html`);
    await pageOf(page).setViewport(WINDOW);
    await readPage(pageOf(page));
    // Another build may have no way to do it.
    const taken = await task({ browser, page }).catch((error: unknown) => String(error));
    console.log(typeof taken === 'string' ? `| ${name} | ${taken} | | | |` : rowOf(name, taken));
    await browser.closeTabs();
    await browser.renew(options.extension);
  }
  await browser.stop();
  return 0;
}

function rowOf(name: string, { presses, pixels, words }: Taken): string {
  const share = ((100 * pixels) / (WINDOW.width * WINDOW.height)).toFixed(1);
  return `| ${name} | ${presses} | ${pixels.toLocaleString('en')} | ${share} % | ${words} |`;
}

const settle = () => new Promise((done) => setTimeout(done, SETTLED_MS));

/** Rests on words, then presses what these selectors find in the card, or keys. */
async function inCard({ page }: Desk, presses: readonly string[]): Promise<Taken> {
  const [box] = await page.evaluate(boxesOfPainted, WORDS, 0);
  await page.evaluate((by) => scrollBy(0, by), (box?.y ?? 0) - 250);
  await openCard(page, WORDS);
  await settle();
  for (const press of presses) {
    if (/^[A-Z]/.test(press)) await page.press(press);
    else {
      const place = await page.inCard((root, selector) => {
        const element = root.querySelector(selector);
        element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, press);
      if (!place) throw new Error(`The card has no ${press}`);
      await page.clickAt(place.x, place.y);
    }
    await settle();
  }
  const shown = await page.inCard((root) => {
    const card = root.querySelector<HTMLElement>('#glosa-card');
    const { width = 0, height = 0 } = card?.getBoundingClientRect() ?? {};
    return { pixels: Math.round(width * height), words: (card?.innerText.match(/\S+/g) ?? []).length };
  });
  return { presses: presses.length, ...(shown ?? { pixels: 0, words: 0 }) };
}

/** Presses the toolbar button, types, and presses what these selectors find, or keys. */
async function inPopup({ browser, page }: Desk, presses: readonly string[], typed: string): Promise<Taken> {
  const popup = await browser.openPopup(page);
  const inside = pageOf(popup);
  await inside.waitForSelector('.topics .topic');
  if (typed !== '') {
    await popup.type(typed);
    await inside.waitForSelector('.hit');
  }
  for (const press of presses) {
    if (/^[A-Z]/.test(press)) await popup.press(press);
    else {
      await inside.waitForSelector(press, { timeout: LONGEST_MS });
      await popup.click(press);
    }
    await settle();
  }
  const shown = await ownWords(inside);
  await popup.close();
  return { presses: 1 + presses.length, ...shown };
}

/** Opens the panel and presses what these selectors find. It takes its room beside the page and covers none of it. */
async function inPanel({ browser, page }: Desk, presses: readonly string[]): Promise<Taken> {
  const panel = await browser.openPanel(page);
  const inside = pageOf(panel);
  for (const press of presses) {
    await inside.waitForSelector(press);
    await panel.click(press);
    await settle();
  }
  const { words } = await ownWords(inside);
  await panel.close();
  return { presses: 1 + presses.length, pixels: 0, words };
}

async function ownWords(page: Page): Promise<Omit<Taken, 'presses'>> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const height = Math.min(document.documentElement.scrollHeight, innerHeight);
    const all = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return element.childElementCount === 0 && top < innerHeight && bottom > 0;
    });
    const words = all.reduce((sum, element) => sum + (element.innerText?.match(/\S+/g) ?? []).length, 0);
    return { pixels: innerWidth * height, words };
  });
}

/** One key: the words are brought into view, and nothing of ours opens. */
async function jump({ browser, page }: Desk): Promise<Taken> {
  await browser.command('next-mention', page);
  await settle();
  return { presses: 1, pixels: 0, words: 0 };
}

/** From the toolbar to the options; the pack is pasted there. */
async function importPack({ browser }: Desk): Promise<Taken> {
  const page = await browser.openExtensionPage('options.html');
  const inside = pageOf(page);
  await inside.waitForSelector('.paste > summary');
  const pack = (await compileBundledPacks()).at(-1);
  await inside.click('.paste > summary');
  await inside.$eval(
    '.paste textarea',
    (area, text) => {
      area.value = text;
    },
    JSON.stringify({ ...pack, id: 'of-a-reader' }),
  );
  await inside.click('.paste .press');
  await inside.waitForSelector('.said, .faults');
  const { words } = await ownWords(inside);
  await page.close();
  // The toolbar button and "Options", and in the options two more. The options are a page of their own and cover none.
  return { presses: 4, pixels: 0, words };
}

endWith(main(process.argv[2]));
