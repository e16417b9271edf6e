/** Pages that take the card away, or keep the reader from it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, clickOn, countHosts, expectQuiet, NAMES, startHostile } from '../../kit/hostile';
import {
  cardTitle,
  clickInCard,
  expectCard,
  expectPainted,
  pause,
  placeOf,
  type Reader,
  unfoldCard,
} from '../../kit/reader';

const EBRARD = 'Marcelo Ebrard';
const EVENTS = `['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'mousedown', 'mouseup', 'click',
  'auxclick', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'scroll', 'wheel', 'resize', 'toggle', 'touchstart']`;

/** A script that stops every event before anybody else hears it. */
const eater = (also = '') => `<script>
  for (const type of ${EVENTS})
    addEventListener(type, (event) => { event.stopImmediatePropagation(); ${also} }, { capture: true, passive: false });
</script>`;

const pages = {
  plain: article(),
  long: article('', '<div style="height: 4000px"></div>'),
  'host-remover': article(
    '',
    `<script>
      window.removals = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.localName === 'div') { window.removals++; node.remove(); }
      }).observe(document.documentElement, { childList: true });
    </script>`,
  ),
  'event-eater': article(eater()),
  'event-eater-prevent': article(eater('event.preventDefault();'), '<div style="height: 4000px"></div>'),
  'modal-dialog': article(
    '',
    '<dialog id="modal"><p>Elon Musk met the ministers for an hour, in private.</p></dialog>',
  ),
  fullscreen: article(
    '',
    `<button id="go">Whole screen</button><button id="film">Film</button><video id="video"></video>
    <div id="whole" style="background: #fff"><p>Marcelo Ebrard and Elon Musk met, in front of everybody.</p></div>
    <script>
      go.onclick = () => whole.requestFullscreen();
      film.onclick = () => video.requestFullscreen();
    </script>`,
  ),
};

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile(pages);
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

/** Opens a card by key: where a page eats events, pointers are not heard. */
async function openByKey(page: DrivenPage): Promise<void> {
  await expectPainted(page, NAMES);
  await reader.browser.command('next-mention', page);
  await expectCard(page, EBRARD);
}

async function clickOnElement(page: DrivenPage, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await page.clickAt(x, y);
}

describe('9 host-remover', () => {
  it('the card comes back three times, then the page has its way; the popup still has it', async () => {
    const page = await reader.open('host-remover');
    await clickOn(page, EBRARD);
    const removals = () => page.evaluate(() => (window as unknown as { removals: number }).removals);
    // The first time, and three again.
    await expect.poll(removals).toBe(4);
    await pause(1_000);
    expect(await removals()).toBe(4);
    expect(await countHosts(page)).toBe(0);
    await expectPainted(page, NAMES);
    const popup = await reader.browser.openPopup(page);
    const listed = () => popup.evaluate(() => document.querySelector('.topics')?.textContent ?? '');
    await expect.poll(listed).toContain(EBRARD);
    await popup.close();
    await page.close();
  });
});

describe('10 event-eater', () => {
  it('the card closes by its button, and its links can be followed', async () => {
    const page = await reader.open('event-eater');
    await openByKey(page);
    const before = await reader.browser.countTabs();
    await unfoldCard(page);
    await clickInCard(page, '.references summary');
    await clickInCard(page, '.references[open] a[href^="https:"]');
    await expect.poll(() => reader.browser.countTabs()).toBe(before + 1);
    await page.show();
    await clickInCard(page, '[aria-label=Close]');
    await expectCard(page, null);
    await page.close();
  });
});

describe('11 event-eater-prevent', () => {
  it('the card closes when its words are scrolled away', async () => {
    const page = await reader.open('event-eater-prevent');
    await openByKey(page);
    await page.press('Escape');
    await page.evaluate(() => scrollTo({ top: 2_500, behavior: 'instant' }));
    await expectCard(page, null);
    expect(await countHosts(page)).toBe(0);
    await page.close();
  });

  it('and by the key that switches highlights off', async () => {
    const page = await reader.open('event-eater-prevent');
    await openByKey(page);
    await reader.browser.command('toggle-highlights', page);
    await expectCard(page, null);
    await reader.browser.command('toggle-highlights', page);
    await expectPainted(page, NAMES);
    await page.close();
  });
});

describe('13 modal-dialog', () => {
  const show = () => document.querySelector<HTMLDialogElement>('#modal')?.showModal();

  it('a card opened in it is inside it, works, and goes with it', async () => {
    const page = await reader.open('modal-dialog');
    await page.evaluate(show);
    await clickOn(page, 'Elon Musk');
    await expectCard(page, 'Elon Musk');
    expect(await page.evaluate(() => document.querySelectorAll('#modal [data-glosa-host]').length)).toBe(1);
    await unfoldCard(page);
    await clickInCard(page, '.turn');
    await expect.poll(() => cardTitle(page)).not.toBe('Elon Musk');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.close());
    await expect.poll(() => countHosts(page)).toBe(0);
    await page.close();
  });

  it('one that opens over a card leaves no dead card', async () => {
    const page = await reader.open('modal-dialog');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await page.evaluate(show);
    await expect.poll(() => countHosts(page)).toBe(0);
    await page.close();
  });
});

describe('14 fullscreen', () => {
  it('the card works in an element that fills the screen', async () => {
    const page = await reader.open('fullscreen');
    await placeOf(page, 'Elon Musk');
    await clickOnElement(page, '#go');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('whole');
    await pause(500);
    await clickOn(page, 'Elon Musk');
    await expectCard(page, 'Elon Musk');
    await clickInCard(page, '[aria-label=Close]');
    await expectCard(page, null);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  it('there is none over a film', async () => {
    const page = await reader.open('fullscreen');
    await placeOf(page, 'Elon Musk');
    await clickOnElement(page, '#film');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('video');
    await reader.browser.command('next-mention', page);
    await pause(500);
    expect(await countHosts(page)).toBe(0);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });
});

describe('15 inert-root', () => {
  const kill = () => document.documentElement.toggleAttribute('inert', true);

  it('no card opens', async () => {
    const page = await reader.open('plain');
    const { x, y } = await placeOf(page, EBRARD);
    await page.evaluate(kill);
    await page.clickAt(x, y);
    await reader.browser.command('next-mention', page);
    await pause(600);
    expect(await countHosts(page)).toBe(0);
    await page.close();
  });

  it('an open one does not stay dead', async () => {
    const page = await reader.open('plain');
    await clickOn(page, EBRARD);
    await expectCard(page, EBRARD);
    await page.evaluate(kill);
    await expect.poll(() => countHosts(page)).toBe(0);
    await page.close();
  });
});
