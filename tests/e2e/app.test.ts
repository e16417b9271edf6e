/** Painting keeps up with an application that draws itself anew. */
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';

interface App {
  app: { redraw(): void; change(text: string): void; add(text: string): void };
}

let reader: Reader;
let page: DrivenPage;
beforeAll(async () => {
  reader = await startReader();
  page = await reader.open('app.html');
});
afterAll(() => reader.stop());
afterEach(() => expectNoErrors(reader.browser));

describe('an application page', () => {
  it('is painted, and painted again when every node of it is new', async () => {
    await expectPainted(page, await expectedOn('app'));
    await page.evaluate(() => {
      for (let times = 0; times < 20; times++) (window as unknown as App).app.redraw();
    });
    await expectPainted(page, await expectedOn('app'));
  });

  it('is painted anew after a change of route, and after the way back', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-view=trade]')?.click());
    await expectPainted(page, ['USMCA', 'near-shoring', 'CHIPS Act']);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-view=weather]')?.click());
    await expectPainted(page, []);
    await page.evaluate(() => history.go(-2));
    await expectPainted(page, await expectedOn('app'));
  });

  it('loses the paint of words that are gone, and gains that of new ones', async () => {
    await page.evaluate(() =>
      (window as unknown as App).app.change('Carlos Slim is expected at nine, and nobody else.'),
    );
    await expectPainted(page, ['Carlos Slim', 'Marcelo Ebrard']);
    await page.evaluate(() => (window as unknown as App).app.add('The Fourth Transformation is on the agenda.'));
    await expectPainted(page, ['Carlos Slim', 'Marcelo Ebrard', 'Fourth Transformation']);
  });
});
