/** The card: opened by pointer and by key, with the right content, closed again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage } from '../kit/driven-browser';
import {
  cardTitle,
  clickInCard,
  expectCard,
  expectNoErrors,
  expectTakesClicks,
  pause,
  placeOf,
  type Reader,
  startReader,
  storeSettings,
  unfoldCard,
} from '../kit/reader';

const EBRARD = 'Marcelo Ebrard';
let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.stop());
beforeEach(async () => {
  page = await reader.open('news-en.html');
});
afterEach(async () => {
  await page.close();
  expectNoErrors(reader.browser);
});

async function rest(words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.moveTo(x, y);
}

async function click(words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.clickAt(x, y);
}

const said = () => page.inCard((root) => root.querySelector<HTMLElement>('#glosa-card')?.innerText ?? '');

async function topic(id: string): Promise<{ line: { en: string }; points: { text: { en: string } }[] }> {
  return JSON.parse(await readFile(join(ROOT, 'assets', 'packs', 'amlo-2023', 'topics', `${id}.json`), 'utf8'));
}

describe('by pointer', () => {
  it('opens where the pointer rests, and closes when it leaves', async () => {
    await rest(EBRARD);
    await expectCard(page, EBRARD);
    await page.moveTo(4, 4);
    await expectCard(page, null);
  });

  it('stays after a click, until Escape', async () => {
    await click(EBRARD);
    await expectCard(page, EBRARD);
    await page.moveTo(4, 4);
    await pause(900);
    await expectCard(page, EBRARD);
    await page.press('Escape');
    await expectCard(page, null);
  });

  it('says in one breath who it is, what has changed and where that is from, and covers little', async () => {
    await rest(EBRARD);
    await expectCard(page, EBRARD);
    const { line } = await topic('marcelo-ebrard');
    const seen = await page.inCard((root) => {
      const card = root.querySelector<HTMLElement>('#glosa-card');
      const { width, height } = card?.getBoundingClientRect() ?? new DOMRect();
      return { width, height, isWhole: card?.scrollHeight === card?.clientHeight, said: card?.innerText ?? '' };
    });
    expect(seen?.said).toContain(line.en);
    expect(seen?.said).toContain('World Socialist Web Site, 8 May 2023');
    expect(seen?.said).not.toContain('According to');
    expect(seen?.isWhole).toBe(true);
    expect(seen?.height).toBeLessThanOrEqual(150);
    // Eight hundredths of a window of 1280 by 900.
    expect((seen?.width ?? 0) * (seen?.height ?? 0)).toBeLessThanOrEqual(92_160);
  });

  it('unfolds in place where the pointer rests on “More”', async () => {
    await rest(EBRARD);
    await expectCard(page, EBRARD);
    const edge = () =>
      page.inCard((root) => {
        const { top, bottom } = root.querySelector('#glosa-card')?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      });
    const before = await edge();
    const more = await page.inCard((root) => {
      const { x, y, width, height } = root.querySelector('.fold')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.moveTo(more?.x ?? 0, more?.y ?? 0);
    await expect.poll(said).toContain('According to World Socialist Web Site');
    const after = await edge();
    expect([after?.top, after?.bottom].some((at) => at === before?.top || at === before?.bottom)).toBe(true);
    expect((after?.bottom ?? 0) - (after?.top ?? 0)).toBeLessThanOrEqual(
      (await page.evaluate(() => innerHeight)) * 0.6 + 1,
    );
  });

  it('says unfolded who it is, whose word the rest is, and where that stands', async () => {
    await click('Carlos Slim');
    await expectCard(page, 'Carlos Slim');
    await unfoldCard(page);
    await expect.poll(said).toContain('According to');
    const { line, points } = await topic('carlos-slim');
    const words = await said();
    expect(words).toContain('Person');
    expect(words).toContain(line.en);
    expect(words).toContain(points[0]?.text.en);
    for (const part of ['According to World Socialist Web Site, 8 May 2023', 'Related topics', 'As of'])
      expect(words).toContain(part);
    // No reader can go to a paragraph of an article whose address is not known.
    expect(words).not.toContain('¶');
    expect(words).not.toMatch(/\bthe article\b/i);
    await clickInCard(page, '.whose summary');
    await expect.poll(said).toContain('Andrea Lobo, World Socialist Web Site, 8 May 2023');
    expect(await said()).toContain('Trotskyist');
    await storeSettings(reader, null);
  });

  it('turns to a related topic, and back', async () => {
    await click(EBRARD);
    await expectCard(page, EBRARD);
    await unfoldCard(page);
    await expect.poll(() => page.inCard((root) => root.querySelector('.turn') !== null)).toBe(true);
    await clickInCard(page, '.turn');
    await expect.poll(() => cardTitle(page)).not.toBe(EBRARD);
    await clickInCard(page, '[aria-label=Back]');
    await expectCard(page, EBRARD);
    await storeSettings(reader, null);
  });

  it('closes by its button', async () => {
    await click(EBRARD);
    await expectCard(page, EBRARD);
    await clickInCard(page, '[aria-label=Close]');
    await expectCard(page, null);
  });

  it('stands inside the window, wherever the words are', async () => {
    for (const words of ['Andrés Manuel López Obrador', 'CHIPS Act', 'López Obardor']) {
      await click(words);
      await expect.poll(() => page.inCard(() => true)).toBe(true);
      const leastRoom = () =>
        page.inCard((root) => {
          const { x, y, right, bottom } = root.querySelector('#glosa-card')?.getBoundingClientRect() ?? new DOMRect(-1);
          return Math.min(x, y, innerWidth - right, innerHeight - bottom);
        });
      await expect.poll(leastRoom).toBeGreaterThanOrEqual(0);
      await page.press('Escape');
      await expectCard(page, null);
    }
  });
});

describe('by key', () => {
  it('opens at the next mention with the focus in it, and gives the focus back', async () => {
    await placeOf(page, EBRARD);
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
    await reader.browser.command('next-mention', page);
    await expect.poll(() => page.inCard((root) => root.activeElement !== null)).toBe(true);
    await page.press('Escape');
    await expectCard(page, null);
    expect(await page.evaluate(() => document.activeElement?.matches('nav a'))).toBe(true);
  });

  it('reaches a related topic with Tab and Enter', async () => {
    await placeOf(page, EBRARD);
    await reader.browser.command('next-mention', page);
    await expect.poll(() => page.inCard((root) => root.activeElement !== null)).toBe(true);
    await expectTakesClicks(page);
    await page.press('Enter');
    await expect.poll(said).toContain('According to');
    await pause(400);
    let other: string | null = null;
    for (let tries = 0; tries < 24 && other === null; tries++) {
      await page.press('Tab');
      other = await page.inCard((root) =>
        root.activeElement?.matches('.turn') ? (root.activeElement.textContent ?? '') : null,
      );
    }
    await page.press('Enter');
    await expectCard(page, other ?? 'no related topic was reached');
  });
});
