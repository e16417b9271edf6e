/** Looks at every state of the gallery in a driven browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Box, DrivenPage } from '../../tests/kit/driven-browser';
import { FONT, FONT_FACES } from '../../tests/kit/font';
import { readPng } from '../../tests/kit/png';
import { blocksOf, coloursOf, type Look, prepare, showAlone, WANTED } from './measure';

/** What one state takes of a picture, in CSS pixels, and how many are in one: pictures are slow, states many. */
const CELL = { width: 210, height: 420 };
const MOST = 12;

/** The look of each state by its name, in a font that every machine has. The gallery is open in `page`, and stays changed. */
export async function lookAt(page: DrivenPage): Promise<Record<string, Look>> {
  const looks: Record<string, Look> = {};
  const folder = await mkdtemp(join(tmpdir(), 'glosa-gallery-'));
  const path = join(folder, 'states.png');
  const names = await page.evaluate(() => [...document.querySelectorAll('figure')].map(({ id }) => id));
  await page.evaluate(prepare, FONT, FONT_FACES);
  const blocks = await page.evaluate(blocksOf, names, WANTED);
  for (let first = 0; first < names.length; first += MOST) {
    const some = names.slice(first, first + MOST);
    await page.evaluate(prepare, FONT, FONT_FACES);
    const boxes = await page.evaluate(showAlone, some, CELL);
    await page.screenshot(path);
    const picture = readPng(await readFile(path));
    for (const [place, name] of some.entries())
      looks[name] = { blocks: blocks[first + place] ?? [], colours: coloursOf(picture, boxes[place] as Box) };
  }
  await rm(folder, { recursive: true });
  return looks;
}
