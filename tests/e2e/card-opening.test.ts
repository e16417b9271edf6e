/** How a card opens, by pointer, by finger and from a small frame, and where it stands. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Box, DrivenPage } from '../kit/driven-browser';
import { article, clickOn, countHosts, PARAGRAPHS } from '../kit/hostile';
import {
  boxOfCard,
  cardTitle,
  clickInCard,
  expectCard,
  expectNoErrors,
  pause,
  placeOf,
  type Reader,
  startReader,
  storeChanged,
  storeSettings,
} from '../kit/reader';
import { boxesOfPainted } from '../kit/remote';
import type { Served } from '../kit/server';

const EBRARD = 'Marcelo Ebrard';
const SLIM = 'Carlos Slim';
const FAR = '<div style="height: 3000px"></div>';

const pages: Record<string, Served> = {
  plain: article('', FAR),
  link: article('', FAR),
  vertical: article('<style>body { writing-mode: vertical-rl; height: 700px }</style>'),
  'right-to-left': article('<style>body { direction: rtl }</style>', FAR),
  scroller: article(
    '<style>#box { height: 260px; overflow: auto; margin-top: 200px }</style><script>addEventListener("DOMContentLoaded", () => { const box = document.createElement("div"); box.id = "box"; box.append(...document.querySelectorAll("p")); const far = document.createElement("div"); far.style.height = "2000px"; box.append(far); document.body.append(box); })</script>',
  ),
};
const report = PARAGRAPHS.replaceAll('"', "'");
pages.frame = article(
  '',
  `<iframe style="width: 340px; height: 240px; border: 0" srcdoc="<html lang='en'><body style='margin: 0; font: 16px/24px sans-serif'>${report}</body></html>"></iframe>${FAR}`,
);
pages.link = { ...pages.plain, body: String(pages.plain?.body).replace(EBRARD, `<a href="#gone">${EBRARD}</a>`) };

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader({ made: (path) => pages[path.slice(1)] });
});
afterAll(() => reader.stop());
afterEach(async () => {
  await page.close();
  if (changes) await storeSettings(reader, null);
  expectNoErrors(reader.browser);
});

/** The settings are not the usual ones. */
let changes = false;

async function open(name: string, changed: object | null = null): Promise<void> {
  changes = changed !== null;
  if (changed) await storeChanged(reader, changed);
  page = await reader.open(name);
}

async function restOn(words: string, held?: 'Shift'): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.moveTo(x, y, held);
}

/** Fails where the card is not wholly in the window, or lies over the words. */
async function expectBeside(words: string): Promise<void> {
  await expect.poll(async () => (await boxOfCard(page))?.x ?? 0).toBeGreaterThan(0);
  await pause(150);
  const card = (await boxOfCard(page)) as Box;
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(size.width + 1);
  expect(card.y + card.height).toBeLessThanOrEqual(size.height + 1);
  for (const box of await page.evaluate(boxesOfPainted, words, 0)) {
    const over =
      box.x < card.x + card.width &&
      card.x < box.x + box.width &&
      box.y < card.y + card.height &&
      card.y < box.y + box.height;
    expect(over, `${JSON.stringify(card)} over ${JSON.stringify(box)}`).toBe(false);
  }
}

