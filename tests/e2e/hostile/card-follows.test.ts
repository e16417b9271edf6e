/** A card keeps to its words on pages that hide, fold, zoom and unfold them, and to itself while a reader selects and copies. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { article, clickOn, expectQuiet, restOn, startHostile } from '../../kit/hostile';
import { boxOfCard, expectCard, pause, placeOf, type Reader } from '../../kit/reader';
import type { Served } from '../../kit/server';

const GOING = `<style>
.fades { transition: opacity .1s } .fades.off { opacity: 0 } .vanishes.off { visibility: hidden }
.folds { max-height: 200px; overflow: hidden } .folds.off { max-height: 0 }
</style>`;
const MENU = `<style>#menu { position: relative; width: 300px } #menu div { display: none; padding: 10px; height: 60px }
#menu:hover div { display: block }</style>
<div id="menu"><b>Unfolds under the pointer</b><div>Here stands Ciudad Juárez.</div></div>`;

const PAGES: Record<string, Served> = {
  plain: article(),
  zoomed: article('<style>html{zoom:1.5}</style>'),
  going: article(
    GOING,
    `<div class="fades"><p>Fades: Ciudad Juárez.</p></div>
<div class="vanishes"><p>Vanishes: Andrés Manuel López Obrador.</p></div>
<div class="folds"><p>Folds: Claudia Sheinbaum.</p></div>
<details open><summary>More</summary><p>Closes: Elon Musk and his Tesla works.</p></details>`,
  ),
  menu: article('', MENU),
};

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile(PAGES);
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

describe('a card goes when its words cannot be seen any more', () => {
  it.each([
    ['faded', 'Ciudad Juárez', '.fades'],
    ['made invisible', 'Andrés Manuel López Obrador', '.vanishes'],
    ['folded to nothing', 'Claudia Sheinbaum', '.folds'],
    ['in what was closed', 'Elon Musk', 'details'],
  ])('%s', async (_, words, selector) => {
    const page = await reader.open('going');
    await clickOn(page, words);
    await expectCard(page, words);
    await page.evaluate((found) => {
      const element = document.querySelector(found);
      if (element instanceof HTMLDetailsElement) element.open = false;
      else element?.classList.add('off');
    }, selector);
    await expectCard(page, null);
    await page.close();
  });
});

it('a card of a menu that unfolds under the pointer can be entered', async () => {
  const page = await reader.open('menu');
  const menu = await page.evaluate(() => {
    const { x, y } = (document.querySelector('#menu') as Element).getBoundingClientRect();
    return { x, y };
  });
  await page.moveTo(menu.x + 20, menu.y + 8);
  await restOn(page, 'Ciudad Juárez');
  await expectCard(page, 'Ciudad Juárez');
  const { x, y } = await placeOf(page, 'Ciudad Juárez');
  const box = await boxOfCard(page);
  if (!box) throw new Error('no card');
  // Straight to the card, as a hand goes.
  for (let step = 1; step <= 6; step += 1)
    await page.moveTo(x + ((box.x + 40 - x) * step) / 6, y + ((box.y + 40 - y) * step) / 6);
  await pause(1_000);
  await expectCard(page, 'Ciudad Juárez');
  await page.close();
});

it('a card stands at its words on a page that is zoomed as a whole, in its own size', async () => {
  const page = await reader.open('zoomed');
  await clickOn(page, 'Marcelo Ebrard');
  await expectCard(page, 'Marcelo Ebrard');
  const { x, y } = await placeOf(page, 'Marcelo Ebrard');
  const box = await boxOfCard(page);
  if (!box) throw new Error('no card');
  expect(box.width).toBeGreaterThan(300);
  expect(box.width).toBeLessThan(460);
  expect(box.x).toBeLessThan(x);
  expect(box.x + box.width).toBeGreaterThan(x);
  expect(Math.min(Math.abs(box.y - y), Math.abs(box.y + box.height - y))).toBeLessThan(40);
  await page.close();
});

// The drivers press and move in one browser only.
it.runIf(inject('browser') === 'chromium')(
  'a reader who drags over words selects them, and no card is in the way',
  async () => {
    const { pageOf } = await import('../../kit/chromium-page');
    const page = await reader.open('plain');
    await restOn(page, 'Marcelo Ebrard');
    await expectCard(page, 'Marcelo Ebrard');
    const { x, y } = await placeOf(page, 'Marcelo Ebrard');
    const { mouse } = pageOf(page);
    await mouse.move(x - 40, y);
    await mouse.down();
    await mouse.move(x, y + 20, { steps: 4 });
    await expectCard(page, null);
    await mouse.move(x + 60, y + 60, { steps: 6 });
    await mouse.up();
    await pause(600);
    await expectCard(page, null);
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.length).toBeGreaterThan(20);
    expect(selected).not.toContain('Carlos Slim');
    await page.close();
  },
);

// The clipboard can be read in one browser only.
it.runIf(inject('browser') === 'chromium')(
  'what is copied is the page without the card, or what was selected in the card',
  async () => {
    const { pageOf } = await import('../../kit/chromium-page');
    const page = await reader.open('plain');
    const tab = pageOf(page);
    await tab.browserContext().overridePermissions(reader.addressOf('plain'), ['clipboard-read', 'clipboard-write']);
    const copy = async () => {
      await tab.keyboard.down('Control');
      await tab.keyboard.press('c', { commands: ['Copy'] });
      await tab.keyboard.up('Control');
      return tab.evaluate(() => navigator.clipboard.readText());
    };
    await restOn(page, 'Marcelo Ebrard');
    await expectCard(page, 'Marcelo Ebrard');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('a', { commands: ['SelectAll'] });
    await tab.keyboard.up('Control');
    const all = await copy();
    expect(all).toContain('A dinner with Carlos Slim was put off');
    expect(all).not.toContain('Mexican politician');
    const line = await page.inCard((root) => {
      const { x, y } = (root.querySelector('.line') as Element).getBoundingClientRect();
      return { x, y };
    });
    if (!line) throw new Error('no card');
    await tab.mouse.move(line.x + 1, line.y + 8, { steps: 5 });
    await tab.mouse.down();
    await tab.mouse.move(line.x + 150, line.y + 8, { steps: 5 });
    await tab.mouse.up();
    expect(await copy()).toMatch(/^Mexican/);
    await page.close();
  },
);
