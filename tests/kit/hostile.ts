/** Pages that mean us ill, and what a reader sees on them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Box, DrivenBrowser, DrivenPage } from './driven-browser';
import { FONT, FONT_FACES } from './font';
import { type Picture, readPng } from './png';
import { placeOf, type Reader, startReader } from './reader';
import { boxesOfPainted } from './remote';
import type { Served } from './server';

/** What is painted on an `article`, in order. */
export const NAMES = ['Marcelo Ebrard', 'Title 42', 'Carlos Slim'];

/** The paragraphs of every hostile page; long enough for a frame to be worth reading. */
export const PARAGRAPHS = `<p id="first">On his way home Marcelo Ebrard spoke to reporters at the airport for a few minutes,
and said no more than that the figures will be ready by noon at the latest.</p>
<p id="second">At midnight on Thursday the public health order Title 42 runs out, and nobody in the shelters along the river knows what will be
asked of them on the day after, or by whom, or in which language.</p>
<p id="third">A dinner with Carlos Slim was put off until the autumn; the hall had been booked for a wedding.</p>`;

/** A page around the paragraphs: `head` stands before them, `tail` behind. */
export function article(head = '', tail = '', headers: Record<string, string> = {}): Served {
  const start = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>';
  const style = `<style>${FONT_FACES}body{margin:40px;background:#fff;color:#000;font:20px/1.6 "${FONT}",serif}</style>`;
  return {
    headers,
    body: `${start}<link rel="icon" href="data:,">${style}${head}</head><body>${PARAGRAPHS}${tail}</body></html>`,
  };
}

/** A reader with a table of hostile pages by name: `/name` is their path. */
export function startHostile(pages: Record<string, Served>): Promise<Reader> {
  return startReader({ made: (path) => pages[path.slice(1)] });
}

/** Clicks on a painted mention. */
export async function clickOn(page: DrivenPage, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.clickAt(x, y);
}

/** Rests the pointer on a painted mention. */
export async function restOn(page: DrivenPage, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.moveTo(x, y);
}

/** What the viewport looks like. */
export async function pictureOf(page: DrivenPage): Promise<Picture> {
  const folder = await mkdtemp(join(tmpdir(), 'glosa-picture-'));
  try {
    await page.screenshot(join(folder, 'page.png'));
    return readPng(await readFile(join(folder, 'page.png')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Below the letters, but for their tails, of a box's height. */
const BELOW_LETTERS = 0.85;

/** The share, 0 to 1, of a box's width that is ink, black on white, in the row below its letters that has most: half of a dashed line. */
function underlined(picture: Picture, box: Box): number {
  let most = 0;
  for (let y = Math.ceil(box.y + box.height * BELOW_LETTERS); y < box.y + box.height + 6; y++) {
    let columns = 0;
    for (let x = Math.ceil(box.x); x < box.x + box.width; x++) {
      const [red, green, blue] = picture.at(x, y);
      if (red + green + blue < 384) columns++;
    }
    most = Math.max(most, columns / box.width);
  }
  return most;
}

/** Waits until a painted mention is underlined on the screen. */
export async function expectUnderlined(page: DrivenPage, words: string): Promise<void> {
  await placeOf(page, words);
  const share = async () => {
    // Measured each time: a font that comes late moves the words.
    const [box] = await page.evaluate(boxesOfPainted, words, 0);
    return box ? underlined(await pictureOf(page), box) : 0;
  };
  await expect.poll(share, { timeout: 10_000 }).toBeGreaterThan(0.4);
}

/** Our hosts in the document. */
export function countHosts(page: DrivenPage): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-glosa-host]').length);
}

/** Fails where the extension had an uncaught error, or reported one. */
export async function expectQuiet(browser: DrivenBrowser): Promise<void> {
  expect(await browser.readErrors()).toEqual([]);
}