describe('how it opens', () => {
  it('by a click only, where the reader wants that; Shift opens where a click means something to the page', async () => {
    await open('link', { opening: 'click' });
    await restOn(SLIM);
    await pause(700);
    expect(await countHosts(page)).toBe(0);
    await clickOn(page, SLIM);
    await expectCard(page, SLIM);
    await page.press('Escape');
    await expectCard(page, null);
    await clickOn(page, EBRARD);
    await pause(300);
    expect(await countHosts(page)).toBe(0);
    expect(await page.evaluate(() => location.hash)).toBe('#gone');
    await restOn(SLIM);
    await restOn(EBRARD, 'Shift');
    await expectCard(page, EBRARD);
  });

  it('in a corner: it stays there when the pointer goes, and another card takes its place', async () => {
    await open('plain', { cardPlace: 'corner' });
    await restOn(EBRARD);
    await expectCard(page, EBRARD);
    await expectBeside(EBRARD);
    const [card, size] = [await boxOfCard(page), await page.evaluate(() => [innerWidth, innerHeight] as const)];
    expect(size[0] - (card?.x ?? 0) - (card?.width ?? 0)).toBeLessThan(40);
    expect(size[1] - (card?.y ?? 0) - (card?.height ?? 0)).toBeLessThan(40);
    await page.moveTo(600, 500);
    await pause(700);
    expect(await cardTitle(page)).toBe(EBRARD);
    await restOn(SLIM);
    await expectCard(page, SLIM);
    await page.press('Escape');
    await expectCard(page, null);
  });

  it('at a tap, and not where a finger scrolls', async () => {
    await open('plain');
    const { x, y } = await placeOf(page, SLIM);
    await page.pull(x, y, 80);
    await pause(500);
    expect(await countHosts(page)).toBe(0);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const place = await placeOf(page, EBRARD);
    await page.tapAt(place.x, place.y);
    await expectCard(page, EBRARD);
    await page.tapAt(place.x, 700);
    await expectCard(page, null);
  });
});

describe('in a frame too small for it', () => {
  const inTop = () => page.evaluate(() => document.querySelectorAll(':root > [data-glosa-host]').length);

  async function restInFrame(): Promise<void> {
    await open('frame');
    const corner = await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const { x, y } = frame?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
    await expect
      .poll(
        async () => {
          // The words stand in the first line of the frame; when they are painted cannot be asked there.
          await page.moveTo(corner.x + 178, corner.y + 30);
          await page.moveTo(corner.x + 170, corner.y + 30);
          return inTop();
        },
        { interval: 1_000 },
      )
      .toBe(1);
    await expectCard(page, EBRARD);
  }

  it('opens in a corner of the top frame, and goes with Escape there', async () => {
    await restInFrame();
    const card = (await boxOfCard(page)) as Box;
    const width = await page.evaluate(() => innerWidth);
    expect(width - card.x - card.width).toBeLessThan(40);
    await page.moveTo(card.x + 60, card.y + 60);
    await pause(400);
    await page.clickAt(card.x + 60, card.y + 60);
    await page.press('Escape');
    await expect.poll(inTop).toBe(0);
  });

  it('goes on from there to what stands behind it in that frame, then to the top one', async () => {
    await restInFrame();
    await clickInCard(page, '#glosa-card .head');
    for (const title of ['Title 42 expulsions', SLIM, EBRARD]) {
      await page.press('n');
      await expectCard(page, title);
    }
    // The last one stands in the top frame: its card hangs on its words.
    await expectBeside(EBRARD);
    await page.press('p');
    await expectCard(page, SLIM);
  });
});

describe('where it stands', () => {
  it.each(['vertical', 'right-to-left'])('beside the words: %s', async (name) => {
    await open(name);
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await expectBeside(EBRARD);
  });

  it('follows words in a box that scrolls, and goes with them', async () => {
    await open('scroller');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    const before = (await boxOfCard(page))?.y ?? 0;
    await page.evaluate(() => document.querySelector('#box')?.scrollBy({ top: 15, behavior: 'instant' }));
    await expect.poll(async () => Math.round(before - ((await boxOfCard(page))?.y ?? 0))).toBe(15);
    await page.evaluate(() => document.querySelector('#box')?.scrollTo({ top: 900, behavior: 'instant' }));
    await expectCard(page, null);
  });

  it.each([0.5, 2, 4])('inside the window, zoomed to %s', async (factor) => {
    await open('plain');
    await placeOf(page, EBRARD);
    await page.zoom(factor);
    await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(1280);
    await page.evaluate(() =>
      document.querySelector('#first')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
    await reader.browser.command('next-mention', page);
    await expectCard(page, EBRARD);
    await expectBeside(EBRARD);
    await page.zoom(1);
  });
});
