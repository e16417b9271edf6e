/** `npm run gallery`: builds a page with every state of the card, and takes a picture of each; `--accept` keeps their looks. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/kit/chromium';
import { pageOf } from '../tests/kit/chromium-page';
import type { DrivenPage } from '../tests/kit/driven-browser';
import { launchFirefox } from '../tests/kit/firefox';
import { ensureBrowser } from './browsers';
import { buildGallery, GALLERY } from './gallery/build-gallery';
import { lookAt } from './gallery/look-at';
import { endWith } from './run/end-with';
import { ROOT } from './run/root';

/** How the reader's system may be, each with a picture of the whole wall. */
const SYSTEMS = {
  usual: [],
  'forced-colours': [{ name: 'forced-colors', value: 'active' }],
} as const;

/** The looks that tests/e2e/gallery.test.ts compares with, one file a browser. */
const KEPT = {
  chromium: join(ROOT, 'tests', 'e2e', 'gallery.json'),
  firefox: join(ROOT, 'tests', 'e2e', 'gallery-firefox.json'),
};

async function main(): Promise<number> {
  const path = await buildGallery();
  const browser = await launchChromium({ executable: await ensureBrowser('chromium') });
  const driven = await browser.open(`file://${path}`);
  const page = pageOf(driven);
  if (process.argv.includes('--accept')) {
    await keepLooks(driven, KEPT.chromium);
    await page.reload();
    const firefox = await launchFirefox({ executable: await ensureBrowser('firefox') });
    await keepLooks(await firefox.open(`file://${path}`), KEPT.firefox);
    await firefox.stop();
  }
  await page.setViewport({ width: 1400, height: 1000 });
  const session = await page.createCDPSession();
  for (const [name, features] of Object.entries(SYSTEMS)) {
    await session.send('Emulation.setEmulatedMedia', { features: [...features] });
    await page.screenshot({ path: join(GALLERY, `${name}.png`), fullPage: true });
    await page.screenshot({ path: join(GALLERY, `${name}-top.png`) });
  }
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  for (const figure of await page.$$('figure')) {
    const id = await figure.evaluate(({ id }) => id);
    await figure.screenshot({ path: join(GALLERY, `${id}.png`) });
  }
  await browser.stop();
  console.log(`Open ${path}\nPictures: ${relative(ROOT, GALLERY)}`);
  return 0;
}

async function keepLooks(page: DrivenPage, path: string): Promise<void> {
  writeFileSync(path, `${JSON.stringify(await lookAt(page), null, 1)}\n`);
  console.log(`Kept: ${relative(ROOT, path)}`);
}

endWith(main());
