/** Marks where the reader's system forces its colors: lines in Firefox; in Chromium 156 blocks, which no style sheet can change. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageOf } from '../kit/chromium-page';
import type { DrivenPage } from '../kit/driven-browser';
import { readPng } from '../kit/png';
import { expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';
import { boxesOfPainted } from '../kit/remote';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader({ preferences: { 'browser.display.document_color_use': 2 } });
});
afterAll(() => reader.stop());

async function forceColors(page: DrivenPage): Promise<void> {
  // In Firefox the preference does.
  if (reader.browser.name === 'firefox') return;
  const session = await pageOf(page).createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

/** How much of the words' box has the color of the ground beside it. */
async function groundOf(page: DrivenPage, words: string): Promise<number> {
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  if (!box) throw new Error(`No ${words}`);
  const path = join(await mkdtemp(join(tmpdir(), 'glosa-forced-')), 'page.png');
  await page.screenshot(path);
  const picture = readPng(await readFile(path));
  const scale = picture.width / (await page.evaluate(() => innerWidth));
  const at = (x: number, y: number) => String(picture.at(Math.floor(x * scale), Math.floor(y * scale)));
  const ground = at(3, box.y);
  let [like, all] = [0, 0];
  for (let y = box.y + 1; y < box.y + box.height - 1; y++)
    for (let x = box.x + 1; x < box.x + box.width - 1; x++) {
      all += 1;
      if (at(x, y) === ground) like += 1;
    }
  return like / all;
}

it('leave the ground of the words as it is, if the browser can', async () => {
  const page = await reader.open('news-en.html');
  await expectPainted(page, await expectedOn('news-en'));
  await forceColors(page);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  const ground = await groundOf(page, 'Andrés Manuel López Obrador');
  // Chromium 156 paints a whole block (docs/decisions/0070-one-breath-under-a-finger.md). A later one that draws lines is no fault of ours.
  if (reader.browser.name === 'chromium' && ground < 0.5) expect(ground).toBeLessThan(0.1);
  else expect(ground).toBeGreaterThan(0.5);
  await page.close();
  expectNoErrors(reader.browser);
});
