/** Looks at every state of the gallery in a driven browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenPage } from '../../tests/kit/driven-browser';
import { readPng } from '../../tests/kit/png';
import { blocksOf, coloursOf, type Look, showAlone, WANTED } from './measure';

/** The look of each state by its name. The gallery is open in `page`. */
export async function lookAt(page: DrivenPage): Promise<Record<string, Look>> {
  const looks: Record<string, Look> = {};
  const folder = await mkdtemp(join(tmpdir(), 'glosa-gallery-'));
  const path = join(folder, 'state.png');
  for (const name of await page.evaluate(() => [...document.querySelectorAll('figure')].map(({ id }) => id))) {
    const blocks = await page.evaluate(blocksOf, name, WANTED);
    const size = await page.evaluate(showAlone, name);
    await page.screenshot(path);
    looks[name] = { blocks, colours: coloursOf(readPng(await readFile(path)), size) };
  }
  await rm(folder, { recursive: true });
  return looks;
}
