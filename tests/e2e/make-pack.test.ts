/** A pack of a page, made as a reader would: begun from the popup, ticked and written, kept over a reload, used, saved. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAt } from '../../scripts/pack/check-folder';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage } from '../kit/driven-browser';
import { expectCard, expectNoErrors, paintedWords, placeOf, type Reader, startReader } from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: { tabs: { query(all: object): Promise<{ id?: number; url?: string }[]> } };

let reader: Reader;
let article: DrivenPage;
let maker: DrivenPage;

const SHORT = '<!doctype html><title>Nothing</title><p>Too short.</p>';

beforeAll(async () => {
  const tram = await readFile(join(ROOT, 'docs/examples/tarnwick-tram.html'), 'utf8');
  const type = 'text/html; charset=utf-8';
  reader = await startReader({
    made: (path) =>
      path === '/tarnwick.html' || path === '/again.html'
        ? { type, body: tram }
        : path === '/short.html'
          ? { type, body: SHORT }
          : undefined,
  });
  article = await reader.open('tarnwick.html');
});
afterAll(async () => {
  await maker?.close();
  await article?.close();
  await reader?.stop();
});

/** The page of ours for the open tab whose address ends so. */
async function makeFrom(ending: string): Promise<DrivenPage> {
  const popup = await reader.browser.openExtensionPage('popup.html');
  const id = await popup.evaluate(async (end) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.endsWith(end))?.id ?? -1;
  }, ending);
  await popup.close();
  return reader.browser.openExtensionPage(`make-pack.html#tab=${id}`);
}

const textOf = (page: DrivenPage) => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const proposed = () =>
  maker.evaluate(() => [...document.querySelectorAll('.proposed .tick .topic-name')].map((e) => e.textContent ?? ''));
/** Ticks a proposed topic. */
const tick = (name: string) =>
  maker.evaluate((wanted) => {
    const items = [...document.querySelectorAll('.proposed')];
    const found = items.find((item) => item.querySelector('.topic-name')?.textContent === wanted);
    found?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  }, name);
/** Writes into a field of a ticked topic, by its label. */
const write = (name: string, label: string, words: string) =>
  maker.evaluate(
    (wanted, called, text) => {
      const items = [...document.querySelectorAll('.proposed')];
      const found = items.find((item) => item.querySelector('.topic-name')?.textContent === wanted);
      const labels = [...(found?.querySelectorAll<HTMLLabelElement>('.field label') ?? [])];
      const field = labels.find(({ textContent }) => textContent === called)?.control as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    },
    name,
    label,
    words,
  );
const press = (label: string) =>
  maker.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click();
  }, label);

/** Runs in the page: the file that the reader is given. */
async function saved(): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const given = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      return '#';
    };
  });
  HTMLAnchorElement.prototype.click = () => undefined;
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save the file')?.click();
  const text = await (await given).text();
  Object.assign(URL, { createObjectURL });
  HTMLAnchorElement.prototype.click = click;
  return text;
}

/** Topics that the article proposes, and what somebody might write about them. */
const FIVE = [
  ['Heron Line', 'company', 'A tram line along the river.'],
  ['Mill Quay', 'place', 'A quay in Tarnwick.'],
  ['Ines Hallorand', 'person', 'The mayor of Tarnwick.'],
  ['River Sorrel', 'place', 'The river that the tram crosses.'],
  ['Tarnwick Tramways', 'company', 'The company that runs the trams.'],
] as const;

const kept = () => expect.poll(() => textOf(maker), { timeout: 10_000 }).toContain('The draft is saved.');

