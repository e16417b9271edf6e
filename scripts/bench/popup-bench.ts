/** Measures the popup: how soon its lookup takes keys, beside an empty page of the extension opened the same way. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenPage } from '../../tests/kit/driven-browser';
import { type Bench, readingTime, startBench } from './browser';
import type { Row } from './report';
import { type Figure, figureOf } from './statistics';

/** Runs in the popup before anything of it: notes when a field first has the focus and the page has been drawn with it. */
const NOTE = `addEventListener('focusin', ({ target }) => {
  if (target.localName !== 'input' || 'caretMs' in globalThis) return;
  requestAnimationFrame(() => setTimeout(() => { globalThis.caretMs ??= performance.now(); }));
});`;

/** The least a popup can be: a field with the focus. */
const EMPTY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<body style="width: 380px; height: 400px"><input><script src="/note.js"></script><script src="/focus.js"></script></body></html>`;

declare const chrome: {
  action: { setPopup(how: { tabId?: number; popup: string }): Promise<void> };
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
};

/** Openings that are compared, at least: a single one takes twice as long as another where the machine does something else. */
const PAIRS = 40;
/** The spread of a ratio is that of these parts of the run: of single pairs it would be the machine's. */
const PARTS = 5;

/** How soon the caret stands in the popup's lookup, with the background awake and asleep. From the button's press on. */
export async function benchPopup(executable: string, folder: string, article: string, runs: number): Promise<Row[]> {
  const copy = await notingCopy(folder);
  const bench = await startBench(executable, copy);
  try {
    const ours = await tabWith(bench, `${article}?ours`, 'popup.html');
    const least = await tabWith(bench, `${article}?least`, 'empty.html');
    const asleep = await openings(bench, ours, least, true, Math.max(runs, PAIRS));
    const awake = await openings(bench, ours, least, false, Math.max(runs, PAIRS));
    return rowsOf(asleep, awake);
  } finally {
    await bench.browser.stop();
    await rm(copy, { recursive: true, force: true });
  }
}

/** What was measured in turn: the popup, the empty page, and how many times as long the one took as the other. */
interface Openings {
  popup: Figure;
  empty: Figure;
  ratio: Figure;
}

function rowsOf(asleep: Openings, awake: Openings): Row[] {
  const note = 'from the press on the button until the lookup has the caret and has been drawn';
  const paired = 'opened in turn, medians; the spread is that of five parts of the run';
  return [
    { what: 'popup, background asleep', unit: 'ms', figure: asleep.popup, bar: 100, note },
    { what: 'the same, a page of the extension with one empty field', unit: 'ms', figure: asleep.empty },
    { what: 'popup, background asleep, to that page', unit: 'times', figure: asleep.ratio, bar: 1.15, note: paired },
    { what: 'popup, background awake', unit: 'ms', figure: awake.popup, bar: 100 },
    { what: 'the same, a page of the extension with one empty field', unit: 'ms', figure: awake.empty },
    { what: 'popup, background awake, to that page', unit: 'times', figure: awake.ratio, bar: 1.15, note: paired },
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

/** Opens the article at `address`, which no other tab has, waits until it has been read, and has the button open `html` over it. */
async function tabWith({ browser }: Bench, address: string, html: string): Promise<Tab> {
  const page = await browser.open(address);
  await readingTime(pageOf(page));
  const extensionPage = await browser.openExtensionPage('empty.html');
  await extensionPage.evaluate(
    async (url, popup) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id === undefined) throw new Error(`No tab has ${url}.`);
      await chrome.action.setPopup({ tabId: tab.id, popup });
    },
    address,
    html,
  );
  await extensionPage.close();
  return { page, html };
}

interface Tab {
  page: DrivenPage;
  html: string;
}

/** Opens both in turn, the one first and then the other: whatever the machine does meanwhile it does to both. */
async function openings(bench: Bench, ours: Tab, least: Tab, asleep: boolean, pairs: number): Promise<Openings> {
  const times = new Map<Tab, number[]>([
    [ours, []],
    [least, []],
  ]);
  // One pair more: what the first of them takes is the browser's.
  for (let pair = 0; pair <= pairs; pair += 1)
    for (const tab of pair % 2 === 0 ? [ours, least] : [least, ours]) {
      const ms = await opening(bench, tab, asleep);
      if (pair > 0) times.get(tab)?.push(ms);
    }
  const [popup = [], empty = []] = times.values();
  return { popup: figureOf(popup), empty: figureOf(empty), ratio: ratioInParts(popup, empty) };
}

/** The medians of two series that were measured in turn, the one divided by the other. */
function ratioInParts(values: readonly number[], to: readonly number[]): Figure {
  const ratio = (from: number, end: number) =>
    figureOf(values.slice(from, end)).median / figureOf(to.slice(from, end)).median;
  const size = Math.ceil(values.length / PARTS);
  const parts = figureOf(Array.from({ length: PARTS }, (_, part) => ratio(part * size, (part + 1) * size)));
  return { ...parts, median: ratio(0, values.length) };
}

/** Milliseconds from the document's first moment, which is the press, until the caret stands. */
async function opening({ browser }: Bench, { page, html }: Tab, asleep: boolean): Promise<number> {
  if (asleep) {
    await browser.killBackground();
    // Until it is gone for good: one that is being stopped is no sleeping one.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const popup = pageOf(await browser.openPopup(page, html));
  const caret = await popup.waitForFunction('globalThis.caretMs', { polling: 20 });
  const ms = (await caret.jsonValue()) as number;
  await popup.close();
  return ms;
}
