/** Mentions are painted where they must be, and nowhere else. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectedOn,
  expectNoErrors,
  expectPainted,
  listedPages,
  paintedWords,
  type Reader,
  startReader,
} from '../kit/reader';
import { readPainted } from '../kit/remote';

const HEADINGS = 60;
/** Of every level, one after the other, with nothing between them. */
const headings = Array.from({ length: HEADINGS }, (_, at) => {
  const level = 1 + (at % 6);
  return `<h${level}>Marcelo Ebrard answers Joe Biden, part ${at}</h${level}>`;
}).join('');

let reader: Reader;
beforeAll(async () => {
  const body = `<!DOCTYPE html><html lang="en"><title>Headings</title><body>${headings}</body></html>`;
  reader = await startReader({ made: (path) => (path === '/headings' ? { body } : undefined) });
});
afterAll(() => reader.stop());
afterEach(() => expectNoErrors(reader.browser));

describe('painting', () => {
  it.each(listedPages())('paints on %s what its list says', async (name) => {
    const page = await reader.open(`${name}.html`);
    await expectPainted(page, await expectedOn(name));
    await page.close();
  });

  it.each(['news-en', 'news-es'])('marks the doubtful mentions of %s', async (name) => {
    const page = await reader.open(`${name}.html`);
    await expectPainted(page, await expectedOn(name));
    const painted = await page.evaluate(readPainted);
    expect(new Set(painted.map(({ key }) => key))).toEqual(new Set(['glosa-sure', 'glosa-likely']));
    expect(painted.find(({ text }) => text === 'López Obardor')?.key).toBe('glosa-likely');
    await page.close();
  });

  it('takes none of the traps', async () => {
    const page = await reader.open('traps.html');
    // A mention that comes late shows that all before it has been read.
    await page.evaluate(() => {
      document.querySelector('article')?.append('Marcelo Ebrard came last.');
    });
    await expectPainted(page, ['Marcelo Ebrard']);
    await page.close();
  });

  it('marks a page of nothing but headings, each of which begins a section', async () => {
    const page = await reader.open('headings');
    await expectPainted(page, Array.from({ length: HEADINGS }, () => ['Marcelo Ebrard', 'Joe Biden']).flat());
    await page.close();
  });

  it('leaves fields, editors and code alone, also while somebody writes', async () => {
    const page = await reader.open('editors.html');
    const words = await expectedOn('editors');
    await expectPainted(page, words);
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#letter')?.focus());
    await page.type('AMLO ');
    await page.evaluate(() => document.querySelector<HTMLElement>('#notes')?.focus());
    await page.type('Title 42 ');
    await page.evaluate(() => document.querySelector('#read')?.append(' Carlos Slim has written.'));
    await expectPainted(page, [...words, 'Carlos Slim']);
    const written = await page.evaluate(() => [
      document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('AMLO '),
      document.querySelector('#notes')?.textContent?.includes('Title 42'),
    ]);
    expect(written).toEqual([true, true]);
    await page.close();
  });

  it('paints a very long page where the reader is', async () => {
    const page = await reader.open('long.html');
    const inView = () =>
      page.evaluate(() => {
        const painted: Range[] = [];
        for (const highlight of CSS.highlights.values()) for (const range of highlight) painted.push(range as Range);
        const holders = painted.map((range) => range.startContainer.parentElement?.getBoundingClientRect());
        return { all: painted.length, shown: holders.filter((box) => box && box.y > 0 && box.y < innerHeight).length };
      });
    await expect.poll(async () => (await inView()).shown, { timeout: 15_000 }).toBeGreaterThan(2);
    // Each topic is painted once in a section: its beginning is where they all are.
    await page.evaluate(() => document.querySelector('#day-3981')?.scrollIntoView());
    await expect.poll(async () => (await inView()).shown, { timeout: 15_000 }).toBeGreaterThan(0);
    expect((await inView()).all).toBeLessThanOrEqual(1_000);
    await page.close();
  });

  it('reads the reports inside a frameset', async () => {
    const page = await reader.open('frames.html');
    const counts = () =>
      page.evaluate(() =>
        Array.from({ length: window.length }, (_, place) => window[place]).map((frame) =>
          [...(frame as unknown as { CSS: typeof CSS }).CSS.highlights.values()].reduce(
            (sum, { size }) => sum + size,
            0,
          ),
        ),
      );
    const expected = [(await expectedOn('news-en')).length, (await expectedOn('news-es')).length];
    await expect.poll(counts, { timeout: 10_000 }).toEqual(expected);
    expect(await paintedWords(page)).toEqual([]);
    await page.close();
  });
});
