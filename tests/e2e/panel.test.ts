/** The side panel (Firefox: sidebar), the menu on a selection, and the keyword of the address bar. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage, DrivenPopup } from '../kit/driven-browser';
import { expectCard, expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';

let reader: Reader;
let page: DrivenPage;
let words: string[];

beforeAll(async () => {
  reader = await startReader();
  words = await expectedOn('news-en');
});
afterAll(() => reader.stop());
beforeEach(async () => {
  page = await reader.open('news-en.html');
  await expectPainted(page, words);
});
afterEach(async () => {
  await page.close();
  expectNoErrors(reader.browser);
});

/** All topics of editors.html; news-en.html has many more. */
const ON_OTHER = ['Andrés Manuel López Obrador', 'Marcelo Ebrard'];
const soon = { timeout: 10_000, interval: 100 };
const textOf = (panel: DrivenPopup) => panel.evaluate(() => document.body.innerText);
const topicsOf = (panel: DrivenPopup) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.briefing .topic-name')].map((one) => one.firstChild?.textContent),
  );
/** From now on, what the panel hands out is kept in the panel's document: `saved`, `printed` and `copied`. */
const keepHandedOut = (panel: DrivenPopup) =>
  panel.evaluate(() => {
    const said = document.documentElement.dataset;
    const keep = (name: string) => (text: string) => {
      said[name] = text;
    };
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then(keep('saved'));
      return 'data:,';
    };
    window.print = () => keep('printed')('yes');
    navigator.clipboard.write = async ([item]) => {
      await (await item?.getType('text/plain'))?.text().then(keep('copied'));
    };
  });
const keptIn = (panel: DrivenPopup, name: string) =>
  panel.evaluate((key) => document.documentElement.dataset[key] ?? '', name);
const pressIn = (panel: DrivenPopup, label: string, within = 'body') =>
  panel.evaluate(
    (wanted, part) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(`${part} button`)];
      buttons.find((button) => button.textContent?.includes(wanted))?.click();
    },
    label,
    within,
  );
const hereOf = (panel: DrivenPopup) =>
  panel.evaluate(() => document.querySelector('[aria-current] .topic-name')?.firstChild?.textContent ?? null);

