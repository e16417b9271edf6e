/** Every state of the card, side by side: axe finds nothing, nothing overflows, and each looks as it did. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { buildGallery } from '../../scripts/gallery/build-gallery';
import { lookAt } from '../../scripts/gallery/look-at';
import { differences, type Look } from '../../scripts/gallery/measure';
import { ROOT } from '../../scripts/run/root';
import type { DrivenPage } from '../kit/driven-browser';
import { type Reader, startReader } from '../kit/reader';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
declare const axe: { run(where: string, options: object): Promise<AxeResults> };

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  const gallery = await readFile(await buildGallery(), 'utf8');
  const body = `${gallery}<script>${await readFile(AXE, 'utf8')}</script>`;
  reader = await startReader({ extension: false, made: (path) => (path === '/gallery' ? { body } : undefined) });
  page = await reader.open('gallery');
});
afterAll(() => reader.stop());

it('shows every state', async () => {
  expect(await page.evaluate(() => document.querySelectorAll('figure').length)).toBeGreaterThan(25);
});

it('axe finds nothing in any', async () => {
  const { found, looked } = await page.evaluate(async () => {
    // The wall around the cards is nobody's page; in it a card is no landmark, and many bear the same name.
    const off = Object.fromEntries(
      ['region', 'landmark-unique', 'page-has-heading-one'].map((id) => [id, { enabled: false }]),
    );
    const { violations, passes } = await axe.run('main', { rules: off });
    return {
      found: violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ target, html }) => `${target} ${html.slice(0, 200)}`),
      ]),
      looked: passes.map(({ id }) => id),
    };
  });
  expect(found).toEqual([]);
  expect(looked).toContain('color-contrast');
});

it('nothing is wider than its card, or too small to be pressed', async () => {
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure')].flatMap((figure) => {
      const root = figure.querySelector('div')?.shadowRoot;
      const card = root?.querySelector<HTMLElement>('.surface');
      if (!root || !card) return [`${figure.id}: no card`];
      const small = [...root.querySelectorAll('.card :is(button, summary, textarea)')].filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        // A word in a sentence may be as small as its line.
        return one.checkVisibility() && !one.matches('.turn') && (width < 24 || height < 16);
      });
      return [
        ...(card.scrollWidth > card.clientWidth ? [`${figure.id}: ${card.scrollWidth} > ${card.clientWidth}`] : []),
        ...small.map((one) => `${figure.id}: ${one.outerHTML.slice(0, 120)}`),
      ];
    }),
  );
  expect(wrong).toEqual([]);
});

it('each looks as it did; after a change that is meant, npm run gallery -- --accept', async () => {
  // Fonts, scroll bars and fields are others in each browser.
  const file = { chromium: 'gallery.json', firefox: 'gallery-firefox.json' }[inject('browser')];
  const kept = JSON.parse(await readFile(join(ROOT, 'tests', 'e2e', file), 'utf8')) as Record<string, Look>;
  const now = await lookAt(page);
  expect(Object.keys(now)).toEqual(Object.keys(kept));
  const other = Object.entries(now).flatMap(([name, look]) =>
    differences(look, kept[name] as Look).map((words) => `${name}: ${words}`),
  );
  expect(other).toEqual([]);
});
