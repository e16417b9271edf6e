/** Pages whose menus, popovers and styles do not take a card for one of their own. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, clickOn, expectQuiet, startHostile } from '../../kit/hostile';
import {
  boxOfCard,
  clickInCard,
  expectCard,
  expectPainted,
  expectTakesClicks,
  pause,
  type Reader,
  storeChanged,
} from '../../kit/reader';
import type { Served } from '../../kit/server';

const OUTSIDE = `<div id="menu"><p>In a list that closes at a click beside it stands Ciudad Juárez alone.</p></div>
<script>
  window.heard = [];
  document.addEventListener('click', ({ target }) => { if (!menu.contains(target)) menu.hidden = true; });
  for (const kind of ['mousedown', 'pointerdown', 'mouseup', 'keydown', 'focusin'])
    document.addEventListener(kind, ({ type }) => heard.push(type));
</script>`;

const POPOVER = `<div id="pop" popover="auto" style="inset:auto;top:320px;left:40px;margin:0;width:700px">
<p>In a popover of the page's own stands Ciudad Juárez alone.</p></div><script>pop.showPopover()</script>`;

/** A message that goes when `end` is called, as toasts do: hidden, or taken out of the document. */
const toast = (
  end: string,
) => `<div id="toast" popover="manual" style="inset:auto;top:320px;left:40px;margin:0;width:700px">
<p>In a message that goes in a moment stands Ciudad Juárez alone.</p></div><script>toast.showPopover(); function end() { ${end} }</script>`;

const PAGES: Record<string, Served> = {
  hides: article('', toast('toast.hidePopover()')),
  goes: article('', toast('toast.remove()')),
  cursor: article('<style>body{cursor:pointer}</style>'),
  app: article('', '<script>document.body.firstElementChild.style.cursor = "pointer"</script>'),
  outside: article('', OUTSIDE),
  popover: article('', POPOVER),
  inherit: article(
    '',
    `<article contenteditable="inherit"><p>Far away Ciudad Juárez waited for the rain.</p></article>
<article contenteditable="nonsense"><p>The peso lost; Andrés Manuel López Obrador said nothing of it.</p></article>
<article contenteditable="plaintext-only"><p>A reader writes of Claudia Sheinbaum here.</p></article>`,
  ),
};

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile(PAGES);
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

/** Opens the card of words, and waits until clicks in it count. */
async function openAt(page: DrivenPage, words: string, title = words): Promise<void> {
  await clickOn(page, words);
  await expectCard(page, title);
  await expectTakesClicks(page);
}

describe('a page whose every point looks like a button', () => {
  it('opens a card at a click, and leaves the click to what is one', async () => {
    // A pointer that rests must not open it before the click does.
    await storeChanged(reader, { opening: 'click' });
    const page = await reader.open('cursor');
    await openAt(page, 'Marcelo Ebrard');
    await page.close();
    const other = await reader.open('app');
    // The card script is there once a card has been: what comes now would come at once.
    await other.evaluate(() => document.body.firstElementChild?.removeAttribute('style'));
    await openAt(other, 'Marcelo Ebrard');
    await other.press('Escape');
    await expectCard(other, null);
    await other.evaluate(() => {
      (document.body.firstElementChild as HTMLElement).style.cursor = 'pointer';
    });
    await clickOn(other, 'Marcelo Ebrard');
    await pause(1_000);
    expect(await other.inCard(() => true)).toBeNull();
    await other.close();
    await storeChanged(reader, {});
  });
});

describe('clicks and keys in a card are nobody else’s', () => {
  it('a list of the page that closes at a click beside it stays open', async () => {
    const page = await reader.open('outside');
    await openAt(page, 'Ciudad Juárez');
    await page.evaluate(() => {
      (window as unknown as { heard: string[] }).heard = [];
    });
    await clickInCard(page, 'h2');
    await page.press('x');
    const after = await page.evaluate(() => ({
      hidden: document.querySelector<HTMLElement>('#menu')?.hidden,
      heard: (window as unknown as { heard: string[] }).heard,
    }));
    expect(after).toEqual({ hidden: false, heard: [] });
    await expectCard(page, 'Ciudad Juárez');
    await page.close();
  });

  it('a popover of the page stays open, and so does the card in it', async () => {
    const page = await reader.open('popover');
    await openAt(page, 'Ciudad Juárez');
    await clickInCard(page, 'h2');
    await pause(400);
    expect(await page.evaluate(() => document.querySelector('#pop')?.matches(':popover-open'))).toBe(true);
    await expectCard(page, 'Ciudad Juárez');
    await page.close();
  });
});

describe.each(['hides', 'goes'])('a message that %s', (name) => {
  const end = (page: DrivenPage) => page.evaluate(() => (window as unknown as { end(): void }).end());

  it('leaves the card to the reader whose pointer is on it, until it leaves', async () => {
    const page = await reader.open(name);
    await openAt(page, 'Ciudad Juárez');
    const box = await boxOfCard(page);
    if (!box) throw new Error('no card');
    await page.moveTo(box.x + 60, box.y + 60);
    await end(page);
    await pause(1_200);
    await expectCard(page, 'Ciudad Juárez');
    await page.moveTo(5, 5);
    await expectCard(page, null);
    await page.close();
  });

  it('takes the card of a reader who is elsewhere along', async () => {
    const page = await reader.open(name);
    await openAt(page, 'Ciudad Juárez');
    await page.moveTo(5, 5);
    await end(page);
    await expectCard(page, null);
    await page.close();
  });
});

describe('words that can be read are underlined', () => {
  it('where an attribute only looks as if it made an editor', async () => {
    const page = await reader.open('inherit');
    await expectPainted(page, [
      'Marcelo Ebrard',
      'Title 42',
      'Carlos Slim',
      'Ciudad Juárez',
      'Andrés Manuel López Obrador',
    ]);
    await page.close();
  });
});
