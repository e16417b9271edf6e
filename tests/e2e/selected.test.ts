/** The key that opens a card, with words selected that are no mention: the card of what they name. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Box, DrivenPage } from '../kit/driven-browser';
import { article } from '../kit/hostile';
import {
  boxOfCard,
  clickInCard,
  expectCard,
  expectNoErrors,
  paintedWords,
  placeOf,
  type Reader,
  startReader,
  storeChanged,
  storeSettings,
} from '../kit/reader';
import type { Served } from '../kit/server';

// In the words of a decoy, or as a common noun, no name is a mention; a reader who selects it means it all the same.
const WORDS =
  '<p id="words">They spoke of <i id="exact">Pentagon</i> Papers, of <i id="misspelt">Pentagonn</i> Papers, of ' +
  '<i id="none">sourdough</i> and of <i id="near">Electoral</i>.</p>';
const FIELD = '<textarea id="field">Pentagon</textarea><p id="editor" contenteditable>Pentagon</p>';
const FIRST = '<p id="first">Marcelo Ebrard spoke first.</p><p id="again">Then Marcelo Ebrard left.</p>';
const filler = '<p>The report has more to say about all of this, and says it at length in the pages that follow.</p>';

const frame = (width: number, height: number) =>
  article(
    '',
    `<iframe style="width: ${width}px; height: ${height}px; border: 0" srcdoc="${`<html lang='en'><body>${WORDS}${filler.repeat(4)}</body></html>`.replaceAll('"', "'")}"></iframe>`,
  );
const pages: Record<string, Served> = {
  words: article('', `${WORDS}${FIELD}`),
  repeated: article('', FIRST),
  frame: frame(600, 500),
  'small-frame': frame(340, 240),
  shadow: article('', '<div id="host"></div>'),
};

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader({ made: (path) => pages[path.slice(1)] });
});
afterAll(() => reader.stop());
afterEach(async () => {
  await page.close();
  expectNoErrors(reader.browser);
});

async function open(name: string): Promise<void> {
  page = await reader.open(name);
  await expect.poll(() => paintedWords(page)).not.toEqual([]);
}

const openByKey = () => reader.browser.command('open-card', page);
const select = (id: string) =>
  page.evaluate((wanted) => {
    const element = document.getElementById(wanted) as HTMLElement;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(element);
  }, id);
const selectedText = () => page.evaluate(() => String(getSelection()));
const saidOf = (selector: string) =>
  page.inCard((root, wanted) => root.querySelector<HTMLElement>(wanted)?.textContent ?? null, selector);
/** Selects the word in the frame, as a reader does there. */
const selectInFrame = () =>
  page.inFrames(() => {
    const words = document.getElementById('exact');
    if (!words) return;
    focus();
    getSelection()?.selectAllChildren(words);
  });
/** The frame is read when it can be seen: until then its words are nobody's. */
async function expectCardFromFrame(): Promise<void> {
  await expect
    .poll(
      async () => {
        await selectInFrame();
        await openByKey();
        return (await titles()).includes('The Pentagon');
      },
      { timeout: 15_000, interval: 1_000 },
    )
    .toBe(true);
}
const titles = async () => [await saidOf('#glosa-title'), ...(await titlesInFrames())];
/** A closed root is closed: what a page can see of a card in a frame is its host. */
const titlesInFrames = async () =>
  (await page.inFrames(() => document.querySelector('[data-glosa-host]') !== null)).map((is) =>
    is ? 'The Pentagon' : null,
  );

