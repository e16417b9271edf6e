/** `npm run dev [-- PAGE]`: a browser with the extension in it, which is built anew and reloaded whenever a source changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/kit/chromium';
import { ensureBrowser } from './browsers';
import { buildExtension, MADE_OF } from './run/build-extension';
import { keepTemporary } from './run/children';
import { endWith } from './run/end-with';
import { hasDisplay, pageToShow } from './run/page-to-show';
import { checkRoom } from './run/room';
import { ROOT } from './run/root';
import { stayOpen } from './run/stay-open';

/** An editor may write a file in several goes, and a checkout changes many. */
const CALM_MS = 200;

async function main(asked: string | undefined): Promise<number> {
  const { address } = await pageToShow(asked);
  const temporary = keepTemporary();
  checkRoom(temporary);
  const executable = await ensureBrowser('chromium');
  const outDir = join(temporary, 'build');
  const extension = await buildExtension('chrome', { outDir });
  const browser = await launchChromium({ executable, extension, headless: !hasDisplay() });
  followSources(async () => {
    await buildExtension('chrome', { outDir });
    await browser.replace(extension);
  });
  console.log(
    'Built. A change of a source builds and reloads the extension. Close the window, or press Ctrl+C, to end.',
  );
  await stayOpen(browser.puppeteer, address);
  return 0;
}

/** Runs `work` after a source has changed, never twice at once; says what came of it. */
function followSources(work: () => Promise<void>): void {
  let calm: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const run = async () => {
    const begun = performance.now();
    try {
      await work();
      console.log(`Reloaded, after ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  for (const name of MADE_OF)
    watch(join(ROOT, name), { recursive: true }, () => {
      clearTimeout(calm);
      calm = setTimeout(() => {
        turn = turn.then(run);
      }, CALM_MS);
    });
}

endWith(main(process.argv[2]));
