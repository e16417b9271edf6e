/** Measures the popup: how soon its lookup takes keys, beside an empty page of the extension opened the same way. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenPage } from '../../tests/kit/driven-browser';
import { type Bench, readingTime, startBench } from './browser';
import type { Row } from './report';
import { type Figure, figureOf, ratioOf } from './statistics';

/** Runs in the popup before anything of it: notes when a field first has the focus and the page has been drawn with it. */
const NOTE = `addEventListener('focusin', ({ target }) => {
  if (target.localName !== 'input' || 'caretMs' in globalThis) return;
  requestAnimationFrame(() => setTimeout(() => { globalThis.caretMs ??= performance.now(); }));
});`;

/** The least a popup can be: a field with the focus. */
const EMPTY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<body style="width: 380px; height: 400px"><input><script src="/note.js"></script><script src="/focus.js"></script></body></html>`;

declare const chrome: { action: { setPopup(how: { popup: string }): Promise<void> } };

/** How soon the caret stands in the popup's lookup, with the background awake and asleep. From the button's press on. */
export async function benchPopup(executable: string, folder: string, article: string, runs: number): Promise<Row[]> {
  const copy = await notingCopy(folder);
  const bench = await startBench(executable, copy);
  try {
    const page = await bench.browser.open(article);
    await readingTime(pageOf(page));
    await openings(bench, page, 'popup.html', false, 1);
    const empty = await openings(bench, page, 'empty.html', true, runs);
    const asleep = await openings(bench, page, 'popup.html', true, runs);
    const awake = await openings(bench, page, 'popup.html', false, runs);
    return rowsOf(empty, asleep, awake);
  } finally {
    await bench.browser.stop();
    await rm(copy, { recursive: true, force: true });
  }
}

function rowsOf(empty: Figure, asleep: Figure, awake: Figure): Row[] {
  const note = 'from the press on the button until the lookup has the caret and has been drawn';
  return [
    { what: 'popup, background asleep', unit: 'ms', figure: asleep, bar: 100, note },
    { what: 'the same, background awake', unit: 'ms', figure: awake, bar: 100 },
    { what: 'the same, a page of the extension with one empty field', unit: 'ms', figure: empty },
    { what: 'popup, background asleep, to that page', unit: 'times', figure: ratioOf(asleep, empty) },
  ];
}

/** A copy of the build whose popup notes the moment, with the empty page beside it. */
async function notingCopy(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'glosa-bench-popup-'));
  await cp(folder, copy, { recursive: true });
  const popup = await readFile(join(copy, 'popup.html'), 'utf8');
  await writeFile(join(copy, 'popup.html'), popup.replace('<title>', '<script src="/note.js"></script><title>'));
  await writeFile(join(copy, 'note.js'), NOTE);
  await writeFile(join(copy, 'focus.js'), "document.querySelector('input').focus();");
  await writeFile(join(copy, 'empty.html'), EMPTY);
  return copy;
}

/** Milliseconds from the document's first moment, which is the press, until the caret stands. */
async function openings(bench: Bench, page: DrivenPage, html: string, asleep: boolean, runs: number): Promise<Figure> {
  const extensionPage = await bench.browser.openExtensionPage('empty.html');
  await extensionPage.evaluate((popup) => chrome.action.setPopup({ popup }), html);
  await extensionPage.close();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (asleep) {
      await bench.browser.killBackground();
      // Until it is gone for good: one that is being stopped is no sleeping one.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const popup = pageOf(await bench.browser.openPopup(page, html));
    const caret = await popup.waitForFunction('globalThis.caretMs', { polling: 20 });
    times.push((await caret.jsonValue()) as number);
    await popup.close();
  }
  return figureOf(times);
}
