/** Going from mention to mention by command, and what the toolbar button shows. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import {
  cardTitle,
  expectCard,
  expectedOn,
  expectNoErrors,
  expectPainted,
  type Reader,
  startReader,
} from '../kit/reader';

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.stop());
beforeEach(async () => {
  page = await reader.open('news-en.html');
  await expectPainted(page, await expectedOn('news-en'));
});
afterEach(async () => {
  await page.close();
  expectNoErrors(reader.browser);
});

/** Goes one mention on, and waits for its card. */
async function walk(name: 'next-mention' | 'previous-mention', title: string): Promise<void> {
  await reader.browser.command(name, page);
  await expectCard(page, title);
}

describe('walking', () => {
  it('goes to the next mention, and back', async () => {
    await walk('next-mention', 'Andrés Manuel López Obrador');
    await walk('next-mention', 'Joe Biden');
    await walk('next-mention', 'Title 42 expulsions');
    await walk('previous-mention', 'Joe Biden');
  });

  it('marks the words for a moment, and not where less motion is wanted', async () => {
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('glosa-current') ?? [])].length);
    const next = () => reader.browser.command('next-mention', page);
    await next();
    await expect.poll(marked).toBe(1);
    await expectCard(page, 'Andrés Manuel López Obrador');
    await expect.poll(marked, { timeout: 5_000 }).toBe(0);
    await page.lessMotion(true);
    const still: number[] = [];
    let walked = false;
    const walking = next()
      .then(() => expectCard(page, 'Joe Biden'))
      .finally(() => {
        walked = true;
      });
    while (!walked) still.push(await marked());
    await walking;
    // The mark comes with the step, before the card.
    still.push(await marked());
    await page.lessMotion(false);
    expect(still).not.toContain(1);
  });

  it('brings a mention below the window into view', async () => {
    for (let steps = 0; steps < 14; steps++) await reader.browser.command('next-mention', page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect.poll(() => cardTitle(page), { timeout: 5_000 }).not.toBe(null);
  });

  it('has Tab go on from the words once their card is closed', async ({ skip }) => {
    // Chromium goes on from where an element that had the focus was taken out, whatever is selected.
    skip(reader.browser.name === 'chromium');
    await page.evaluate(() => {
      for (const place of ['afterbegin', 'beforeend'] as const)
        document.body.insertAdjacentHTML(place, `<p><a href="#" id="${place}">A link</a></p>`);
    });
    await walk('next-mention', 'Andrés Manuel López Obrador');
    await page.press('Escape');
    await expectCard(page, null);
    const isPast = () =>
      page.evaluate(() => {
        const [first] = [...(CSS.highlights.get('glosa-sure') ?? [])] as StaticRange[];
        const focused = document.activeElement as Element;
        const place = first?.startContainer.compareDocumentPosition(focused) ?? 0;
        return focused !== document.body && (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
    await page.press('Tab');
    await expect.poll(isPast).toBe(true);
  });
});

describe('the toolbar button', () => {
  it('shows how many topics the page has', async () => {
    const badge = async () => Number(await reader.browser.badge(page));
    await expect.poll(badge, { timeout: 5_000 }).toBeGreaterThan(20);
  });

  it('shows nothing where nothing is', async () => {
    const quiet = await reader.open('app.html?view=weather');
    await expect.poll(() => reader.browser.badge(quiet), { timeout: 5_000 }).toBe('');
    await quiet.close();
  });
});
