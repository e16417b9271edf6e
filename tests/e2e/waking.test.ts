/** A background that wakes finds the compiled lexicon where it was kept; where it is gone, damaged or of other packs, it makes it anew. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { expectNoErrors, expectPainted, pause, type Reader, startReader } from '../kit/reader';

const FILLER = '<p>Whisk the eggs with the sugar until they are pale, then fold in the flour.</p>'.repeat(6);
const BODY = `<!doctype html><html lang="en"><title>A page</title><body>${FILLER}<p>Marcelo Ebrard met Carlos Slim.</p></body></html>`;
const NAMES = ['Marcelo Ebrard', 'Carlos Slim'];

let reader: Reader;
let opened: DrivenPage;

beforeAll(async () => {
  reader = await startReader({ made: (path) => (path === '/named' ? { body: BODY } : undefined) });
  // It is made when the extension is installed.
  while ((await kept('get')).words === 0) await pause(100);
});
afterAll(() => reader.stop());
afterEach(async () => {
  await opened.close();
  expectNoErrors(reader.browser);
});

type Act = 'get' | 'remove' | 'cut off' | 'make old';

/** What is kept, before `act` is done to it: what it is of, and how many words it begins with. */
async function kept(act: Act): Promise<{ of: string; words: number }> {
  const ours = await reader.browser.openExtensionPage('options.html');
  const found = await ours.evaluate(async (how) => {
    type Kept = { of: string; lexicon: { nameStarts?: Int32Array } };
    const after = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('glosa', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('lexicon');
    const database = await after(opening);
    const store = () => database.transaction('lexicon', 'readwrite').objectStore('lexicon');
    const now = (await after(store().get('lexicon'))) as Kept | undefined;
    if (now && how === 'remove') await after(store().delete('lexicon'));
    if (now && how === 'cut off')
      await after(store().put({ ...now, lexicon: { nameStarts: now.lexicon.nameStarts } }, 'lexicon'));
    if (now && how === 'make old') await after(store().put({ of: 'an older version', lexicon: {} }, 'lexicon'));
    database.close();
    return { of: now?.of ?? '', words: now?.lexicon.nameStarts?.length ?? 0 };
  }, act);
  await ours.close();
  return found;
}

async function wakeForPage(): Promise<void> {
  await reader.browser.killBackground();
  opened = await reader.open('named');
  await expectPainted(opened, NAMES);
}

describe('the kept lexicon', () => {
  it('serves a background that wakes', async () => {
    const before = await kept('get');
    expect(before.words).toBeGreaterThan(1_000);
    await wakeForPage();
    expect(await kept('get')).toEqual(before);
  });

  it.each(['remove', 'cut off', 'make old'] as const)('is made anew where it is of no use: %s', async (act) => {
    const before = await kept(act);
    await wakeForPage();
    await expect.poll(() => kept('get'), { timeout: 20_000 }).toEqual(before);
  });
});
