/** Pages that fight back: what they do to themselves, or to those who ask, throws nothing in us and ends in what a reader sees. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, countHosts, expectQuiet, NAMES, restOn, startHostile } from '../../kit/hostile';
import { expectCard, expectPainted, pause, placeOf, type Reader } from '../../kit/reader';
import type { Served } from '../../kit/server';

/** The first name jumps away from the pointer, as long as it may. */
const JUMPS = `<script>
  let jumps = 0;
  addEventListener('pointermove', () => {
    if (jumps++ < 40) document.querySelector('#first').style.transform = 'translate(' + (jumps % 2) * 300 + 'px, ' + (jumps % 3) * 40 + 'px)';
  });
</script>`;

/** Shows and hides, takes out and puts back a paragraph each, a hundred times a second; rests once it is told to. */
const FLICKERS = `<script>
  const [first, , third] = document.querySelectorAll('p');
  const flickering = setInterval(() => {
    first.hidden = !first.hidden;
    if (third.isConnected) third.remove(); else document.body.append(third);
  }, 10);
  window.rest = (shown) => {
    clearInterval(flickering);
    first.hidden = !shown;
    if (shown) document.body.append(third); else third.remove();
  };
</script>`;

/** Every getter and method of the page's own objects throws, and its elements have properties that do. */
const THROWS = `<script>
  addEventListener('load', () => {
    const refuse = () => { throw new Error('the page refuses'); };
    class Trap extends HTMLElement {}
    for (const key of ['shadowRoot', 'textContent', 'childNodes', 'isConnected', 'parentNode', 'localName']) {
      Object.defineProperty(Trap.prototype, key, { get: refuse, configurable: true });
    }
    customElements.define('x-trap', Trap);
    for (const { prototype } of [Node, Element, HTMLElement, Document, Range, Selection, Event, UIEvent, MouseEvent, PointerEvent, CSSStyleDeclaration, NodeList, TreeWalker, ShadowRoot]) {
      for (const [key, { configurable, get, value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
        if (!configurable || key === 'constructor') continue;
        if (get) Object.defineProperty(prototype, key, { get: refuse, configurable: true });
        else if (typeof value === 'function') Object.defineProperty(prototype, key, { value: refuse, configurable: true });
      }
    }
    for (const key of ['getComputedStyle', 'getSelection', 'matchMedia', 'requestAnimationFrame', 'IntersectionObserver', 'MutationObserver']) {
      Object.defineProperty(window, key, { value: refuse, configurable: true });
    }
  });
</script>
<x-trap>Then the Trap spoke of Ciudad Juárez.</x-trap>
<form><input name="parentNode"><input name="childNodes"><input name="nodeType"><input name="getBoundingClientRect"><input name="isConnected"></form>`;

const PAGES: Record<string, Served> = {
  jumps: article('', JUMPS),
  flickers: article('', FLICKERS),
  throws: article('', THROWS),
};

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile(PAGES);
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

const rest = (page: DrivenPage, shown: boolean) =>
  page.evaluate((on) => (window as unknown as { rest(shown: boolean): void }).rest(on), shown);

it('words that jump away from the pointer are opened once they hold still', async () => {
  const page = await reader.open('jumps');
  await expectPainted(page, NAMES);
  for (let tries = 0; tries < 25; tries++) {
    const { x, y } = await placeOf(page, NAMES[0] ?? '');
    await page.moveTo(x - 2, y);
    await page.moveTo(x, y);
  }
  await expect
    .poll(
      async () => {
        await restOn(page, NAMES[0] ?? '');
        await pause(600);
        return countHosts(page);
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await expectCard(page, NAMES[0] ?? '');
  await page.close();
});

it.each([true, false])(
  'words that come and go a hundred times a second are as they are in the end: shown %s',
  async (shown) => {
    const page = await reader.open('flickers');
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBeGreaterThan(0);
    await restOn(page, 'Title 42').catch(() => undefined);
    await pause(2_000);
    await rest(page, shown);
    await expectPainted(page, shown ? NAMES : ['Title 42']);
    await restOn(page, 'Title 42');
    await expectCard(page, 'Title 42 expulsions');
    await page.close();
  },
);

it('getters and methods that throw are not asked', async () => {
  const page = await reader.open('throws');
  const painted = () => reader.browser.badge(page);
  await expect.poll(painted, { timeout: 10_000 }).toBe('4');
  await reader.browser.command('next-mention', page);
  await reader.browser.command('toggle-highlights', page);
  await expect.poll(painted, { timeout: 10_000 }).toBe('off');
  await reader.browser.command('toggle-highlights', page);
  await expect.poll(painted, { timeout: 10_000 }).toBe('4');
  await page.close();
});
