/** Packs in the options: taken in by file, paste and drop, refused with every fault, switched and removed; open pages follow. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage } from '../kit/driven-browser';
import { openOptions } from '../kit/options';
import { makePack, makeTopic } from '../kit/pack';
import {
  clickInCard,
  expectCard,
  expectNoErrors,
  paintedWords,
  placeOf,
  type Reader,
  startReader,
  unfoldCard,
} from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

let reader: Reader;
let page: DrivenPage;
let options: DrivenPage;

beforeAll(async () => {
  const article = await readFile(join(ROOT, 'docs/examples/tarnwick-tram.html'), 'utf8');
  reader = await startReader({
    made: (path) => (path === '/tarnwick.html' ? { type: 'text/html; charset=utf-8', body: article } : undefined),
  });
  page = await reader.open('tarnwick.html');
  options = await openOptions(reader.browser);
});
afterAll(async () => {
  await options?.close();
  await page?.close();
  await reader?.stop();
});

const titles = () =>
  options.evaluate(() => [...document.querySelectorAll('.pack .topic-name')].map((e) => e.textContent));
const said = () => options.evaluate(() => document.querySelector('.outcome')?.textContent ?? '');
const painted = () => paintedWords(page);
const press = (name: string) =>
  options.evaluate((wanted) => {
    const named = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;
    [...document.querySelectorAll('button')].find((button) => named(button) === wanted)?.click();
  }, name);
const switchPack = (title: string) =>
  options.evaluate((wanted) => {
    const items = [...document.querySelectorAll('.pack')];
    items
      .find((item) => item.querySelector('.topic-name')?.textContent === wanted)
      ?.querySelector<HTMLInputElement>('[role=switch]')
      ?.click();
  }, title);

const label = { en: 'Monterrey', es: 'Monterrey' };
const where = { points: [{ lat: 25.68, lon: -100.32, label }] };

/** A pack of one topic with this name, which says where it is and was not built: its map is drawn when a card wants it. */
const packOf = (id: string, name: string, more: object = {}) =>
  JSON.stringify(
    makePack([makeTopic('x', [name], { where })], { id, title: { en: `Pack ${id}`, es: `Pack ${id}` }, ...more }),
  );

/** Gives a file to the import, as the browser's own window would, or lets it fall on the field. */
const give = (text: string, way: 'choose' | 'drop') =>
  options.evaluate(
    (content, how) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'made.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]');
      if (how === 'choose' && input) {
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      } else
        document
          .querySelector('.drop')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    text,
    way,
  );

/** Runs in the options: what is handed to the reader as a file when the button with this label is pressed. */
async function savedBy(label: string): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const given = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      return '#';
    };
  });
  HTMLAnchorElement.prototype.click = () => undefined;
  document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click();
  const text = await (await given).text();
  Object.assign(URL, { createObjectURL });
  HTMLAnchorElement.prototype.click = click;
  return text;
}

const withPrototypeKeys = (text: string) =>
  text.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');

/** Everything in the storage that has to do with packs, as text. */
async function storedPacks(): Promise<string> {
  const all = await chrome.storage.local.get(null);
  return JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('pack')));
}

/**
 * Chooses a file with this text (or of so many bytes, or a pack of so many names) and waits for what is said of it; the
 * longest time, in ms, in which the page did nothing else meanwhile.
 */
async function giveAndWatch(text: string): Promise<number> {
  const [count, what] = /^(\d+) (names|bytes)$/.exec(text)?.slice(1) ?? [];
  // Short names: a file of fewer bytes than are read at all.
  const names = () => `{"format":1,"topics":[{"names":[${'{},'.repeat(Number(count))}{}]}]}`;
  const content = what === 'bytes' ? ' '.repeat(Number(count)) : what === 'names' ? names() : text;
  const outcome = () => document.querySelector('.outcome');
  const before = outcome()?.textContent;
  const files = new DataTransfer();
  files.items.add(new File([content], `${Math.random()}.json`));
  const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]');
  if (!input) throw new Error('no import');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  let longest = 0;
  const begun = performance.now();
  for (let at = begun; at - begun < 40_000; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const woken = performance.now();
    longest = Math.max(longest, woken - at);
    at = woken;
    const now = outcome()?.textContent;
    if (now && now !== before && now !== 'Checking…') return longest;
  }
  throw new Error('nothing was said');
}

