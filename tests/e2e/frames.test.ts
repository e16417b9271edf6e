/** Cards in every kind of frame. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { pause, type Reader, startReader } from '../kit/reader';

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
  page = await reader.open('frame-kinds.html');
});
afterAll(() => reader.stop());

it('experiment', async () => {
  await pause(3000);
  const frames = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => {
      const { x, y } = frame.getBoundingClientRect();
      return { kind: frame.title, x, y };
    }),
  );
  for (const { kind, x, y } of frames) {
    await page.moveTo(x + 50, y + 12);
    await pause(1500);
    await page.screenshot(`/tmp/frame-${reader.browser.name}-${kind.replaceAll(/\W/g, '_')}.png`);
    console.log(kind, JSON.stringify(await page.evaluate(() => (window as unknown as { cards: string[] }).cards)));
    await page.moveTo(1270, 890);
    await pause(700);
  }
  await page.screenshot(`/tmp/frames-${reader.browser.name}.png`);
  console.log(reader.browser.takeErrors().join('\n'));
  expect(1).toBe(1);
});