describe('the side panel', () => {
  it('lists the topics of the page in order of appearance, and marks the one in view as the reader scrolls', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    // By kind, kinds and topics in the order of the page.
    await expect
      .poll(async () => (await topicsOf(panel)).slice(0, 3), soon)
      .toEqual(['Andrés Manuel López Obrador', 'Joe Biden', 'Marcelo Ebrard']);
    await expect.poll(() => hereOf(panel), soon).toBe('Andrés Manuel López Obrador');
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('The CHIPS Act'));
      last?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await expect.poll(() => hereOf(panel), soon).toBe('CHIPS and Science Act');
    await panel.close();
  });

  it('leads to a topic’s mention', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Carlos Slim');
    await panel.click('[data-topic$="/carlos-slim"]');
    await expectCard(page, 'Carlos Slim');
    await panel.close();
  });

  it('follows the reader to another tab and back', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    const other = await reader.open('editors.html');
    await expect.poll(() => topicsOf(panel), soon).toEqual(ON_OTHER);
    await other.close();
    await page.show();
    await expect.poll(() => topicsOf(panel), soon).toContain('Carlos Slim');
    await panel.close();
  });

  it('says of the page what the drawings and the glossary show, with the page’s own date', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await panel.click('#tab-timeline');
    const drawn = () => panel.evaluate(() => document.querySelector('.timeline-drawing')?.textContent ?? '');
    await expect.poll(drawn, soon).toContain('9 May 2023This page');
    // Where its lines break hangs on the font.
    expect((await drawn()).replaceAll(' ', '')).toContain('8May2023PublishedbyWorldSocialistWebSite');
    await panel.click('#tab-map');
    const dots = () => panel.evaluate(() => document.querySelectorAll('.map-topic').length);
    await expect.poll(dots, soon).toBeGreaterThan(10);
    mkdirSync(join(ROOT, '.glosa'), { recursive: true });
    await panel.screenshot(join(ROOT, '.glosa', `panel-${reader.browser.name}.png`));
    await panel.click('#tab-glossary');
    const entry = () =>
      panel.evaluate(() => {
        const entries = [...document.querySelectorAll<HTMLDetailsElement>('.glossary details.entry')];
        const found = entries.find((one) => one.querySelector('h2')?.textContent === 'Marcelo Ebrard');
        if (found) found.open = true;
        return found?.innerText ?? '';
      });
    await expect.poll(entry, soon).toContain('According to World Socialist Web Site, 8 May 2023');
    expect(await textOf(panel)).toContain('AMLO accuses US of meddling in Mexico');
    await panel.close();
  });

  it('has the page’s places on a map, and each place’s card, with a map of its own, one click away', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await panel.click('#tab-map');
    const marks = () =>
      panel.evaluate(() => [...document.querySelectorAll('.map-place')].map((mark) => mark.getAttribute('aria-label')));
    await expect.poll(marks, soon).toContain('The Pentagon, Agency');
    await panel.evaluate(() => {
      const click = new MouseEvent('click', { bubbles: true });
      document.querySelector('.map-place[aria-label^="The Pentagon"]')?.dispatchEvent(click);
    });
    const map = () => panel.evaluate(() => document.querySelector('.locator')?.getAttribute('aria-label') ?? '');
    await expect.poll(map, soon).toBe('Map. Marked: Arlington, Virginia (United States). Named around it: Canada.');
    await panel.close();
  });

  it('hands out the glossary to clipboard, printer and file, and the drawings as files', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await keepHandedOut(panel);
    const press = (label: string, within?: string) => pressIn(panel, label, within);
    const kept = (name: string) => keptIn(panel, name);
    await panel.click('#tab-map');
    await expect
      .poll(() => press('SVG', '[aria-labelledby=map-title]').then(() => kept('saved')), soon)
      .toMatch(/^<svg[\s\S]*Marcelo Ebrard/);
    await expect
      .poll(() => press('SVG', '[aria-labelledby=places-title]').then(() => kept('saved')), soon)
      .toMatch(/^<svg[\s\S]*The Pentagon/);
    await panel.click('#tab-timeline');
    await expect.poll(() => press('SVG').then(() => kept('saved')), soon).toContain('This page');
    await panel.click('#tab-glossary');
    await expect.poll(() => press('Markdown').then(() => kept('saved')), soon).toMatch(/^# [\s\S]*## Marcelo Ebrard/);
    await expect.poll(() => press('HTML').then(() => kept('saved')), soon).toMatch(/^<!doctype html>/i);
    // Maps come after the rest of the glossary.
    await expect
      .poll(() => press('HTML').then(() => kept('saved')), soon)
      .toMatch(/<svg class="map" role="img" aria-label="Map\. /);
    expect(await panel.evaluate(() => document.querySelector('.glossary .locator') !== null)).toBe(true);
    await press('Print');
    expect(await kept('printed')).toBe('yes');
    await press('Copy');
    await expect.poll(() => kept('copied'), soon).toContain('Marcelo Ebrard');
    await expect.poll(() => textOf(panel), soon).toContain('Copied.');
    await panel.close();
  });

  it('has the page’s figures in a table to sort, copy and save, and each topic’s card one click away', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await keepHandedOut(panel);
    await panel.click('#tab-numbers');
    const figures = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.number-table .value')].map((one) => one.innerText),
      );
    await expect.poll(figures, soon).toContain('six weeks');
    expect((await figures())[0]).toBe('over 600,000');
    await panel.click('.number-table thead th:first-child button');
    await expect.poll(async () => (await figures())[0], soon).not.toBe('over 600,000');
    await pressIn(panel, 'CSV');
    await expect.poll(() => keptIn(panel, 'saved'), soon).toMatch(/^\uFEFF?Topic,Figure,Unit,.*\r\n/);
    expect(await keptIn(panel, 'saved')).toMatch(/\r\nAndrés Manuel López Obrador,"over 600,000",lives,[^\r]*,600000,/);
    await pressIn(panel, 'Copy');
    await expect
      .poll(() => keptIn(panel, 'copied'), soon)
      .toMatch(/^Topic\tFigure\tUnit\t[\s\S]*\tover 600,000\tlives\t/);
    await panel.click('.number-table tbody .turn');
    const title = () => panel.evaluate(() => document.querySelector('#glosa-title')?.textContent ?? '');
    await expect.poll(title, soon).not.toBe('');
    await panel.close();
  });

  it('has the page’s statements by speaker, the author’s judgments last, and each speaker’s card one click away', async () => {
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await panel.click('#tab-voices');
    const voices = () =>
      panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.voice h2')].map((one) => one.innerText));
    await expect.poll(async () => (await voices()).join(), soon).toContain('Marcelo Ebrard');
    expect((await voices()).at(-1)).toContain('Judgments of Andrea Lobo');
    await panel.click('.voice h2 .turn');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('#glosa-title')?.textContent ?? ''), soon)
      .toBe('Andrés Manuel López Obrador');
    await panel.close();
  });

  it('answers again after the background died, and is quiet about a tab that closed', async () => {
    const other = await reader.open('editors.html');
    const panel = await reader.browser.openPanel(page);
    await expect.poll(() => topicsOf(panel), soon).toContain('Marcelo Ebrard');
    await reader.browser.killBackground();
    await other.show();
    await expect.poll(() => topicsOf(panel), soon).toEqual(ON_OTHER);
    await other.close();
    await page.show();
    await expect.poll(() => topicsOf(panel), soon).toContain('Carlos Slim');
    await panel.close();
  });
});

