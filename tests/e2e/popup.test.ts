/** The popup: lookup, this page's topics, and the switches. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage, DrivenPopup } from '../kit/driven-browser';
import type { DrivenChromium } from '../kit/driven-chromium';
import { ALL, HERE, PAUSE, SITE, unfoldFor } from '../kit/popup-switches';
import { expectCard, expectedOn, expectNoErrors, expectPainted, pause, type Reader, startReader } from '../kit/reader';

let reader: Reader;
let page: DrivenPage;
let words: string[];

beforeAll(async () => {
  reader = await startReader();
  words = await expectedOn('news-en');
});
afterAll(() => reader.stop());
beforeEach(async () => {
  page = await reader.open('news-en.html');
});
afterEach(async () => {
  await page.close();
  expectNoErrors(reader.browser);
});

const textOf = (popup: DrivenPopup) => popup.evaluate(() => document.body.innerText);
/** Opens the popup, flips a switch in it, and closes it at once: what was done must not be lost with it. */
async function flip(selector: string): Promise<void> {
  const popup = await reader.browser.openPopup(page);
  // A switch can be pressed once the popup knows the tab.
  const isReady = () => popup.evaluate((wanted) => document.querySelector(wanted)?.matches(':enabled'), selector);
  await expect.poll(isReady, { timeout: 10_000 }).toBe(true);
  await unfoldFor(popup, selector);
  await popup.click(selector);
  await popup.close();
}

describe('lookup', () => {
  it('finds the right topic first for a misspelt name, and shows its letters', async () => {
    await expectPainted(page, words);
    const popup = await reader.browser.openPopup(page);
    await expect.poll(() => textOf(popup)).toContain('On this page');
    // The caret is in the lookup before a key is pressed.
    const hasCaret = () => popup.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'INPUT');
    await expect.poll(hasCaret, { timeout: 10_000 }).toBe(true);
    await popup.type('Lopes Obradr');
    const first = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.innerText ?? '');
    await expect.poll(first, { timeout: 10_000 }).toContain('López Obrador');
    const marked = await popup.evaluate(() => document.querySelectorAll('[role=option] mark').length);
    expect(marked).toBeGreaterThan(0);
    mkdirSync(join(ROOT, '.glosa'), { recursive: true });
    await popup.screenshot(join(ROOT, '.glosa', `popup-${reader.browser.name}.png`));
    await popup.close();
  });
});

describe('the topics of the page', () => {
  it('are listed with their counts, and lead to their mentions', async () => {
    await expectPainted(page, words);
    const popup = await reader.browser.openPopup(page);
    await expect.poll(() => textOf(popup), { timeout: 5_000 }).toContain('Marcelo Ebrard');
    await popup.click('[aria-label="Next mention of Marcelo Ebrard"]');
    await expectCard(page, 'Marcelo Ebrard');
    await popup.close().catch(() => undefined);
  });

  it('give way to a plain sentence where extensions may not run', async () => {
    const blank = await reader.browser.open(reader.browser.name === 'firefox' ? 'about:robots' : 'chrome://version');
    const popup = await reader.browser.openPopup(blank);
    await expect.poll(() => textOf(popup), { timeout: 5_000 }).toContain('cannot run on this page');
    await popup.close();
    await blank.close();
  });
});

describe('a page that the browser withholds', () => {
  afterEach(() => reader.browser.letRead(true));

  // In Chromium the button itself asks: pressing it gives the right back for that page.
  it.runIf(inject('browser') === 'firefox')(
    'is said to be so, with the way to it, and is read once it may be',
    async () => {
      await expectPainted(page, words);
      await reader.browser.letRead(false);
      const withheld = await reader.open('news-en.html');
      const popup = await reader.browser.openPopup(withheld);
      await expect.poll(() => textOf(popup), { timeout: 10_000 }).toContain('does not let Glosa read this page');
      const button = () => popup.evaluate(() => document.querySelector('.sentence button')?.textContent ?? '');
      expect(await button()).toBe('Let Glosa read pages');
      await popup.close();
      await reader.browser.letRead(true);
      await expectPainted(withheld, words);
      await withheld.close();
    },
  );
});

