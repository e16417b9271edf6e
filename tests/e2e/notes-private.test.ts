/** Notes in a private window. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Reader, startReader } from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: {
  storage: {
    session: { onChanged: { addListener(listener: (changes: { noteDraft?: { newValue?: unknown } }) => void): void } };
  };
};

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.stop());

it('are not begun: no word of the page is kept', async () => {
  const hidden = await reader.browser.openPrivate(reader.addressOf('news-en.html'));
  const page = await reader.browser.openExtensionPage('options.html');
  // Every draft that is handed over: a panel that opens takes it at once.
  await page.evaluate(() => {
    const drafts: unknown[] = [];
    Object.assign(window, { drafts });
    chrome.storage.session.onChanged.addListener(({ noteDraft }) => {
      if (noteDraft?.newValue) drafts.push(noteDraft.newValue);
    });
  });
  const handedOver = () => page.evaluate(() => (window as unknown as { drafts: unknown[] }).drafts);
  // An extension that was just let into private windows starts anew, and may not hear the first choice.
  const chosen = async () => {
    await reader.browser.chooseInMenu('make-note', 'Quillon Marsh', hidden);
    return (await handedOver()).length;
  };
  await expect.poll(chosen, { timeout: 15_000, interval: 1_000 }).toBeGreaterThan(0);
  for (const draft of await handedOver()) expect(draft).toMatchObject({ isPrivate: true, words: '', page: null });
  await page.close();
  await hidden.close();
  // A test's choice is none of a reader's, for which alone Chromium opens a panel.
  reader.browser.takeErrors();
});