describe('from elsewhere', () => {
  /** Waits until the popup is open as a page, and gives what it was asked. */
  async function asked(): Promise<string> {
    const find = async () => (await reader.browser.tabAddresses()).find((one) => one.includes('/popup.html#')) ?? '';
    await expect.poll(find, soon).not.toBe('');
    return decodeURIComponent((await find()).replace(/^.*#/, '').replaceAll('+', ' '));
  }

  it('the menu looks up selected words, misspelt ones too', async () => {
    await reader.browser.chooseInMenu('look-up', ' Marcelo Ebrad ', page);
    expect(await asked()).toBe('query=Marcelo Ebrad');
    const looked = await reader.browser.openExtensionPage('popup.html#query=Marcelo+Ebrad');
    const first = () => looked.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.innerText ?? '');
    await expect.poll(first, soon).toContain('Marcelo Ebrard');
    await looked.close();
  });

  it('the keyword of the address bar suggests topics by approximate names', async () => {
    const [best = ''] = await reader.browser.suggestions('lopes obradr', page).then((all) =>
      // Firefox puts its own line, for what was typed, first.
      all.filter((one) => one.includes('—')),
    );
    expect(best).toMatch(/^(Andrés Manuel )?López Obrador —/);
    expect((await reader.browser.suggestions('carlos slin', page)).join()).toContain('Carlos Slim —');
  });

  it('the keyword of the address bar opens the card of the nearest topic, also where the background was killed', async () => {
    await reader.browser.killBackground();
    await reader.browser.enterKeyword('carlos slin', page);
    await expect
      .poll(async () => (await reader.browser.tabAddresses()).some((one) => /#topic=.*carlos-slim$/.test(one)), soon)
      .toBe(true);
    const opened = await reader.browser.openExtensionPage('popup.html#topic=amlo-2023%2Fcarlos-slim');
    const title = () => opened.evaluate(() => document.querySelector('#glosa-title')?.textContent ?? '');
    await expect.poll(title, soon).toBe('Carlos Slim');
    await opened.close();
  });

  it('the key opens the card of the mention that was walked to', async () => {
    await reader.browser.command('next-mention', page);
    await expect
      .poll(() => page.inCard((root) => root.querySelector('#glosa-title')?.textContent ?? null), soon)
      .toBeTruthy();
    const title = await page.inCard((root) => root.querySelector('#glosa-title')?.textContent?.trim() ?? null);
    await page.press('Escape');
    await expectCard(page, null);
    await reader.browser.command('open-card', page);
    await expectCard(page, title);
  });
});
