/** What is stored and how: storage that is full, two windows that change the same, private windows. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { openOptions } from '../kit/options';
import { ALL, HERE, SITE, unfoldFor } from '../kit/popup-switches';
import { expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';

interface Area {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
/** The part of the extension API that our functions use in pages of the extension. */
declare const browser: { storage: Record<'local' | 'sync' | 'session', Area> };

const soon = { timeout: 10_000, interval: 100 };

let reader: Reader;
let words: string[];

beforeAll(async () => {
  // Firefox holds an extension's storage to a share of the disk: here to 2 MB, so that it can be filled.
  reader = await startReader({ preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 2_048 } });
  words = await expectedOn('news-en');
});
afterAll(() => reader.stop());

const storedIn = (page: DrivenPage, area: 'local' | 'sync' | 'session') =>
  page.evaluate((name) => browser.storage[name].get(null), area);
const choose = (options: DrivenPage, value: string) =>
  options.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.click(), value);
const chosen = (options: DrivenPage) =>
  options.evaluate(() => document.querySelector<HTMLInputElement>('.choice input:checked')?.value ?? null);
const notice = (options: DrivenPage) =>
  options.evaluate(() => document.querySelector('.notice')?.textContent?.trim() ?? '');
const flipSync = (options: DrivenPage) =>
  options.evaluate(() => document.querySelector<HTMLInputElement>('.part:has(#sync-hint) .switch')?.click());

/** Fills an area until the browser takes not one byte more. Chance keeps what is stored from being packed smaller. */
function fill(options: DrivenPage, area: 'local' | 'sync', largest: number): Promise<string> {
  return options.evaluate(
    async (name, most) => {
      let said = '';
      let count = 0;
      for (let size = most; size >= 1; ) {
        const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
        const part = String.fromCharCode(...bytes.subarray(0, 32_768)).replace(/[^!-~]/g, (one) =>
          String.fromCharCode(33 + (one.charCodeAt(0) % 94)),
        );
        const text = part.repeat(Math.ceil(size / part.length)).slice(0, size);
        try {
          count += 1;
          await browser.storage[name].set({ [`filler-${count}`]: text });
        } catch (error) {
          said = String(error);
          size = Math.floor(size / 2);
        }
      }
      return said;
    },
    area,
    largest,
  );
}

/** Takes out what filled an area. */
function empty(options: DrivenPage, area: 'local' | 'sync'): Promise<void> {
  return options.evaluate(async (name) => {
    const keys = Object.keys(await browser.storage[name].get(null));
    await browser.storage[name].remove(keys.filter((key) => key.startsWith('filler-')));
  }, area);
}

// Whatever a test has left: the next one begins with nothing stored.
afterEach(async () => {
  const options = await openOptions(reader.browser);
  await empty(options, 'local');
  await empty(options, 'sync');
  await options.evaluate(() => browser.storage.local.remove(['settings']));
  await expect.poll(() => storedIn(options, 'sync'), soon).toEqual({});
  await options.close();
});

describe('storage that is full', () => {
  it('leaves the settings as they were, says so in options and popup, and takes them again once there is room', async () => {
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    const options = await openOptions(reader.browser);
    expect(await fill(options, 'local', 4_000_000)).toMatch(/quota/i);
    await choose(options, 'page');
    await expect.poll(() => notice(options), soon).toBe('Couldn’t save that. Try again.');
    await expect.poll(() => chosen(options), soon).toBe('section');
    // What was refused may have left room behind it.
    await fill(options, 'local', 4_000_000);
    await page.show();
    const popup = await reader.browser.openPopup(page);
    const ready = () => popup.evaluate((wanted) => document.querySelector(wanted)?.matches(':enabled'), ALL);
    await expect.poll(ready, soon).toBe(true);
    await unfoldFor(popup, ALL);
    await popup.click(ALL);
    const said = () => popup.evaluate(() => document.querySelector('.notice')?.textContent ?? '');
    await expect.poll(said, soon).toBe('Couldn’t save that. Try again.');
    const isOn = () => popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked, ALL);
    await expect.poll(isOn, soon).toBe(true);
    await popup.close();
    await expectPainted(page, words);
    await empty(options, 'local');
    await choose(options, 'page');
    await expect.poll(() => notice(options), soon).toBe('');
    await expect.poll(() => chosen(options), soon).toBe('page');
    await choose(options, 'section');
    await expectPainted(page, words);
    await options.close();
    await page.close();
    // The refusals are told to developers too, and nothing else went wrong.
    for (const error of reader.browser.takeErrors()) expect(error).toMatch(/storing the settings|quota/i);
    // Megabytes have to be written, and every page hears of them.
  }, 120_000);

  it('keeps settings here where the browser’s sync refuses them, says so, and syncs once there is room', async () => {
    const options = await openOptions(reader.browser);
    expect(await fill(options, 'sync', 8_000)).toMatch(/quota/i);
    await flipSync(options);
    const fault = () =>
      options.evaluate(() => document.querySelector('.part:has(#sync-hint) > .fault')?.textContent ?? '');
    await expect.poll(fault, soon).toBe('Couldn’t sync. Your settings are kept here.');
    await choose(options, 'page');
    await expect
      .poll(async () => (await storedIn(options, 'local')).settings, soon)
      .toMatchObject({ changed: { density: 'page' } });
    expect(await storedIn(options, 'sync')).not.toHaveProperty('settings');
    await empty(options, 'sync');
    await choose(options, 'every');
    await expect.poll(fault, soon).toBe('');
    await expect
      .poll(async () => (await storedIn(options, 'sync')).settings, soon)
      .toMatchObject({ changed: { density: 'every' } });
    await flipSync(options);
    await expect.poll(async () => (await storedIn(options, 'sync')).settings, soon).toBeUndefined();
    await choose(options, 'section');
    await options.close();
    for (const error of reader.browser.takeErrors()) expect(error).toMatch(/syncing the settings|quota/i);
  });
});

