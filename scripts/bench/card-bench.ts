/** Measures the card: how soon it opens, and what a moving pointer costs. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { boxesOfPainted } from '../../tests/kit/remote';
import { type Bench, inContentScript, ownStretches, readingTime } from './browser';
import { cardTimes, noteCards } from './in-page';
import type { Row } from './report';
import { type Figure, figureOf, repeat } from './statistics';

const WORDS = 'Marcelo Ebrard';
/** A topic whose card has a map. */
const PLACE = 'Monterrey';
const MOVES = 200;

/** Milliseconds from a click on painted words until the card stands; the pointer was not there before. */
async function clickTime(page: Page, words = WORDS): Promise<number> {
  await page
    .evaluate(boxesOfPainted, words, 0)
    .then(([box]) => page.evaluate((y) => scrollBy(0, y - 300), box?.y ?? 300));
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  if (!box) throw new Error(`“${words}” is not painted.`);
  const before = (await page.evaluate(cardTimes)).length;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(`cardTimes.length > ${before}`, { polling: 20 });
  const [time = Number.NaN] = (await page.evaluate(cardTimes)).slice(-1);
  await page.keyboard.press('Escape');
  await pause(100);
  return time;
}

async function openArticle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await readingTime(page);
  await page.evaluate(noteCards);
}

/** How soon a card opens: the first of a page, the next ones, and with the background asleep. */
export async function benchCards(bench: Bench, address: string, runs: number): Promise<Row[]> {
  const first: number[] = [];
  const warm: number[] = [];
  const withMap: number[] = [];
  const asleep: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await bench.inTab(async (page) => {
      await openArticle(page, address);
      first.push(await clickTime(page));
      // Neither is the first of its page, and each has its turn.
      warm.push(await clickTime(page));
      withMap.push(await clickTime(page, PLACE));
      await bench.browser.killBackground();
      // Until it is gone for good: one that is being stopped is no sleeping one.
      await pause(500);
      asleep.push(await clickTime(page));
    });
  }
  const note = 'from the click; a resting pointer waits 300 ms anyway, while the card is made ready';
  return [
    {
      what: 'card open, first of the page',
      unit: 'ms',
      figure: figureOf(first),
      bar: 150,
      note: `${note}; its script is fetched`,
    },
    { what: 'card open, warm', unit: 'ms', figure: figureOf(warm), bar: 50, note },
    {
      what: 'card with a map open, warm',
      unit: 'ms',
      figure: figureOf(withMap),
      bar: 50,
      note: 'in turn with the one above',
    },
    { what: 'card open, background asleep', unit: 'ms', figure: figureOf(asleep), bar: 150, note },
  ];
}

/** Milliseconds until a card stands, with the background awake and then asleep; the first card of the page is not counted. */
export function cardWarmAndAsleep(bench: Bench, address: string): Promise<{ warm: number; asleep: number }> {
  return bench.inTab(async (page) => {
    await openArticle(page, address);
    await clickTime(page);
    const warm = await clickTime(page);
    await bench.browser.killBackground();
    // Until it is gone for good.
    await pause(500);
    return { warm, asleep: await clickTime(page) };
  });
}

/**
 * A card with the background asleep, divided run by run by the least that it could take: a card with the background awake, and what a
 * background of one line takes from asleep to an answer (`answer`).
 */
export async function cardToOneLine(
  { ours, idle }: { ours: Bench; idle: Bench },
  address: string,
  runs: number,
  answer: (bench: Bench) => Promise<number>,
): Promise<Figure> {
  return repeat(runs, async () => {
    const { warm, asleep } = await cardWarmAndAsleep(ours, address);
    return asleep / (warm + (await answer(idle)));
  });
}

/** The row of `cardToOneLine`. */
export function cardToOneLineRow(figure: Figure): Row {
  return {
    what: 'card open, background asleep, to a one-line worker',
    unit: 'times',
    figure,
    bar: 1.2,
    note: 'run by run; the least is a warm card and the answer of a one-line worker from asleep',
  };
}

/** What our listeners take, a move of the pointer over an article. */
export async function benchPointer(bench: Bench, address: string, runs: number): Promise<Row> {
  const figure = await repeat(runs, () =>
    bench.inTab(async (page) => {
      await openArticle(page, address);
      await inContentScript(page, 'session.progress()');
      const stretches = await ownStretches(page, () => page.mouse.move(900, 700, { steps: MOVES }));
      return stretches.reduce((sum, one) => sum + one, 0) / MOVES;
    }),
  );
  return {
    what: 'a move of the pointer',
    unit: 'ms',
    figure,
    bar: 0.3,
    note: `our functions in a trace, over ${MOVES} moves`,
  };
}
