/** Cards in every kind of frame that is read: what shows them comes into the frame when the first is wanted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { expectNoErrors, type Reader, startReader } from '../kit/reader';

/** Kinds of frames in the page whose scripts run, so that they can tell of a card. */
const KINDS = [
  'srcdoc',
  'about:blank',
  'blob',
  'data',
  'sandboxed srcdoc',
  'sandboxed address',
  'sandboxed blob',
] as const;

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
  page = await reader.open('frame-kinds.html');
});
afterAll(() => reader.stop());

/** The kinds whose frames have had a card in them so far. */
const cards = () => page.evaluate(() => (window as unknown as { cards: string[] }).cards);

it.each(KINDS)('open where the pointer rests on words in a frame: %s', async (kind) => {
  const corner = await page.evaluate((title) => {
    const box = document.querySelector(`iframe[title="${title}"]`)?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y } : null;
  }, kind);
  if (!corner) throw new Error(`no frame "${kind}"`);
  expect(await cards()).not.toContain(kind);
  // The words stand in the first line; when they are painted cannot be asked of every kind.
  await expect
    .poll(
      async () => {
        await page.moveTo(corner.x + 60, corner.y + 12);
        await page.moveTo(corner.x + 50, corner.y + 12);
        return cards();
      },
      { timeout: 15_000, interval: 600 },
    )
    .toContain(kind);
  expectNoErrors(reader.browser);
});
