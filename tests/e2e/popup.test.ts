/** The popup: lookup, this page's topics, and the two switches. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage, DrivenPopup } from '../kit/driven-browser';
import { expectCard, expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';

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
const ALL = '.switches label:nth-of-type(1) input';
const SITE = '.switches label:nth-of-type(2) input';

/** The part of the extension API that our functions use in the popup. */
declare const chrome: { storage: { local: { get(): Promise<object> } } };

/** Opens the popup, flips a switch in it, and closes it once that is stored: a closed popup stores nothing. */
async function flip(selector: string): Promise<void> {
  const popup = await reader.browser.openPopup(page);
  const stored = () => popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  // A switch can be pressed once the popup knows the tab.
  const isReady = () => popup.evaluate((wanted) => document.querySelector(wanted)?.matches(':enabled'), selector);
  await expect.poll(isReady, { timeout: 5_000 }).toBe(true);
  const before = await stored();
  await popup.click(selector);
  await expect.poll(stored, { timeout: 5_000 }).not.toBe(before);
  await popup.close();
}

describe('lookup', () => {
  it('finds the right topic first for a misspelt name, and shows its letters', async () => {
    await expectPainted(page, words);
    const popup = await reader.browser.openPopup(page);
    await expect.poll(() => textOf(popup)).toContain('On this page');
    await popup.type('Lopes Obradr');
    const first = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.innerText ?? '');
    await expect.poll(first, { timeout: 5_000 }).toContain('López Obrador');
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

describe('the switches', () => {
  it('take highlights off every page at once, remembered, and bring them back', async () => {
    const other = await reader.open('editors.html');
    await expectPainted(other, await expectedOn('editors'));
    await expectPainted(page, words);
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