describe('two windows', () => {
  it('that change the same setting at once show the same at rest, and lose nothing the other has changed', async () => {
    const one = await openOptions(reader.browser);
    const other = await openOptions(reader.browser, 'window');
    const addSite = (options: DrivenPage, site: string, value: string, at: number) =>
      options.evaluate(
        (text, density, when) => {
          const [input] = document.querySelectorAll<HTMLInputElement>('.add input');
          if (!input) throw new Error('no field for a site');
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          setTimeout(() => {
            document.querySelector<HTMLInputElement>(`input[value="${density}"]`)?.click();
            input.form?.requestSubmit();
          }, when - Date.now());
        },
        site,
        value,
        at,
      );
    for (let round = 0; round < 4; round += 1) {
      // Both at the same moment, once both have been told.
      const at = Date.now() + 800;
      await Promise.all([
        addSite(one, `one-${round}.example`, 'page', at),
        addSite(other, `other-${round}.example`, 'every', at),
      ]);
      const sites = (options: DrivenPage) =>
        options.evaluate(() => [...document.querySelectorAll('.item span')].map((item) => item.textContent).sort());
      await expect.poll(async () => (await sites(one)).length, soon).toBe(2 * (round + 1));
      await expect.poll(() => sites(other), soon).toEqual(await sites(one));
      const { changed } = (await storedIn(one, 'local')).settings as { changed: { density: string } };
      const { density } = changed;
      expect(['page', 'every']).toContain(density);
      await expect.poll(() => chosen(one), soon).toBe(density);
      await expect.poll(() => chosen(other), soon).toBe(density);
    }
    await other.close();
    await one.show();
    await one.close();
    expectNoErrors(reader.browser);
  });
});

describe('a private window', () => {
  let page: DrivenPage;
  beforeEach(async () => {
    page = await reader.browser.openPrivate(reader.addressOf('news-en.html'));
  });
  // Closed already where all went well; one that stayed open would be taken for the next try's.
  afterEach(() => page.close().catch(() => undefined));

  it('works, and leaves nothing of what was visited in storage', async () => {
    await expectPainted(page, words);
    const open = async () => {
      const popup = await reader.browser.openPopup(page);
      await expect.poll(() => popup.evaluate(() => document.body.innerText), soon).toContain('Marcelo Ebrard');
      return popup;
    };
    const popup = await open();
    expect(await popup.evaluate(() => document.body.innerText)).toContain(
      'Private window: Glosa remembers no site visited here.',
    );
    expect(await popup.evaluate((wanted) => document.querySelector(wanted)?.matches(':disabled'), SITE)).toBe(true);
    await unfoldFor(popup, HERE);
    await popup.click(HERE);
    await expectPainted(page, []);
    await popup.click(HERE);
    await expectPainted(page, words);
    await popup.click(ALL);
    await expectPainted(page, []);
    await popup.click(ALL);
    await expectPainted(page, words);
    await popup.close();
    await reader.browser.chooseInMenu('site', '', page);
    await page.close();
    const options = await openOptions(reader.browser);
    const stored = JSON.stringify(await storedIn(options, 'local'));
    expect(stored).not.toMatch(/127\.0\.0\.1|news-en|ebrard/i);
    expect(await storedIn(options, 'sync')).toEqual({});
    // What frames found is in memory, and gone with its tab.
    const held = async () => JSON.stringify(await storedIn(options, 'session'));
    await expect.poll(held, soon).not.toMatch(/127\.0\.0\.1|news-en|ebrard/i);
    await options.close();
    expectNoErrors(reader.browser);
  });
});
