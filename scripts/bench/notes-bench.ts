/** Measures in Chromium what a reader's own notes cost, with few of them and with the most that there may be. */

import { MAX_NOTES } from '../../core/limits';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenPage, DrivenPopup } from '../../tests/kit/driven-browser';
import { ensureBrowser } from '../browsers';
import { builtExtension } from '../run/build-extension';
import { type Bench, servePages, startBench } from './browser';
import type { Row } from './report';
import { figureOf } from './statistics';
import { documentOf } from './texts';

/** Names of letters alone, each another. */
const nameOf = (number: number) =>
  `Zu${[...number.toString(26).padStart(4, '0')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')} Quist`;
/** Those that are added one by one stand on the page; room for them is left. */
const ADDED = 40;
const FILLING = 'The harbour was quiet that morning, and nobody on the quay had yet read the paper. '.repeat(6);

/** What adding one note takes: until it is said to be saved, and until it is underlined on an open page. */
interface Added {
  saved: number[];
  underlined: number[];
}

/** Rows for the first notes of a reader, and for the last. */
export async function benchNotes(runs: number, say: (doing: string) => void): Promise<Row[]> {
  const names = Array.from({ length: ADDED }, (_, at) => `Marsh ${nameOf(at)}`);
  const served = await servePages({
    page: documentOf(`<p>Marcelo Ebrard, ${names.join(', ')} met.</p><p>${FILLING}</p>`),
  });
  const bench = await startBench(await ensureBrowser('chromium'), await builtExtension('chrome'));
  try {
    const page = await bench.browser.open(served.addressOf('page'));
    const panel = await bench.browser.openPanel(page);
    say('The first notes ...');
    const few = await addNotes(page, panel, names.slice(0, runs));
    say(`${MAX_NOTES.toLocaleString('en')} notes ...`);
    await fill(bench, MAX_NOTES - ADDED);
    const most = await addNotes(page, panel, names.slice(runs, 2 * runs));
    return [...rowsOf('the first notes', few), ...rowsOf('20,000 notes', most), await listRow(bench, runs)];
  } finally {
    await bench.browser.stop();
    await served.stop();
  }
}

function rowsOf(which: string, { saved, underlined }: Added): Row[] {
  const note = 'from the press on Save';
  return [
    { what: `adding a note, ${which}: it is said to be saved`, unit: 'ms', figure: figureOf(saved), note },
    {
      what: `adding a note, ${which}: it is underlined on an open page`,
      unit: 'ms',
      figure: figureOf(underlined),
      bar: 1_000,
      note,
    },
  ];
}

async function addNotes(page: DrivenPage, panel: DrivenPopup, names: readonly string[]): Promise<Added> {
  const added: Added = { saved: [], underlined: [] };
  for (const name of names) {
    const before = await page.evaluate(paintedHere);
    const begun = performance.now();
    added.saved.push(await panel.evaluate(saveNote, name));
    // What the form took to fill is no part of it.
    const pressed = performance.now() - (added.saved.at(-1) ?? 0);
    await pageOf(page).waitForFunction(
      (count) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) > count,
      { polling: 20 },
      before,
    );
    added.underlined.push(performance.now() - Math.max(begun, pressed));
  }
  return added;
}

function paintedHere(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Runs in the panel: makes a note of that name; the milliseconds from the press on Save until it is said to be saved. */
async function saveNote(name: string): Promise<number> {
  const until = async <T>(look: () => T | undefined | null | false): Promise<T> => {
    for (let tries = 0; tries < 6_000; tries += 1) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`the panel does not go on with “${name}”`);
  };
  const button = (label: string) => () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === label);
  const field = (label: string) => () => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
  };
  (await until(button('Make a note'))).click();
  for (const [label, text] of [
    ['Name', name],
    ['Who or what this is, in one line', 'Somebody.'],
  ] as const) {
    const input = await until(field(label));
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const begun = performance.now();
  (await until(button('Save'))).click();
  await until(() => document.body.innerText.includes(`Saved: “${name}”`));
  return performance.now() - begun;
}

/** Imports so many notes as a table, none of which stands on the page. */
async function fill(bench: Bench, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `${nameOf(ADDED + at)},person,Nobody in particular.`);
  const options = await bench.browser.openExtensionPage('options.html');
  await options.evaluate(importTable, `name,kind,line\n${rows.join('\n')}`);
  await options.close();
}

/** Runs in the options: adds what a table holds, and waits until that is said. */
async function importTable(table: string): Promise<void> {
  const until = async <T>(look: () => T | undefined | null | false): Promise<T> => {
    for (let tries = 0; tries < 12_000; tries += 1) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the options do not go on');
  };
  const input = await until(() => document.querySelector<HTMLInputElement>('input[type=file][accept*=csv]'));
  const files = new DataTransfer();
  files.items.add(new File([table], 'notes.csv'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // The first of the answers: add them.
  (await until(() => document.querySelector<HTMLElement>('.question .press'))).click();
  await until(() => document.body.innerText.includes('Imported: notes.csv'));
}

/** How soon the list stands in the options, opened anew. */
async function listRow(bench: Bench, runs: number): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const options = await bench.browser.openExtensionPage('options.html');
    await pageOf(options).waitForFunction(() => document.querySelector('.note-list li'), { polling: 20 });
    times.push(await options.evaluate(() => performance.now()));
    await options.close();
  }
  return {
    what: 'the list of 20,000 notes in the options',
    unit: 'ms',
    figure: figureOf(times),
    note: 'from opening the page until its first rows stand there',
  };
}
