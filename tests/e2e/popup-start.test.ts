/** The popup before its views are loaded, which a slow machine makes long. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { DrivenPage, DrivenPopup } from '../kit/driven-browser';
import { copyOf } from '../kit/extension-copy';
import { expectedOn, expectNoErrors, expectPainted, pause, type Reader, startReader } from '../kit/reader';

/** How long the views take to come, in ms: long enough to look at the page without them, however busy the machine is. */
const LATE_MS = 6_000;

let folder: string;
let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  folder = await copyOf(inject('extension'), 'popup-start');
  const html = await readFile(join(folder, 'popup.html'), 'utf8');
  const [, views = ''] = /<script type="module"[^>]*src="\/([^"]+)"/.exec(html) ?? [];
  const path = join(folder, views);
  await writeFile(path, `await new Promise((go) => setTimeout(go, ${LATE_MS}));\n${await readFile(path, 'utf8')}`);
  reader = await startReader({ extension: folder });
  page = await reader.open('news-en.html');
});
beforeEach(async () => expectPainted(page, await expectedOn('news-en')));
afterAll(async () => {
  await reader?.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => expectNoErrors(reader.browser));

const soon = { timeout: 20_000 };
/** Once the page has reported what it found: that would wake it. */
async function putToSleep(): Promise<void> {
  await expect.poll(() => reader.browser.buttonTitle(page), soon).toMatch(/^Glosa: \d+ topics/);
  await pause(1_500);
  await reader.browser.killBackground();
  await expect.poll(() => reader.browser.isBackgroundAwake(), soon).toBe(false);
}
const count = (popup: DrivenPopup, selector: string) =>
  popup.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const field = (popup: DrivenPopup) =>
  popup.evaluate(() => {
    const { activeElement: active, title } = document;
    const input = document.querySelector<HTMLInputElement>('.search-input');
    const caret = input === active && document.hasFocus();
    return { caret, value: input?.value, says: input?.placeholder, title };
  });

it('takes keys without its views and without the background, and looks them up once both are there', async () => {
  await putToSleep();
  const popup = await reader.browser.openPopup(page);
  await expect.poll(() => field(popup)).toEqual({ caret: true, value: '', says: 'Look up a name', title: 'Glosa' });
  await popup.type('Lopes Obradr');
  expect(await count(popup, '[role=switch]')).toBe(0);
  expect(await reader.browser.isBackgroundAwake()).toBe(false);
  await expect.poll(() => count(popup, '[role=option] mark'), soon).toBeGreaterThan(0);
  expect(await field(popup)).toMatchObject({ caret: true, value: 'Lopes Obradr' });
  await popup.close();
});

it('lists the page and does not move when its views come', async () => {
  await putToSleep();
  const popup = await reader.browser.openPopup(page);
  const place = () =>
    popup.evaluate(() => {
      const box = document.querySelector('.search-box')?.getBoundingClientRect();
      return box && [box.left, box.top, box.width, box.height].join();
    });
  await expect.poll(async () => (await field(popup)).caret).toBe(true);
  const before = await place();
  expect(await count(popup, '.topics .topic')).toBe(0);
  await expect.poll(() => count(popup, '.topics .topic'), soon).toBeGreaterThan(20);
  // A scroll bar, where the list is long, takes its width.
  expect((await place())?.split(',').filter((_, at) => at !== 2)).toEqual(
    before?.split(',').filter((_, at) => at !== 2),
  );
  // The background's word comes after that of storage; the list stays.
  await pause(1_000);
  expect(await count(popup, '.topics .topic')).toBeGreaterThan(20);
  await popup.close();
});
