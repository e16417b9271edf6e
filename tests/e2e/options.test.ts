/** The options and the welcome page: what is chosen there acts on open pages at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { openOptions } from '../kit/options';
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
  commands: { getAll(): Promise<{ description?: string; shortcut?: string }[]> };
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
    // Packs, which come first, have buttons of the same names.
    [...document.querySelectorAll('button')].findLast((button) => button.textContent === wanted)?.click();
  }, name);
const said = () => options.evaluate(() => document.querySelector('.said')?.textContent ?? '');

/** Gives a file to the import, as the browser's own window would. */
const takeIn = (text: string) =>
  options.evaluate((content) => {
    const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1);
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const reset = async () => {
  await press('Reset everything…');
  await expect.poll(() => options.evaluate(() => document.querySelector('.question') !== null)).toBe(true);
  await press('Reset');
  await expect.poll(said, { timeout: 5_000 }).toBe('All settings are reset.');
};

describe('the options', () => {
  beforeEach(async () => {
    page = await reader.open('news-en.html');
    await expectPainted(page, words);
    options = await openOptions(reader.browser);
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

  it('show the keys that this browser has set, and lead to where it lets them be changed', async () => {
    const rows = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('.keys tbody tr')].map((row) => [...row.children].map((one) => one.textContent)),
      );
    const set = await options.evaluate(async () => {
      const commands = await chrome.commands.getAll();
      return commands.flatMap(({ description, shortcut }) =>
        description ? [[description, shortcut?.replace('Period', '.').replace('Comma', ',') || 'not set']] : [],
      );
    });
    expect(set).toHaveLength(6);
    expect(set.map(([, keys]) => keys)).toContain('Alt+Shift+G');
    await expect.poll(rows, { timeout: 10_000 }).toEqual(set);
    const text = await options.evaluate(() => document.body.innerText);
    for (const place of ['chrome://extensions/shortcuts', 'edge://extensions/shortcuts', 'Manage Extension Shortcuts'])
      expect(text).toContain(place);
    await press('Change keys…');
    const where = reader.browser.name === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';
    await expect.poll(() => reader.browser.tabAddresses(), { timeout: 10_000 }).toContain(where);
    await options.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const opened = tabs.filter(({ url }) => /^(about:addons|chrome:\/\/extensions)/.test(url ?? ''));
      for (const { id = -1 } of opened) await chrome.tabs.remove(id);
    });
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
    await expect.poll(said, { timeout: 5_000 }).toBe('Settings imported.');
    await expect.poll(fewer, { timeout: 10_000 }).toBeLessThan(words.length);
    await reset();
  });
});

describe('the welcome page', () => {
  it('says where the browser withholds pages, offers to ask for them, and sees that they were given', async () => {
    const welcome = await reader.browser.openExtensionPage('welcome.html');
    const state = () => welcome.evaluate(() => document.querySelector('#access-state')?.textContent ?? '');
    const button = () =>
      welcome.evaluate(() => document.querySelector('[aria-describedby="access-state"]')?.textContent);
    await expect.poll(state, { timeout: 10_000 }).toBe('Permission given.');
    await reader.browser.letRead(false);
    await welcome.reload();
    await expect.poll(state, { timeout: 10_000 }).toContain('does not let Glosa read pages yet');
    expect(await button()).toBe('Let Glosa read pages');
    await reader.browser.letRead(true);
    await expect.poll(state, { timeout: 10_000 }).toBe('Permission given.');
    await welcome.close();
  });

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
    const text = (selector: string) =>
      welcome.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
    // A card is open before anything is done, the popup lists what is marked, and the story is named.
    await expect.poll(() => text('.sheet .card h2'), { timeout: 10_000 }).toBe('Andrés Manuel López Obrador');
    await expect.poll(() => text('.popup-demo .topics'), { timeout: 10_000 }).toContain('Elon Musk');
    expect(await text('.stories')).toMatch(/AMLO accuses US.*World Socialist Web Site, 8 May 2023 · \d{3} topics/);
    const press = (selector: string) =>
      welcome.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    // One card at a time.
    await press('.popup-demo .topic');
    await expect.poll(() => text('.popup-demo .card h2'), { timeout: 10_000 }).toBe('Andrés Manuel López Obrador');
    await expect.poll(() => text('.sheet .card h2')).toBeNull();
    await press('.popup-demo .card [aria-label="Back"]');
    await expect.poll(() => text('.popup-demo .card h2')).toBeNull();
    await press('.switch-demo .switch');
    await expect.poll(() => paintedWords(welcome)).toEqual([]);
    expect(await text('.popup-demo .sentence')).toContain('Highlights are off on news.example.');
    await press('.switch-demo .switch');
    await expect.poll(() => paintedWords(welcome)).toContain('López Obardor');
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
