/** Opens the card of a painted mention as a reader would, for a picture. */
import type { DrivenPage } from '../../tests/kit/driven-browser';
import { boxesOfPainted } from '../../tests/kit/remote';

/** Rests the pointer on the first painted mention with these words, until its card stands still. Gives up after 5 s. */
export async function openCard(page: DrivenPage, words: string): Promise<void> {
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  if (!box) return;
  await page.moveTo(box.x + box.width / 2, box.y + box.height / 2);
  for (let tries = 0; tries < 100; tries++) {
    if (await page.inCard(() => true)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // The card comes in with a short movement.
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** Unfolds the card that is open, as a click on its button does. */
export async function unfoldCard(page: DrivenPage): Promise<void> {
  const fold = await page.inCard((root) => {
    const { x, y, width, height } = root.querySelector('.fold')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (fold) await page.clickAt(fold.x, fold.y);
}

/** Scrolls the first painted mention with these words to `y` pixels from the top, where its card has room below, and opens that. */
export async function showCard(page: DrivenPage, words: string, y: number): Promise<void> {
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  await page.evaluate((by) => scrollBy(0, by), (box?.y ?? y) - y);
  await openCard(page, words);
}
