/** Packs where the storage fails, and faults of a pack told to a reader in Spanish. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { openOptions } from '../kit/options';
import { makePack, makeTopic } from '../kit/pack';
import { expectedOn, expectNoErrors, expectPainted, paintedWords, type Reader, startReader } from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(key: string): Promise<void>;
      getBytesInUse(): Promise<number>;
    };
  };
};

/** A pack of one topic with this name. */
const packOf = (id: string, name: string, more: object = {}) =>
  JSON.stringify(makePack([makeTopic('x', [name])], { id, title: { en: `Pack ${id}`, es: `Paquete ${id}` }, ...more }));

/** Chooses a file with this text in the options. */
const give = (options: DrivenPage, text: string) =>
  options.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'made.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]');
    if (!input) throw new Error('no import');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const saidIn = (options: DrivenPage) => options.evaluate(() => document.querySelector('.outcome')?.textContent ?? '');

/** Everything in the storage that has to do with packs, as text. */
async function storedPacks(): Promise<string> {
  const all = await chrome.storage.local.get(null);
  return JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('pack')));
}

/** Has the browser refuse whatever this page stores, as it does where there is no room; or no longer. */
function refuse(full: boolean): void {
  const { local } = chrome.storage;
  const kept = local as typeof local & { own?: typeof local.set };
  kept.own ??= local.set;
  const refusal = () => Promise.reject(new Error('QuotaExceededError: storage.local API call exceeded its quota'));
  local.set = full ? refusal : kept.own;
}

/** Leaves Chromium's own bound so many bytes away. */
async function fillUpTo(bytesLeft: number): Promise<void> {
  const { local } = chrome.storage;
  for (let tries = 1; ; tries++) {
    await local.set({ filler: '' });
    const free = 10_485_760 - (await local.getBytesInUse());
    try {
      return await local.set({ filler: 'x'.repeat(free - bytesLeft) });
    } catch (error) {
      // The background has stored something in between.
      if (tries === 10) throw error;
    }
  }
}

