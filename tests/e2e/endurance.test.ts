/** What goes wrong around the extension leaves it working: a dying background, an update, damage, documents without a body. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectCard,
  expectedOn,
  expectNoErrors,
  expectPainted,
  paintedWords,
  pause,
  placeOf,
  type Reader,
  startReader,
  storeSettings,
} from '../kit/reader';

/** The part of the extension API that our functions use in pages of the extension. */
declare const browser: { storage: { session: { get(keys: null): Promise<object> } } };

let reader: Reader;
let words: string[];

beforeAll(async () => {
  reader = await startReader();
  words = await expectedOn('news-en');
});
afterAll(() => reader.stop());
afterEach(() => expectNoErrors(reader.browser));

describe('a background that dies', () => {
  it('comes back for a card', async () => {
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    await reader.browser.killBackground();
    const { x, y } = await placeOf(page, 'Marcelo Ebrard');
    await page.clickAt(x, y);
    await expectCard(page, 'Marcelo Ebrard');
    await page.close();
  });

  it('loses no words, even where it dies again and again while a page asks', async () => {
    const page = await reader.open('app.html');
    await expectPainted(page, await expectedOn('app'));
    for (let times = 0; times < 4; times++) {
      await page.evaluate((nth) => {
        const name = ['Carlos Slim', 'Elon Musk', 'Fourth Transformation', 'USMCA'][nth];
        document.querySelector('article')?.append(document.createElement('p'));
        const last = document.querySelector('article p:last-child');
        if (last) last.textContent = `Item ${nth}x${nth}: zwq${nth} ${name}.`;
      }, times);
      await reader.browser.killBackground();
    }
    const all = [...(await expectedOn('app')), 'Carlos Slim', 'Elon Musk', 'Fourth Transformation', 'USMCA'];
    await expectPainted(page, all);
    await page.close();
  });
});

describe('a tab that is closed in mid-question', () => {
  it('takes its question with it, and leaves nothing behind', async () => {
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    const panel = await reader.browser.openPanel(page);
    const topics = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.briefing [data-topic]')].map((one) => one.dataset.topic),
      );
    await expect.poll(async () => (await topics()).length, { timeout: 10_000 }).toBeGreaterThan(20);
    const expected = await topics();
    for (const _ of [1, 2, 3]) {
      // The background has to wake first: the page's words, and the panel's question for its topics, are under way by then.
      await reader.browser.killBackground();
      const other = await reader.open('news-es.html');
      await panel.evaluate(() => document.querySelector<HTMLElement>('.briefing .topic')?.click());
      await other.close();
    }
    await page.show();
    // For a moment the panel may still be about the tab that was closed, which has as many topics.
    await expect.poll(topics, { timeout: 10_000 }).toEqual(expected);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-topic$="/carlos-slim"]')?.click());
    await expectCard(page, 'Carlos Slim');
    await panel.close();
    await page.close();
    expect(await reader.browser.readErrors()).toEqual([]);
    // What was found in closed tabs goes with the next report: nothing wakes the background for a tab that closes.
    const next = await reader.open('news-en.html');
    await expectPainted(next, words);
    const look = await reader.browser.openExtensionPage('welcome.html');
    const held = () =>
      look.evaluate(async () =>
        Object.keys(await browser.storage.session.get(null)).filter((key) => /^(?:found|walked):/.test(key)),
      );
    await expect.poll(held, { timeout: 10_000 }).toHaveLength(1);
    await next.close();
    await look.close();
  });
});

describe('an update under an open page', () => {
  it('leaves one set of highlights and a card that opens', async () => {
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    const { x, y } = await placeOf(page, 'Joe Biden');
    await page.moveTo(x, y);
    await reader.browser.update();
    await page.moveTo(4, 4);
    await expectPainted(page, words);
    await expect
      .poll(
        async () => {
          const place = await placeOf(page, 'Marcelo Ebrard');
          await page.clickAt(place.x, place.y);
          await pause(300);
          return page.inCard((root) => root.querySelector('#glosa-title')?.textContent ?? null);
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBe('Marcelo Ebrard');
    expect(await page.evaluate(() => document.querySelectorAll('[data-glosa-host]').length)).toBe(1);
    await page.press('Escape');
    await page.close();
  });
});

describe('an update under twenty open tabs', () => {
  it('leaves each of them working', async () => {
    const expected = await expectedOn('editors');
    const pages = [];
    for (let at = 0; at < 20; at += 1) pages.push(await reader.open('editors.html'));
    for (const page of pages) await expectPainted(page, expected);
    await reader.browser.update();
    for (const [at, page] of pages.entries()) {
      await page.show();
      await expectPainted(page, expected);
      // A card in some of them: in each it would take a minute.
      if (at % 7 > 0) continue;
      const { x, y } = await placeOf(page, 'Marcelo Ebrard');
      await expect
        .poll(
          async () => {
            await page.clickAt(x, y);
            return page.inCard((root) => root.querySelector('#glosa-title')?.textContent ?? null);
          },
          { timeout: 30_000, interval: 500 },
        )
        .toBe('Marcelo Ebrard');
    }
    for (const page of pages) await page.close();
  }, 180_000);
});

describe('29 storage-faults: damaged settings', () => {
  it.each([
    ['a string', 'nonsense'],
    ['a list', [1, 2]],
    ['null', null],
    ['fields of the wrong kind', { version: 1, changed: { highlights: 'yes', sitesOff: { a: 1 }, density: 7 } }],
  ])('(%s) give the defaults', async (_, value) => {
    await storeSettings(reader, value);
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    await page.close();
  });

  it('keep what can still be read', async () => {
    await storeSettings(reader, { version: 1, changed: { density: 'nonsense', sitesOff: 3, likely: false } });
    const page = await reader.open('news-en.html');
    await expect.poll(() => paintedWords(page)).toContain('AMLO');
    // A doubtful one would have come with the others.
    await pause(1_000);
    expect(await paintedWords(page)).not.toContain('López Obardor');
    await storeSettings(reader, {});
    await page.close();
  });
});

describe('a document without a body', () => {
  it('is read until the body goes, and again when another comes', async () => {
    const page = await reader.open('no-body.html?back=1');
    await expectPainted(page, ['Marcelo Ebrard', 'Title 42']);
    await page.close();
  });

  it.each(['no-body.html', 'no-body.xhtml'])('(%s) is no trouble', async (name) => {
    const page = await reader.open(name);
    await expectPainted(page, []);
    await pause(1_500);
    expect(await paintedWords(page)).toEqual([]);
    await reader.browser.command('next-mention', page);
    await page.close();
  });
});