describe('a pack of a page', () => {
  it('is begun from the popup', async () => {
    const popup = await reader.browser.openPopup(article);
    const has = () => popup.evaluate(() => document.querySelector('.make-pack') !== null);
    await expect.poll(has, { timeout: 10_000 }).toBe(true);
    await popup.click('.make-pack');
    const addresses = () => reader.browser.tabAddresses();
    await expect
      .poll(async () => (await addresses()).filter((one) => one.includes('/make-pack.html#tab=')))
      .toHaveLength(1);
  });

  it('proposes what the article names, with the sentences that do, and leaves the page as it was', async () => {
    const before = await article.evaluate(() => document.documentElement.outerHTML);
    maker = await makeFrom('/tarnwick.html');
    await expect.poll(async () => (await proposed()).length, { timeout: 20_000 }).toBeGreaterThan(10);
    expect(await textOf(maker)).toContain('Nothing is ticked yet.');
    expect(await article.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('keeps its draft over a reload in the middle', async () => {
    for (const [name] of FIVE) await tick(name);
    for (const [name, kind] of FIVE) await write(name, 'Kind', kind);
    for (const [name, , line] of FIVE.slice(0, 3)) await write(name, 'One line', line);
    await kept();
    expect(await textOf(maker)).toContain('Finished: 3 · unfinished: 2');
    await maker.reload();
    await expect.poll(() => textOf(maker), { timeout: 10_000 }).toContain('Finished: 3 · unfinished: 2');
    expect(await textOf(maker)).toContain('This is the draft that you last changed on');
  });

  it('tells what is wrong while it is written', async () => {
    await write('Mill Quay', 'Also called', 'the');
    await expect.poll(() => textOf(maker)).toContain('“the” stands on nearly every page: give a longer name.');
    expect(await textOf(maker)).toContain('Finished: 2 · unfinished: 3');
    await write('Mill Quay', 'Also called', 'Old Quay');
    for (const [name, , line] of FIVE.slice(3)) await write(name, 'One line', line);
    await expect.poll(() => textOf(maker)).toContain('Finished: 5 · unfinished: 0');
  });

  it('is underlined in another tab once it is used, and its card says what was written', async () => {
    const other = await reader.open('again.html');
    expect(await paintedWords(other)).toEqual([]);
    await maker.show();
    await press('Use it');
    await expect.poll(() => textOf(maker), { timeout: 10_000 }).toContain('was added.');
    await other.show();
    await expect.poll(async () => (await paintedWords(other)).includes('Heron Line'), { timeout: 20_000 }).toBe(true);
    expect(new Set(await paintedWords(other))).toContain('Tarnwick Tramways');
    const { x, y } = await placeOf(other, 'Mill Quay');
    await other.clickAt(x, y);
    await expectCard(other, 'Mill Quay');
    expect(await other.inCard((root) => root.textContent)).toContain('A quay in Tarnwick.');
    await other.close();
  });

  it('is saved as a file that passes the check of authors', async () => {
    await maker.show();
    const text = await maker.evaluate(saved);
    const folder = await mkdtemp(join(tmpdir(), 'glosa-made-'));
    await writeFile(join(folder, 'made.json'), text);
    const { faults, topics } = await checkAt(join(folder, 'made.json'));
    await rm(folder, { recursive: true });
    expect({ faults, topics }).toEqual({ faults: [], topics: 5 });
  });

  it('goes on where it was when its page is begun again, and can be begun anew', async () => {
    await maker.close();
    maker = await makeFrom('/tarnwick.html');
    await expect.poll(() => textOf(maker), { timeout: 10_000 }).toContain('Finished: 5 · unfinished: 0');
    await press('Start over');
    await maker.evaluate(() => {
      const [yes] = document.querySelectorAll<HTMLButtonElement>('.question .press');
      yes?.click();
    });
    await expect.poll(() => textOf(maker), { timeout: 20_000 }).toContain('Nothing is ticked yet.');
    expect(await textOf(maker)).not.toContain('Other drafts');
  });
});

describe('where there is nothing to make a pack of', () => {
  it.each([
    ['/short.html', 'No article was found on that page'],
    ['no such tab', 'The page’s tab is closed.'],
  ])('it says so: %s', async (ending, words) => {
    const page = ending.startsWith('/') ? await reader.open(ending.slice(1)) : null;
    const ours = page ? await makeFrom(ending) : await reader.browser.openExtensionPage('make-pack.html#tab=99999');
    await expect.poll(() => textOf(ours), { timeout: 10_000 }).toContain(words);
    await ours.close();
    await page?.close();
    expectNoErrors(reader.browser);
  });
});
