/** Chromium and Firefox, each with the extension (and a probe beside it) and without, to measure the same page in all four. */
import { rm } from 'node:fs/promises';
import { launchChromium } from '../../tests/kit/chromium';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenBrowser, DrivenPage } from '../../tests/kit/driven-browser';
import { DrivenFirefox } from '../../tests/kit/driven-firefox';
import { launchFirefox } from '../../tests/kit/firefox';
import { askProbe, type Probed, probedCopy } from '../../tests/kit/probe';
import { ensureBrowser } from '../browsers';
import type { BrowserName } from '../run/browser-facts';
import { builtExtension } from '../run/build-extension';
import { metricsOf } from './browser';
import { inUse } from './firefox-memory';

/** Both browsers, in the order in which they are measured. */
export const BOTH: readonly BrowserName[] = ['chromium', 'firefox'];

/** One browser with the extension in it, and one without. */
export interface Pair {
  name: BrowserName;
  withUs: DrivenBrowser;
  without: DrivenBrowser;
}

/** Firefox's clock is as fine as Chromium's then; pages measure themselves by it. */
const FINE_CLOCK = { 'privacy.reduceTimerPrecision': false };

/** Starts both, hands them to `measure`, and stops them. */
export async function withPair<T>(name: BrowserName, measure: (pair: Pair) => Promise<T>): Promise<T> {
  const executable = await ensureBrowser(name);
  const extension = await probedCopy(await builtExtension(name === 'chromium' ? 'chrome' : 'firefox'), false);
  const launch = (options: { extension?: string }): Promise<DrivenBrowser> =>
    name === 'chromium'
      ? launchChromium({ executable, cutOff: true, ...options })
      : launchFirefox({ executable, preferences: FINE_CLOCK, ...options });
  const withUs = await launch({ extension });
  try {
    const without = await launch({});
    try {
      return await measure({ name, withUs, without });
    } finally {
      await without.stop();
    }
  } finally {
    await withUs.stop();
    await rm(extension, { recursive: true, force: true });
  }
}

/** Opens a page, hands it to `look`, and closes it. */
export async function inPage<T>(
  browser: DrivenBrowser,
  address: string,
  look: (page: DrivenPage) => Promise<T>,
): Promise<T> {
  const page = await browser.open(address);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

/** What the probe of the page's own frame saw. Throws where there is none. */
export async function probeOf(page: DrivenPage): Promise<Probed> {
  const probed = await page.evaluate(askProbe);
  if (!probed) throw new Error('No probe in this page.');
  return probed;
}

/** Megabytes in use after everything unreachable is gone: the page's heap in Chromium, all of its process in Firefox. */
export async function heapOf(browser: DrivenBrowser, page: DrivenPage): Promise<number> {
  await page.show();
  if (!(browser instanceof DrivenFirefox)) return (await metricsOf(pageOf(page))).heap;
  return inUse(browser);
}
