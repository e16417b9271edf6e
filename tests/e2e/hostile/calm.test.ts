/** Where people sign in, pay or write, nothing is painted, unless the reader wants it there; stored damage does no harm. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { article, expectQuiet, NAMES, startHostile } from '../../kit/hostile';
import { expectPainted, paintedWords, pause, type Reader, storeSettings } from '../../kit/reader';

/** The part of the extension API that our functions use. */
declare const browser: {
  storage: {
    local: { set(items: object): Promise<void>; remove(key: string): Promise<void>; get(key: string): Promise<object> };
  };
};

const EDITOR = '<div contenteditable style="position:fixed;inset:0;background:#ffe">A long letter</div>';

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile({
    plain: article(),
    'sign-in': article('', '<form><input name="user"><input type="password"></form>'),
    card: article('', '<input autocomplete="cc-number">'),
    editor: article('', EDITOR),
    'checkout/pay': article(),
  });
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

describe('calm by default', () => {
  it.each(['sign-in', 'card', 'editor', 'checkout/pay'])('nothing is painted on %s', async (name) => {
    const page = await reader.open(name);
    await pause(1_500);
    expect(await paintedWords(page)).toEqual([]);
    await page.close();
  });

  it('a reader who switches the site on has it there too', async () => {
    await storeSettings(reader, { version: 1, changed: { sitesOn: ['127.0.0.1'] } });
    const page = await reader.open('sign-in');
    await expectPainted(page, NAMES);
    await storeSettings(reader, {});
    await expectPainted(page, []);
    await page.close();
  });
});

describe('29 storage-faults', () => {
  it.each([
    ['cut off', '{"version":1,"chan'],
    ['of the wrong kind', { version: 1, changed: { sitesOn: 7, sitesOff: [{}], highlights: 'no' } }],
    ['of a later version', { version: 99, changed: { density: 'some', colour: 'red' }, more: [] }],
  ])('settings %s give the defaults', async (_, value) => {
    await storeSettings(reader, value);
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    await storeSettings(reader, {});
    await page.close();
  });

  // Firefox holds extensions to no such quota.
  it.runIf(inject('browser') === 'chromium')('a full storage is told, and the settings stay as they were', async () => {
    const page = await reader.browser.openExtensionPage('popup.html');
    await page.evaluate(async () => {
      for (let size = 9_000_000; size > 10; size = Math.floor(size / 2))
        await browser.storage.local.set({ [`filler${size}`]: 'x'.repeat(size) }).catch(() => undefined);
    });
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.more-switches label:nth-of-type(2) input') !== null))
      .toBe(true);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.more-switches label:nth-of-type(2) input')?.click(),
    );
    const notice = () => page.evaluate(() => document.querySelector('.notice')?.textContent ?? '');
    await expect.poll(notice).not.toBe('');
    const said = await reader.browser.readErrors();
    expect(said.map((one) => one.includes('quota exceeded'))).toEqual([true]);
    const news = await reader.open('plain');
    await expectPainted(news, NAMES);
    await news.close();
    await page.close();
  });
});