describe('packs', () => {
  it('a second one ships switched off, and marks an open page once it is on', async () => {
    await expect.poll(titles).toHaveLength(2);
    expect(await painted()).toEqual([]);
    await switchPack('Tarnwick puts its tram back on the rails');
    await expect.poll(painted).toContain('Heron Line');
    await switchPack('Tarnwick puts its tram back on the rails');
    await expect.poll(painted).toEqual([]);
  });

  it('a file is taken in, listed, and marks an open page', async () => {
    await give(packOf('first', 'oak piles'), 'choose');
    await expect.poll(said).toContain('“Pack first” was added.');
    expect(await titles()).toContain('Pack first');
    await expect.poll(painted).toEqual(['oak piles']);
  });

  it('a faulty one is refused with the place of each fault, and nothing changes', async () => {
    await give(packOf('faulty', '<b>oak</b>', { asOf: 'soon', reviewBy: '2026-02-30' }), 'choose');
    await expect.poll(said).toContain('Nothing was stored');
    for (const place of ['topics[0].names[0].text', 'asOf', 'reviewBy']) expect(await said()).toContain(place);
    expect(await titles()).not.toContain('Pack faulty');
    expect(await painted()).toEqual(['oak piles']);
  });

  it.each<[string, string, RegExp]>([
    ['keys of a prototype', withPrototypeKeys(packOf('faulty', 'oak')), /__proto__/],
    [
      'an address that runs',
      packOf('faulty', 'oak', { sources: [{ address: 'javascript:alert(1)' }] }),
      /sources\[0\]/,
    ],
    ['a NUL and a change of direction', packOf('faulty', 'oak\u0000\u202Epiles'), /names\[0\]\.text/],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, /0 is not a field of this format/],
    ['no pack at all', 'Marcelo Ebrard', /is not JSON/],
    ['a million names', '1000000 names', /names/],
    ['fifty megabytes', '50000000 bytes', /larger than 10 MB/],
  ])('28 pack-hostile: %s is refused, and the page goes on', async (_, text, why) => {
    const before = await options.evaluate(storedPacks);
    const longestPause = await options.evaluate(giveAndWatch, text);
    // The check runs in a worker: what is left to the page is to show what was found.
    expect(longestPause).toBeLessThan(3_000);
    expect(await said()).toMatch(why);
    expect(await options.evaluate(storedPacks)).toBe(before);
    expect(await options.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await painted()).toEqual(['oak piles']);
  });

  it('pasted text replaces the pack of the same id; without look-alikes it says that names are exact', async () => {
    const text = packOf('first', 'fish hall', { lookalikes: undefined });
    await options.evaluate((content) => {
      const area = document.querySelector<HTMLTextAreaElement>('.paste textarea');
      if (area) area.value = content;
    }, text);
    await press('Import this text');
    await expect.poll(said).toContain('was replaced by the new version');
    expect(await said()).toContain('Exact names only');
    await expect.poll(painted).toEqual(['fish hall']);
  });

  it('a dropped one comes too, can be moved up, and survives the background', async () => {
    await give(packOf('second', 'cargo bicycles'), 'drop');
    await expect.poll(painted).toEqual(['cargo bicycles', 'fish hall']);
    await press('Move up: Pack second');
    await expect.poll(async () => (await titles()).slice(-2)).toEqual(['Pack second', 'Pack first']);
    await reader.browser.killBackground();
    await page.reload();
    await expect.poll(painted).toEqual(['cargo bicycles', 'fish hall']);
  });

  it('the limits are said beforehand, and how much is in use', async () => {
    const text = await options.evaluate(() => document.querySelector('.pack-import')?.parentElement?.textContent ?? '');
    expect(text).toContain('up to 20,000 topics and 10 MB');
    expect(text).toContain('100,000 names together');
    expect(text).toMatch(/Imported packs use [1-9]\d* kB of 10 MB\./);
  });

  it('an exported one is the file that was given', async () => {
    const saved = await options.evaluate(savedBy, 'Export: Pack second');
    expect(JSON.parse(saved)).toEqual(JSON.parse(packOf('second', 'cargo bicycles')));
  });

  it('a card says which pack it is of, and which other pack tells of the same', async () => {
    await give(packOf('twin', 'cargo bicycles'), 'choose');
    await expect.poll(said).toContain('“Pack twin” was added.');
    await expect.poll(painted).toEqual(['cargo bicycles', 'fish hall']);
    await page.show();
    const { x, y } = await placeOf(page, 'cargo bicycles');
    await page.clickAt(x, y);
    await expectCard(page, 'cargo bicycles');
    await unfoldCard(page);
    const card = () => page.inCard((root) => root.querySelector('.card')?.textContent ?? '');
    await expect.poll(card).toContain('Pack: Pack second.');
    expect(await card()).toMatch(/is also in the pack\s*Pack twin/);
    const map = await page.inCard((root) => {
      const drawn = root.querySelector('.locator');
      return [drawn?.getAttribute('aria-label'), drawn?.querySelector('.land')?.getAttribute('d')?.slice(0, 1)];
    });
    expect(map).toEqual(['Map. Marked: Monterrey (Mexico). Named around it: United States.', 'M']);
    // It turns between the two: round to where it began.
    const turner = () => page.inCard((root) => root.querySelector('.turner')?.textContent ?? '');
    await expect.poll(turner).toBe('1 of 2');
    await clickInCard(page, '.turner');
    await expect.poll(turner).toBe('2 of 2');
    await expect.poll(card).toContain('Pack: Pack twin.');
    // A card that has just changed takes no click yet.
    const turnOn = async () => {
      if ((await turner()) === '2 of 2') await clickInCard(page, '.turner');
      return card();
    };
    await expect.poll(turnOn).toContain('Pack: Pack second.');
  });

  it('a removed one is gone from the list, the storage and the page', async () => {
    await press('Remove: Pack first');
    await press('Remove it');
    await expect.poll(said).toContain('“Pack first” was removed.');
    await expect.poll(painted).toEqual(['cargo bicycles']);
    expect(await titles()).not.toContain('Pack first');
    expectNoErrors(reader.browser);
  });
});