describe('29 storage-faults: packs', () => {
  let reader: Reader;
  let options: DrivenPage;
  let words: string[];

  beforeAll(async () => {
    reader = await startReader();
    words = await expectedOn('news-en');
    options = await openOptions(reader.browser);
    await give(options, packOf('mine', 'tortilla presses'));
    await vi.waitFor(async () => expect(await saidIn(options)).toContain('“Pack mine” was added.'), {
      timeout: 10_000,
    });
  });
  afterAll(() => reader?.stop());
  afterEach(() => expectNoErrors(reader.browser));

  const itemOf = (title: string) =>
    options.evaluate((wanted) => {
      const item = [...document.querySelectorAll('.pack')].find(
        (one) => one.querySelector('.topic-name')?.textContent === wanted,
      );
      const pressed = (name: string) =>
        [...(item?.querySelectorAll('button') ?? [])].some((button) => button.textContent === name);
      return { text: item?.textContent ?? '', exports: pressed('Export') };
    }, title);

  it('no room: the reader is told, what is stored stays as it was, and can still be exported', async () => {
    const before = await options.evaluate(storedPacks);
    await options.evaluate(refuse, true);
    await give(options, packOf('second', 'cargo bicycles'));
    await expect.poll(() => saidIn(options)).toContain('There is no room for it');
    await options.evaluate(refuse, false);
    expect(await options.evaluate(storedPacks)).toBe(before);
    expect((await itemOf('Pack mine')).exports).toBe(true);
  });

  it('no room in the browser itself: the same, and once there is room the same file is taken', async ({ skip }) => {
    // Firefox takes 10 MB and what comes on top.
    skip(reader.browser.name === 'firefox');
    // The background makes room for itself when it makes the filter of other packs.
    const hasFilter = async () => 'wordFilter' in (await chrome.storage.local.get(null));
    await expect.poll(() => options.evaluate(hasFilter)).toBe(true);
    await options.evaluate(fillUpTo, 100);
    const before = await options.evaluate(storedPacks);
    const third = packOf('third', 'Zanzibar lanterns');
    await give(options, third);
    await expect.poll(() => saidIn(options)).toContain('There is no room for it');
    expect(await options.evaluate(storedPacks)).toBe(before);
    expect((await itemOf('Pack mine')).exports).toBe(true);
    await options.evaluate(() => chrome.storage.local.remove('filler'));
    await give(options, third);
    await expect.poll(() => saidIn(options)).toContain('“Pack third” was added.');
    expect(await options.evaluate(storedPacks)).not.toBe(before);
  });

  it.each<[string, unknown]>([
    ['cut off', { text: '{"format":1,"id":"mi', sum: '20:x' }],
    ['of another shape', { format: 0, names: [] }],
  ])('a stored pack that is %s: the others go on, it is marked, and importing it again mends it', async (_, damage) => {
    await options.evaluate((value) => chrome.storage.local.set({ 'pack:mine': value }), damage);
    await reader.browser.killBackground();
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    await expect.poll(async () => (await itemOf('Pack mine')).text).toContain('This pack can no longer be read');
    expect((await itemOf('Pack mine')).exports).toBe(false);
    await give(options, packOf('mine', 'Alicia Bárcena'));
    await expect.poll(() => saidIn(options)).toContain('was replaced by the new version');
    await expect.poll(async () => (await itemOf('Pack mine')).text).not.toContain('cannot be read');
    await page.close();
  });

  it.each<[string, unknown]>([
    ['a string', 'nonsense'],
    ['of an older shape', { version: 0, packs: ['mine'] }],
  ])('a list that is %s: the bundled packs are there, and a pack can be imported', async (_, damage) => {
    await options.evaluate((value) => chrome.storage.local.set({ packs: value }), damage);
    await expect.poll(() => options.evaluate(() => document.querySelectorAll('.pack').length)).toBe(2);
    const page = await reader.open('news-en.html');
    await expectPainted(page, words);
    await give(options, packOf('mine', 'tortilla presses'));
    await expect.poll(() => saidIn(options)).toContain('“Pack mine” was added.');
    // Open pages are read anew.
    await expect.poll(() => paintedWords(page)).toEqual(words);
    await page.close();
  });
});

describe('the Spanish interface', () => {
  let reader: Reader;
  let options: DrivenPage;

  beforeAll(async () => {
    reader = await startReader({ language: 'es' });
    options = await openOptions(reader.browser);
  });
  afterAll(() => reader?.stop());

  it('tells the faults of a pack in Spanish', async () => {
    await give(options, packOf('faulty', '<b>oak</b>', { asOf: 'soon', colour: 'red' }));
    await expect.poll(() => saidIn(options)).toContain('No se guardó nada');
    const faults = await options.evaluate(() =>
      [...document.querySelectorAll('.fault-list li')].map((item) => item.textContent),
    );
    expect(faults.sort()).toEqual([
      'asOf debe ser AAAA-MM-DD',
      'colour no es un campo de este formato: ¿está mal escrito?',
      'topics[0].line.en no debe contener HTML (tema x)',
      'topics[0].line.es no debe contener HTML (tema x)',
      'topics[0].name.en no debe contener HTML (tema x)',
      'topics[0].name.es no debe contener HTML (tema x)',
      'topics[0].names[0].text no debe contener HTML (tema x)',
    ]);
    await give(options, '{"format": 1,\n  "id": }');
    await expect.poll(() => saidIn(options)).toContain('todo el archivo no es JSON: revisa la línea 2, columna 9');
    await give(options, packOf('newer', 'oak', { format: 2 }));
    await expect.poll(() => saidIn(options)).toContain('format es 2; esta Glosa lee el formato 1. Actualiza Glosa');
    expectNoErrors(reader.browser);
  });
});
