/** Measures in Chromium what importing a pack of 10,000 topics costs the options page, and what it costs in use. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../core/topics/topic';
import { makePack, makeTopic } from '../../tests/kit/pack';
import { ensureBrowser } from '../browsers';
import { builtExtension } from '../run/build-extension';
import { ROOT } from '../run/root';
import { type Bench, servePages, startBench } from './browser';
import { importedInUse } from './imported-in-use';
import { type Row, unmeasured } from './report';
import { figureOf } from './statistics';

const TOPICS = 10_000;

/** 6.7 MB: two points and three names to a topic, every name another. */
function largePack(): Pack {
  const word = (number: number) =>
    [...number.toString(26).padStart(4, '0')]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
  const topics = Array.from({ length: TOPICS }, (_, number) =>
    makeTopic(
      `topic-${number}`,
      [`Zu${word(number)} Vo${word(number * 7)}`, `Vo${word(number * 7)} Ri${word(number)}`, `Mu${word(number)} works`],
      {
        points: [1, 2].map((paragraph) => ({
          paragraph,
          nature: 'reported' as const,
          text: {
            en: `What the article says of it, number ${number}.`,
            es: `Lo que dice el artículo, número ${number}.`,
          },
        })),
      },
    ),
  );
  return makePack(topics, { id: 'large' });
}

/** What one import took, in ms and bytes. */
interface Imported {
  ms: number;
  blocked: number;
  bytes: number;
  said: string;
}

/** Runs in the options: chooses a file with this text, and waits until something is said of it. */
async function importText(content: string): Promise<Imported> {
  let last = performance.now();
  let longest = 0;
  const tick = new MessageChannel();
  tick.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    tick.port2.postMessage(0);
  };
  const files = new DataTransfer();
  files.items.add(new File([content], 'large.json'));
  const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]');
  if (!input) throw new Error('the options have no import');
  input.files = files.files;
  const begun = performance.now();
  last = begun;
  tick.port2.postMessage(0);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const outcome = () => document.querySelector('.outcome div.said, .outcome p.said + *')?.textContent;
  while (!outcome() && performance.now() - begun < 60_000) await new Promise((resolve) => setTimeout(resolve, 5));
  const api = (globalThis as unknown as { chrome: { storage: { local: { getBytesInUse(): Promise<number> } } } })
    .chrome;
  return {
    ms: performance.now() - begun,
    blocked: longest,
    bytes: await api.storage.local.getBytesInUse(),
    said: outcome() ?? 'nothing',
  };
}

/** Imports the pack `runs` times, each time over the one before; then reads an article with it in use. */
export async function benchImport(runs: number, say: (doing: string) => void): Promise<Row[]> {
  const article = await readFile(join(ROOT, 'tests', 'pages', 'news-en.html'), 'utf8');
  const served = await servePages({ article });
  const bench = await startBench(await ensureBrowser('chromium'), await builtExtension('chrome'));
  try {
    const pack = largePack();
    const text = JSON.stringify(pack);
    const imports: Imported[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`Importing ${TOPICS} topics, ${run} of ${runs} ...`);
      imports.push(await importOnce(bench, text));
    }
    say('Reading an article with it ...');
    const known = pack.topics.at(-1)?.names.at(-1)?.text ?? '';
    const inUse = await importedInUse(
      bench,
      { article: served.addressOf('article'), text: article, known },
      runs,
    ).catch((error: unknown) => [unmeasured('with that pack in use', error)]);
    return [...importRows(imports, text.length), ...inUse];
  } finally {
    await bench.browser.stop();
    await served.stop();
  }
}

async function importOnce({ browser }: Bench, text: string): Promise<Imported> {
  const options = await browser.openExtensionPage('options.html');
  const imported = await options.evaluate(importText, text);
  await options.close();
  return imported;
}

function importRows(imports: readonly Imported[], characters: number): Row[] {
  return [
    {
      what: `import of ${TOPICS} topics`,
      unit: 'ms',
      figure: figureOf(imports.map(({ ms }) => ms)),
      bar: 1_000,
      note: `${(characters / 1e6).toFixed(1)} MB; the page said: ${imports[0]?.said}`,
    },
    {
      what: 'the same, longest time in which the page answers nobody',
      unit: 'ms',
      figure: figureOf(imports.map(({ blocked }) => blocked)),
      bar: 100,
    },
    {
      what: 'the same, stored',
      unit: 'MB',
      figure: figureOf(imports.map(({ bytes }) => bytes / 1_048_576)),
      bar: 10,
    },
  ];
}
