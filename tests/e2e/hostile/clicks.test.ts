/** Pages that want clicks in the card, or make up events of their own. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, clickOn, countHosts, expectQuiet, restOn, startHostile } from '../../kit/hostile';
import {
  cardTitle,
  clickInCard,
  expectCard,
  expectTakesClicks,
  pause,
  placeOf,
  type Reader,
  storeChanged,
} from '../../kit/reader';

const EBRARD = 'Marcelo Ebrard';

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile({ plain: article() });
  // What can be pressed is most of it in a card that opens in full.
  await storeChanged(reader, { cardLength: 'full' });
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

/**
 * What a click in the card can do at most: turn, unfold, shorten or close it, walk on, show what else can be done (which
 * takes another click, and can be taken back), or open a link that knows nothing of this page.
 */
const HARMLESS = ['button.turn', 'button.fold', 'button[aria-label]', 'a[rel="noopener noreferrer"]', 'summary'];

/** Everything in the card that takes a click and is not harmless; null where no card is open. */
const harmful = (page: DrivenPage) =>
  page.inCard(
    (root, harmless) =>
      [...root.querySelectorAll('a, button, input, select, form, summary, [onclick]')]
        .filter((element) => !element.matches(harmless))
        .map((element) => element.outerHTML),
    HARMLESS.join(),
  );

/** Covers everything with what lets clicks through to what is below. */
function cover(): void {
  const curtain = document.createElement('div');
  curtain.popover = 'manual';
  curtain.style.cssText = 'inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
  curtain.textContent = 'You have won. Click here!';
  document.body.append(curtain);
  curtain.showPopover();
}

describe('16 overlay-clickjack', () => {
  it('a page that covers the card gets no click out of it but a harmless one', async () => {
    const page = await reader.open('plain');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await expectTakesClicks(page);
    await page.evaluate(cover);
    await pause(400);
    expect(await harmful(page)).toEqual([]);
    await page.close();
  });

  // Firefox tells nobody what lies over an element: there a covered card takes harmless clicks.
  it.runIf(inject('browser') === 'chromium')(
    'a covered card turns to nothing and opens nothing; it closes',
    async () => {
      const page = await reader.open('plain');
      await clickOn(page, EBRARD);
      await expectCard(page, EBRARD);
      await clickInCard(page, '.turn');
      await expect.poll(() => cardTitle(page)).not.toBe(EBRARD);
      await clickInCard(page, '[aria-label=Back]');
      await expectCard(page, EBRARD);
      const tabs = await reader.browser.countTabs();
      await clickInCard(page, '.references summary');
      await page.evaluate(cover);
      await pause(600);
      await clickInCard(page, '.turn');
      await clickInCard(page, '.references[open] a[href^="https:"]');
      await pause(400);
      expect(await cardTitle(page)).toBe(EBRARD);
      expect(await reader.browser.countTabs()).toBe(tabs);
      await clickInCard(page, '[aria-label=Close]');
      await expectCard(page, null);
      await page.close();
    },
  );
});

describe('17 filter-clickjack', () => {
  it.each(['filter: opacity(0)', 'opacity: 0', 'filter: blur(40px)'])('%s: harmless clicks only', async (style) => {
    const page = await reader.open('plain');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await page.evaluate((css) => {
      document.documentElement.style.cssText = css;
    }, style);
    await pause(400);
    // A card whose words nobody sees any more is gone.
    expect((await harmful(page)) ?? []).toEqual([]);
    await page.close();
  });
});

describe('18 synthetic-events', () => {
  it('what the page makes up opens nothing', async () => {
    const page = await reader.open('plain');
    const { x, y } = await placeOf(page, EBRARD);
    await page.evaluate(
      (clientX, clientY) => {
        const at = { clientX, clientY, bubbles: true, composed: true, detail: 1 };
        const target = document.elementFromPoint(clientX, clientY);
        target?.dispatchEvent(new PointerEvent('pointermove', at));
        target?.dispatchEvent(new MouseEvent('click', at));
        (target as HTMLElement | null)?.click();
      },
      x,
      y,
    );
    await pause(900);
    expect(await countHosts(page)).toBe(0);
    await page.close();
  });

  it('and does nothing to an open card', async () => {
    const page = await reader.open('plain');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await expectTakesClicks(page);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-glosa-host]');
      for (const target of [host, document.body, document]) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
        target?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true }));
      }
      host?.click();
    });
    await pause(900);
    expect(await cardTitle(page)).toBe(EBRARD);
    await restOn(page, 'Carlos Slim');
    await page.press('Escape');
    await page.close();
  });
});
