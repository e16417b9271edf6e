/** The page's own document is never changed: byte for byte what it is without us, but for one host while a card is open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { expectCard, expectedOn, expectPainted, placeOf, type Reader, startReader } from '../kit/reader';
import { wholeDocument } from '../kit/remote';

let reader: Reader;
const without = new Map<string, string>();
const PAGES = ['news-en', 'news-es', 'editors'];

beforeAll(async () => {
  const plain = await startReader({ extension: false });
  for (const name of PAGES) {
    const page = await plain.open(`${name}.html`);
    without.set(name, await page.evaluate(wholeDocument));
  }
  await plain.stop();
  reader = await startReader();
});
afterAll(() => reader.stop());

/** How many elements stand in the document. */
const countElements = (page: DrivenPage) => page.evaluate(() => document.querySelectorAll('*').length);

describe('the document', () => {
  it.each(PAGES)('of %s is untouched by reading and painting', async (name) => {
    const page = await reader.open(`${name}.html`);
    await expectPainted(page, await expectedOn(name));
    expect(await page.evaluate(wholeDocument)).toBe(without.get(name));
    await page.close();
  });

  it('has one element more while a card is open, and is untouched when it has closed', async () => {
    const page = await reader.open('news-en.html');
    const before = await countElements(page);
    const { x, y } = await placeOf(page, 'Marcelo Ebrard');
    await page.clickAt(x, y);
    await expectCard(page, 'Marcelo Ebrard');
    await expect.poll(() => countElements(page)).toBe(before + 1);
    await page.press('Escape');
    await expectCard(page, null);
    await expect.poll(() => page.evaluate(wholeDocument)).toBe(without.get('news-en'));
    await page.close();
  });

  it('shows the page no more of us than highlights with fixed names', async () => {
    const page = await reader.open('news-en.html');
    await expectPainted(page, await expectedOn('news-en'));
    const seen = await page.evaluate(() => ({
      keys: [...CSS.highlights.keys()].sort(),
      names: Object.keys(window).filter((name) => /glosa/i.test(name)),
    }));
    expect(seen).toEqual({ keys: ['glosa-likely', 'glosa-sure'], names: [] });
    await page.close();
  });
});
