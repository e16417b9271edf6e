/** The extension in a browser that lacks what some do: Firefox for Android (no menus, keys, keyword, sidebar, windows), Safari (no idle callbacks). */
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { copyOf, takeAway } from '../kit/extension-copy';
import {
  expectCard,
  expectedOn,
  expectNoErrors,
  expectPainted,
  pause,
  placeOf,
  type Reader,
  startReader,
} from '../kit/reader';

const APIS = ['contextMenus', 'menus', 'commands', 'omnibox', 'sidebarAction', 'sidePanel', 'windows'];
const GLOBALS = ['requestIdleCallback', 'cancelIdleCallback', 'scheduler'];

let reader: Reader;
let folder: string;
let page: DrivenPage;

beforeAll(async () => {
  folder = await copyOf(inject('extension'), 'poorer');
  await takeAway(folder, APIS, GLOBALS);
  reader = await startReader({ extension: folder });
  page = await reader.open('news-en.html');
  // As wide as a phone.
  await page.showAs({ scheme: 'light', width: 360, text: 1 });
});
afterAll(async () => {
  await reader?.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => expectNoErrors(reader.browser));

it('lacks them', async () => {
  const options = await reader.browser.openExtensionPage('options.html');
  const there = await options.evaluate(
    (apis, globals) => [
      ...apis.filter((name) => (globalThis as unknown as { chrome: Record<string, unknown> }).chrome[name]),
      ...globals.filter((name) => (globalThis as unknown as Record<string, unknown>)[name]),
    ],
    APIS,
    GLOBALS,
  );
  expect(there).toEqual([]);
  await options.close();
});

it('finds what stands on a page, and opens a card at a tap', async () => {
  await expectPainted(page, await expectedOn('news-en'));
  const { x, y } = await placeOf(page, 'Carlos Slim');
  await page.tapAt(x, y);
  await expectCard(page, 'Carlos Slim');
  await page.press('Escape');
});

it('shows options without a part for keys', async () => {
  const options = await reader.browser.openExtensionPage('options.html');
  await expect.poll(() => options.evaluate(() => document.querySelectorAll('h2').length)).toBeGreaterThan(3);
  // Keys are asked for last: had there been any, they would be there by now.
  await pause(500);
  expect(await options.evaluate(() => document.querySelector('.keys'))).toBeNull();
  await options.close();
});

it('opens the panel as a page about the one it was opened for', async () => {
  const popup = await reader.browser.openPopup(page);
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll('.topics .topic').length)).toBeGreaterThan(5);
  await popup.click('[aria-label="Open the side panel"]');
  const opened = async () => (await reader.browser.tabAddresses()).find((one) => /sidepanel.html#tab=/.test(one));
  await expect.poll(opened).toBeDefined();
  const address = new URL((await opened()) ?? '');
  const panel = await reader.browser.openExtensionPage(`sidepanel.html${address.hash}`);
  // Another tab is in front: the panel is about the page still.
  await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain('Marcelo Ebrard');
  await panel.close();
});

it('reads inner frames', async () => {
  const frames = await reader.open('frames.html');
  await expect
    .poll(async () => (await frames.inFrames(() => CSS.highlights.size)).some((size) => (size ?? 0) > 0))
    .toBe(true);
  await frames.close();
});
