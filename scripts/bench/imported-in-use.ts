/** Measures what a page and the background cost while a large imported pack is in use. */
import type { Bench } from './browser';
import { firstPaint } from './first-paint';
import type { Row } from './report';
import { type Figure, figureOf } from './statistics';

/** Distinct words of an ordinary article, as a frame asks about them. */
const WORDS = /[a-z]{2,}/g;

/**
 * Rows of a browser in whose options a pack was imported, which has the name `known`; `article` is a page with names of
 * ours, `text` its words.
 */
export async function importedInUse(
  bench: Bench,
  { article, text, known }: { article: string; text: string; known: string },
  runs: number,
): Promise<Row[]> {
  const first = await firstPaint(bench, article, runs);
  const words = [...new Set(`${text} ${known}`.toLowerCase().match(WORDS))];
  const answer = await answers(bench, words, known, runs);
  return [
    {
      what: 'first underline of an article, with that pack and the bundled one in use',
      unit: 'ms',
      figure: first,
      bar: 100,
      note: 'from the end of DOMContentLoaded; the background is awake and has its names',
    },
    {
      what: "background's answer to the article's words",
      unit: 'ms',
      figure: answer,
      bar: 60,
      note: `${words.length} different words, asked from a page of the extension: the message there and back included`,
    },
    {
      what: 'memory of the background, all of it',
      unit: 'MB',
      figure: figureOf([await backgroundMemory(bench)]),
      bar: 60,
      note: 'heap and buffers after everything unreachable is gone, the packs themselves included',
    },
  ];
}

async function answers({ browser }: Bench, words: string[], known: string, runs: number): Promise<Figure> {
  const options = await browser.openExtensionPage('options.html');
  const took = await options.evaluate(askForWords, words, known, runs);
  await options.close();
  return figureOf(took);
}

/** Runs in the options. The first answer wakes everything and is left out. */
async function askForWords(words: string[], known: string, runs: number): Promise<number[]> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const took: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now();
    const answer = await runtime.sendMessage({ kind: 'resolveWords', ask: { words } });
    took.push(performance.now() - begun);
    if (!JSON.stringify(answer).includes(known)) throw new Error(`the background does not know “${known}”`);
  }
  return took.slice(1);
}

async function backgroundMemory({ browser }: Bench): Promise<number> {
  const target = browser.puppeteer.targets().find((one) => one.type() === 'service_worker');
  if (!target) throw new Error('the background is asleep');
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return (usedSize + backingStorageSize) / 1_048_576;
}
