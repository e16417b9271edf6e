/** Notes, as a reader makes them: selected on a page, found on every other, corrected, undone, taken along. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage, DrivenPopup } from '../kit/driven-browser';
import { openOptions } from '../kit/options';
import {
  clickInCard,
  expectCard,
  expectNoErrors,
  paintedWords,
  placeOf,
  type Reader,
  startReader,
} from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

const FILLING = 'The harbour was quiet that morning, and nobody on the quay had yet read the paper. '.repeat(6);
const pageOf = (title: string, text: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body><main><p>${text}</p><p>${FILLING}</p></main>`;
const PAGES: Readonly<Record<string, string>> = {
  '/first.html': pageOf(
    'The first page',
    'In the end <b id="name">Quillon Marsh</b> said that Usaid, he believed, paid.',
  ),
  '/second.html': pageOf('The second page', 'Yesterday Quillon Marsh met nobody. Usaid, they say, did.'),
};

let reader: Reader;
let first: DrivenPage;
let second: DrivenPage;
let panel: DrivenPopup;
let options: DrivenPage;

const soon = { timeout: 10_000, interval: 100 };
const LINE = 'Who or what this is, in one line';

beforeAll(async () => {
  reader = await startReader({
    made: (path) => {
      const body = PAGES[path];
      return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
    },
  });
  options = await openOptions(reader.browser);
  await keepSaved();
  second = await reader.open('second.html');
  first = await reader.open('first.html');
  panel = await reader.browser.openPanel(first);
});
afterAll(async () => {
  for (const page of [panel, options, second, first]) await page?.close();
  await reader?.stop();
});

type Ours = Pick<DrivenPopup, 'evaluate'>;
const textIn = (page: Ours) => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
/** Presses a button by its name, once it is there. */
const press = (page: Ours, label: string) =>
  expect
    .poll(
      () =>
        page.evaluate((wanted) => {
          const buttons = [...document.querySelectorAll('button')];
          const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted);
          button?.click();
          return button !== undefined;
        }, label),
      soon,
    )
    .toBe(true);
/** What a field holds; null where it is not there. */
const valueIn = (page: Ours, label: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === wanted);
    return (document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null)?.value ?? null;
  }, label);
async function fill(page: Ours, label: string, text: string): Promise<void> {
  await expect.poll(() => valueIn(page, label), soon).not.toBeNull();
  await page.evaluate(
    (wanted, typed) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent === wanted);
      const field = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );
}
/** Chooses our entry of the menu; a test's choice is none of a reader's, for which alone Chromium opens a panel: it is open. */
async function choose(words: string): Promise<void> {
  await reader.browser.chooseInMenu('make-note', words, first);
  await expect.poll(() => valueIn(panel, 'Name'), soon).toBe(words);
  reader.browser.takeErrors();
}
const save = () => press(panel, 'Save');
const painted = (page: DrivenPage, words: string) =>
  expect.poll(() => paintedWords(page), soon).toEqual(expect.arrayContaining([words]));
const unpainted = (page: DrivenPage, words: string) => expect.poll(() => paintedWords(page), soon).not.toContain(words);