describe('with a name selected', () => {
  it('opens its card beside it, says why, and leaves the selection as it was', async () => {
    await open('words');
    await select('exact');
    await openByKey();
    await expectCard(page, 'The Pentagon');
    expect(await selectedText()).toBe('Pentagon');
    await openByKey();
    await expect.poll(() => saidOf('.why')).toContain('You selected “Pentagon”.');
    const words = await page.evaluate(() => {
      const { x, y, width, height } = document.getElementById('exact')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    const gap = async () => {
      const card = (await boxOfCard(page)) as Box;
      return Math.round(Math.max(card.y - words.y - words.height, words.y - card.y - card.height));
    };
    await expect.poll(gap).toBeLessThan(30);
    expect(await gap()).toBeGreaterThanOrEqual(0);
    await page.press('Escape');
    await expectCard(page, null);
    expect(await selectedText()).toBe('Pentagon');
  });

  it('opens its card from the menu too, without leaving the page', async () => {
    await open('words');
    await select('exact');
    const tabs = (await reader.browser.tabAddresses()).length;
    await reader.browser.chooseInMenu('look-up', await selectedText(), page);
    await expectCard(page, 'The Pentagon');
    expect((await reader.browser.tabAddresses()).length).toBe(tabs);
  });

  it('misspelt, says how it reads', async () => {
    await open('words');
    await select('misspelt');
    await openByKey();
    await expectCard(page, 'The Pentagon');
    await openByKey();
    await expect
      .poll(() => saidOf('.why'))
      .toContain('You selected “Pentagonn”, which reads like “Pentagon” misspelled.');
  });

  it('that nothing is called by, says so', async () => {
    await open('words');
    await select('none');
    await openByKey();
    await expectCard(page, '“sourdough”');
    expect(await saidOf('.card')).toContain('No topic has this name, or one like it.');
  });

  it('that is a part of names, offers the topics that have them', async () => {
    await open('words');
    await select('near');
    await openByKey();
    await expectCard(page, '“Electoral”');
    const offered = await saidOf('.near .turn');
    expect(offered).toMatch(/electoral/i);
    await clickInCard(page, '.near .turn');
    await expectCard(page, offered);
    await clickInCard(page, '[aria-label=Back]');
    await expectCard(page, '“Electoral”');
  });

  it('in a shadow root of the page, opens its card too', async () => {
    await open('shadow');
    await page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (!root) return;
      root.innerHTML = '<p>They spoke of <i>Pentagon</i> Papers at length, and then of Marcelo Ebrard.</p>';
    });
    await expect
      .poll(
        async () => {
          await page.evaluate(() => {
            const words = document.getElementById('host')?.shadowRoot?.querySelector('i') as HTMLElement;
            words.scrollIntoView({ block: 'center', behavior: 'instant' });
            getSelection()?.setBaseAndExtent(words, 0, words, 1);
          });
          await openByKey();
          return saidOf('#glosa-title');
        },
        { timeout: 10_000, interval: 1_000 },
      )
      .toBe('The Pentagon');
  });
});

describe('with nothing of the page selected', () => {
  it.each(['field', 'editor'])('opens nothing for words in a field: %s', async (id) => {
    await open('words');
    await page.evaluate((wanted) => {
      const element = document.getElementById(wanted) as HTMLElement;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      element.focus();
      if (element instanceof HTMLTextAreaElement) element.select();
      else getSelection()?.selectAllChildren(element);
    }, id);
    await openByKey();
    // The key has been obeyed when the next one has.
    await reader.browser.command('next-mention', page);
    await expect.poll(() => saidOf('#glosa-title')).not.toBe(null);
    expect(await saidOf('#glosa-title')).not.toBe('The Pentagon');
  });

  it('opens the card of a mention that is not painted, where the caret is in it', async () => {
    await storeChanged(reader, { density: 'page' });
    await open('repeated');
    await placeOf(page, 'Marcelo Ebrard');
    expect((await paintedWords(page)).filter((words) => words === 'Marcelo Ebrard')).toHaveLength(1);
    await page.evaluate(() => {
      const text = document.getElementById('again')?.firstChild as Text;
      getSelection()?.collapse(text, 8);
    });
    await openByKey();
    await expectCard(page, 'Marcelo Ebrard');
    await storeSettings(reader, null);
  });
});

describe('in a frame', () => {
  it('opens in it', async () => {
    await open('frame');
    await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView({ behavior: 'instant' }));
    await expectCardFromFrame();
    expect(await saidOf('#glosa-title')).toBe(null);
  });

  it('too small for it, opens in a corner of the top frame', async () => {
    await open('small-frame');
    await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView({ behavior: 'instant' }));
    await expectCardFromFrame();
    await expectCard(page, 'The Pentagon');
    const card = (await boxOfCard(page)) as Box;
    expect((await page.evaluate(() => innerWidth)) - card.x - card.width).toBeLessThan(40);
  });
});