describe('the button in the toolbar', () => {
  it('shows how many topics there are, or why none, and says the same in words', async () => {
    await expectPainted(page, words);
    const soon = { timeout: 10_000 };
    const badge = () => reader.browser.badge(page);
    const title = () => reader.browser.buttonTitle(page);
    await expect.poll(title, soon).toMatch(/^Glosa: \d+ topics on this page$/);
    // While the page is being read the number grows.
    await pause(1_000);
    const topics = await badge();
    expect(Number(topics)).toBeGreaterThan(20);
    await expect.poll(title, soon).toBe(`Glosa: ${topics} topics on this page`);
    await flip(ALL);
    await expect.poll(badge, soon).toBe('off');
    await expect.poll(title, soon).toBe('Glosa: highlights are off here');
    await flip(ALL);
    await expect.poll(badge, soon).toBe(topics);
    // It can be off; the words stay.
    const options = await reader.browser.openExtensionPage('options.html');
    const press = () =>
      options.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.switch-row')];
        const row = rows.find((one) => one.textContent === 'Number of topics on the toolbar button');
        row?.querySelector<HTMLInputElement>('.switch')?.click();
        return row !== undefined;
      });
    await expect.poll(press, soon).toBe(true);
    await expect.poll(badge, soon).toBe('');
    await expect.poll(title, soon).toBe(`Glosa: ${topics} topics on this page`);
    await press();
    await expect.poll(badge, soon).toBe(topics);
    await options.close();
  });
});

describe('the switches', () => {
  it('pause highlights everywhere until the browser starts again', async () => {
    const { browser } = reader;
    await expectPainted(page, words);
    await flip(PAUSE);
    await expectPainted(page, []);
    await browser.killBackground();
    await page.reload();
    await expectPainted(page, []);
    const popup = await browser.openPopup(page);
    await expect
      .poll(() => textOf(popup), { timeout: 10_000 })
      .toContain('Highlights are paused until the browser restarts.');
    await popup.close();
    // Firefox tells only those of its start that were installed for good before: there the reader ends the pause.
    if (browser.name === 'chromium') await (browser as DrivenChromium).start();
    else await flip(PAUSE);
    await expectPainted(page, words);
  });

  it('stand in the menu of the page too, for its site', async () => {
    await expectPainted(page, words);
    await reader.browser.chooseInMenu('site', '', page);
    await expectPainted(page, []);
    await flip(SITE);
    await expectPainted(page, words);
  });

  it('take highlights off every page at once, remembered, and bring them back', async () => {
    // Before another page hides it: browsers let a hidden page take its time.
    await expectPainted(page, words);
    const other = await reader.open('editors.html');
    await expectPainted(other, await expectedOn('editors'));
    await flip(ALL);
    await expectPainted(page, []);
    await expectPainted(other, []);
    await page.reload();
    await expectPainted(page, []);
    await flip(ALL);
    await expectPainted(page, words);
    await expectPainted(other, await expectedOn('editors'));
    await other.close();
  });

  it('take highlights off one page alone, until it is loaded anew', async () => {
    await expectPainted(page, words);
    const other = await reader.open('editors.html');
    await expectPainted(other, await expectedOn('editors'));
    await page.show();
    await flip(HERE);
    await expectPainted(page, []);
    await expectPainted(other, await expectedOn('editors'));
    const popup = await reader.browser.openPopup(page);
    await expect.poll(() => textOf(popup), { timeout: 10_000 }).toContain('Highlights are off on this page.');
    await popup.close();
    await page.reload();
    await expectPainted(page, words);
    await other.close();
  });

  it('take highlights off one site alone, remembered, and bring them back', async () => {
    await expectPainted(page, words);
    await flip(SITE);
    await expectPainted(page, []);
    await page.reload();
    await expectPainted(page, []);
    const elsewhere = await reader.browser.open(reader.addressOf('news-en.html').replace('127.0.0.1', 'localhost'));
    await expectPainted(elsewhere, words);
    await elsewhere.close();
    await flip(SITE);
    await expectPainted(page, words);
  });
});
