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

/** The addresses of the panels that are open in tabs. */
const panels = async () => (await reader.browser.tabAddresses()).filter((one) => /sidepanel.html#tab=/.test(one));

/** Opens the panel from the popup on `on`, and waits until `isThere`; gives the addresses of those that are open then. */
async function openPanelFrom(on: DrivenPage, isThere: (open: string[]) => boolean): Promise<string[]> {
  await on.show();
  const popup = await reader.browser.openPopup(on);
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll('.topics .topic').length)).toBeGreaterThan(0);
  await popup.click('[aria-label="Open the side panel"]');
  await expect.poll(async () => isThere(await panels()), { timeout: 10_000 }).toBe(true);
  return panels();
}

it('opens the panel as a page about the one it was opened for, and goes to it when asked again', async () => {
  const [first = ''] = await openPanelFrom(page, (open) => open.length > 0);
  const panel = await reader.browser.openExtensionPage(`sidepanel.html${new URL(first).hash}`);
  // Another tab is in front: the panel is about the page still.
  await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain('Marcelo Ebrard');
  await panel.close();
  const count = await reader.browser.countTabs();
  const other = await reader.open('editors.html');
  await expectPainted(other, await expectedOn('editors'));
  expect(await openPanelFrom(other, ([open]) => open !== first)).toHaveLength(1);
  expect(await openPanelFrom(page, ([open]) => open === first)).toHaveLength(1);
  expect(await reader.browser.countTabs()).toBe(count + 1);
  await other.close();
});

it('reads inner frames', async () => {
  const frames = await reader.open('frames.html');
  await expect
    .poll(async () => (await frames.inFrames(() => CSS.highlights.size)).some((size) => (size ?? 0) > 0))
    .toBe(true);
  await frames.close();
});