describe('a note', () => {
  beforeEach(() => first.show());
  afterEach(() => expectNoErrors(reader.browser));

  it('made from the menu is underlined on all open pages, with a card that says it is yours', async () => {
    await choose('Quillon Marsh');
    await fill(panel, LINE, 'A man of the harbour.');
    await save();
    await expect.poll(() => textIn(panel), soon).toContain('Saved: “Quillon Marsh”.');
    await painted(first, 'Quillon Marsh');
    await second.show();
    await painted(second, 'Quillon Marsh');
    const { x, y } = await placeOf(second, 'Quillon Marsh');
    await second.clickAt(x, y);
    await expectCard(second, 'Quillon Marsh');
    await clickInCard(second, '.fold');
    const card = () => second.inCard((root) => root.querySelector('article')?.textContent ?? '');
    await expect.poll(card, soon).toContain('A man of the harbour.');
    expect(await card()).toContain('Your note');
    expect(await card()).toContain('The first page');
    await second.press('Escape');
  });

  it('is found after the background died, on a page that opens then', async () => {
    await reader.browser.killBackground();
    const third = await reader.open('second.html');
    await painted(third, 'Quillon Marsh');
    await third.close();
  });

  it('is kept whole though the background dies between menu and form', async () => {
    await choose('Harbour Quay');
    await reader.browser.killBackground();
    await fill(panel, LINE, 'Where ships lie.');
    await save();
    await expect.poll(() => textIn(panel), soon).toContain('Saved: “Harbour Quay”.');
    await press(panel, 'Undo');
    await expect.poll(() => textIn(panel), soon).toContain('Undone.');
  });

  it('is another name of a topic, and undone in one click', async () => {
    expect(await paintedWords(second)).not.toContain('Usaid, they');
    await choose('they say');
    await panel.evaluate(() => {
      const fold = document.querySelector<HTMLDetailsElement>('.of-topic');
      if (fold) fold.open = true;
    });
    await expect.poll(() => panel.evaluate(() => document.querySelector('.of-topic input') !== null), soon).toBe(true);
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.of-topic input');
      if (!field) return;
      field.value = 'Marcelo Ebrard';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.of-topic .hit')?.textContent), soon)
      .toContain('Marcelo Ebrard');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.of-topic .hit')?.click());
    await save();
    await second.show();
    await painted(second, 'they say');
    await press(panel, 'Undo');
    await unpainted(second, 'they say');
    await painted(second, 'Quillon Marsh');
  });

  it('begins with what is selected on the page, by the button of the panel and by key', async () => {
    await first.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#name') as Element));
    await press(panel, 'Make a note');
    await expect.poll(() => valueIn(panel, 'Name'), soon).toBe('Quillon Marsh');
    expect(await textIn(panel)).toContain('You already have a note with this name.');
    await press(panel, 'Cancel');
    await reader.browser.command('make-note', first);
    await expect.poll(() => valueIn(panel, 'Name'), soon).toBe('Quillon Marsh');
    reader.browser.takeErrors();
    await press(panel, 'Cancel');
  });

  it('is listed in the options, goes out as a pack, and comes back the same', async () => {
    await options.show();
    await expect.poll(() => textIn(options), soon).toContain('A man of the harbour.');
    await press(options, 'Save as a pack (JSON)');
    await expect.poll(saved, soon).toContain('"id":"reader-notes"');
    await press(options, 'Delete “Quillon Marsh”');
    await unpainted(second, 'Quillon Marsh');
    await give('notes.json', await saved());
    await expect.poll(() => textIn(options), soon).toContain('Imported: notes.json.');
    await painted(second, 'Quillon Marsh');
    expect(await textIn(options)).toContain('A man of the harbour.');
  });

  it('is edited there, joined by others from a table, merged with one of them, and each is undone', async () => {
    await press(options, 'Edit “Quillon Marsh”');
    await fill(options, LINE, 'The harbour master.');
    await press(options, 'Save');
    await expect.poll(() => textIn(options), soon).toContain('The harbour master.');
    await press(options, 'Undo');
    await expect.poll(() => textIn(options), soon).toContain('A man of the harbour.');
    await give(
      'more.csv',
      'nombre;clase;línea\r\nnobody on the quay;place;"Where ships; lie."\r\nthe;concept;No name.\r\n',
    );
    await expect.poll(() => textIn(options), soon).toContain('“more.csv” holds 1 entry.');
    expect(await textIn(options)).toContain('Row 3, “the”: this cannot be a name.');
    await press(options, 'Add');
    await painted(second, 'nobody on the quay');
    await press(options, 'Merge “nobody on the quay” with another note');
    await press(options, 'Into “Quillon Marsh”');
    await expect.poll(() => textIn(options), soon).toContain('A man of the harbour. Where ships; lie.');
    await press(options, 'Save as a table (CSV)');
    await expect
      .poll(saved, soon)
      .toContain('Quillon Marsh,concept,"A man of the harbour. Where ships; lie.",nobody on the quay');
    await press(options, 'Undo');
    await expect.poll(() => textIn(options), soon).toContain('2 entries');
  });
});

/** What was handed to the reader as a file last. */
function saved(): Promise<string> {
  return options.evaluate(() => document.documentElement.dataset.saved ?? '');
}

/** From now on, what the options hand to the reader stays in their document. */
function keepSaved(): Promise<void> {
  return options.evaluate(() => {
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return 'data:,';
    };
  });
}

/** Chooses a file in the options. */
function give(name: string, text: string): Promise<void> {
  return options.evaluate(
    (called, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], called));
      const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=csv]');
      if (!input) throw new Error('no field for files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
