/** The options and the welcome page: what is chosen there acts on open pages at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import {
  expectedOn,
  expectNoErrors,
  expectPainted,
  paintedWords,
  pause,
  type Reader,
  startReader,
} from '../kit/reader';

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]>; remove(id: number): Promise<void> };
};

let reader: Reader;
let page: DrivenPage;
let options: DrivenPage;
let words: string[];

beforeAll(async () => {
  reader = await startReader();
  words = await expectedOn('news-en');
});
afterAll(() => reader.stop());
const choose = (value: string) =>
  options.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.click(), value);
const press = (name: string) =>
  options.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === wanted)?.click();
  }, name);
const said = () => options.evaluate(() => document.querySelector('.said')?.textContent ?? '');

/** Gives a file to the import, as the browser's own window would. */
const takeIn = (text: string) =>
  options.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const reset = async () => {
  await press('Reset everything…');
  await expect.poll(() => options.evaluate(() => document.querySelector('.question') !== null)).toBe(true);
  await press('Reset');
  await expect.poll(said, { timeout: 5_000 }).toBe('Everything is as it was at first.');
};

describe('the options', () => {
  beforeEach(async () => {
    page = await reader.open('news-en.html');
    await expectPainted(page, words);
    options = await reader.browser.openExtensionPage('options.html');
    await expect
      .poll(() => options.evaluate(() => document.querySelectorAll('.part').length), { timeout: 10_000 })
      .toBeGreaterThan(5);
  });
  afterEach(async () => {
    await options.close();
    await page.close();
    expectNoErrors(reader.browser);
  });

  it('repaint an open page at once, and set everything back', async () => {
    await choose('every');
    await expect.poll(async () => (await paintedWords(page)).length, { timeout: 10_000 }).toBeGreaterThan(words.length);
    await choose('page');
    await expect.poll(async () => (await paintedWords(page)).length, { timeout: 10_000 }).toBeLessThan(words.length);
    await reset();
    await expectPainted(page, words);
  });

  it('paint in another way, and find no misspelt names, where that is chosen', async () => {
    await choose('tint');
    await choose('off');
    const keys = () => page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()].sort());
    await expect.poll(keys, { timeout: 10_000 }).toEqual(['glosa-tint-likely', 'glosa-tint-sure']);
    await expect.poll(() => paintedWords(page), { timeout: 10_000 }).not.toContain('López Obardor');
    await reset();
    await expectPainted(page, words);
  });

  it('silence a topic that was looked up, on the open page too', async () => {
    await options.evaluate(() => document.querySelector<HTMLInputElement>('.search-input')?.focus());
    await options.type('Marcelo Ebrard');
    const first = () => options.evaluate(() => document.querySelector('[role=option]')?.textContent ?? '');
    await expect.poll(first, { timeout: 10_000 }).toContain('Marcelo Ebrard');
    await options.press('Enter');
    const silenced = () => options.evaluate(() => document.querySelector('.item')?.textContent ?? '');
    await expect.poll(silenced, { timeout: 10_000 }).toContain('Marcelo Ebrard');
    await expectPainted(
      page,
      words.filter((word) => word !== 'Marcelo Ebrard'),
    );
    await reset();
    await expectPainted(page, words);
  });

  it('go out to a file and come back, and a wrong file changes nothing', async () => {
    await choose('page');
    const fewer = async () => (await paintedWords(page)).length;
    await expect.poll(fewer, { timeout: 10_000 }).toBeLessThan(words.length);
    await options.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          document.documentElement.dataset.saved = text;
        });
        return make.call(URL, blob);
      };
    });
    await press('Export');
    const saved = () => options.evaluate(() => document.documentElement.dataset.saved ?? '');
    await expect.poll(saved, { timeout: 5_000 }).toContain('"density": "page"');
    const file = await saved();
    await reset();
    await expectPainted(page, words);
    await takeIn(file.replace('"page"', '"chapter"'));
    await expect.poll(said, { timeout: 5_000 }).toContain('“density”');
    expect(await paintedWords(page)).toEqual(words);
    await takeIn(file);
    await expect.poll(said, { timeout: 5_000 }).toBe('The settings of the file are yours now.');
    await expect.poll(fewer, { timeout: 10_000 }).toBeLessThan(words.length);
    await reset();
  });
});

describe('the welcome page', () => {
  it('opens once, when Glosa is installed, and shows it at work; not when it is updated', async () => {
    const newcomer = await startReader({ keepWelcome: true });
    const welcomes = (from: DrivenPage) =>
      from.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).map(({ id }) => id ?? -1);
      });
    const first = await newcomer.browser.openExtensionPage('options.html');
    await expect.poll(() => welcomes(first).then((ids) => ids.length), { timeout: 10_000 }).toBe(1);
    const welcome = await newcomer.browser.openExtensionPage('welcome.html');
    await expect.poll(() => paintedWords(welcome), { timeout: 20_000 }).toContain('López Obardor');
    await welcome.evaluate(() => document.querySelector<HTMLElement>('.name')?.click());
    const card = () => welcome.evaluate(() => document.querySelector('.sample-card h2')?.textContent ?? null);
    await expect.poll(card, { timeout: 10_000 }).not.toBeNull();
    await welcome.close();
    await first.evaluate(
      async (ids) => {
        for (const id of ids) await chrome.tabs.remove(id);
      },
      await welcomes(first),
    );
    await newcomer.browser.update();
    await pause(1_500);
    const second = await newcomer.browser.openExtensionPage('options.html');
    expect(await welcomes(second)).toEqual([]);
    await newcomer.stop();
    // A second browser has to start.
  }, 120_000);
});
